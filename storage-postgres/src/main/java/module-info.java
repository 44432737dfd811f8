/** The storage port on PostgreSQL: one database, any number of processes. */
module org.gasservice.storage.postgres {
  requires transitive java.sql;
  requires transitive org.gasservice.storage;
  requires static transitive org.jspecify;
  requires java.naming;
  requires transitive org.gasservice.storage.jdbc;
  requires org.postgresql.jdbc;

  exports org.gasservice.storage.postgres;
}
