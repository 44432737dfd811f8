/** The storage port: what a store must promise so that the rules above it hold. No dependency at run time. */
module org.gasservice.storage {
  requires static transitive org.jspecify;

  exports org.gasservice.storage;
}
