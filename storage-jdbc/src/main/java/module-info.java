/** What adapters over JDBC share. An engine adds a {@code Dialect} and its way to open and close a database. */
module org.gasservice.storage.jdbc {
  requires transitive java.sql;
  requires transitive org.gasservice.storage;
  requires static transitive org.jspecify;
  requires com.zaxxer.hikari;
  requires org.slf4j;

  exports org.gasservice.storage.jdbc;
}
