/** The storage port on Apache Derby, embedded: a folder, no server. */
module org.gasservice.storage.derby {
  requires transitive org.gasservice.storage;
  requires static transitive org.jspecify;
  requires java.sql;
  requires org.apache.derby.commons;
  requires org.apache.derby.engine;
  requires org.apache.derby.tools;
  requires org.gasservice.storage.jdbc;
  requires org.slf4j;

  exports org.gasservice.storage.derby;
}
