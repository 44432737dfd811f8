/** A store in memory: for tests, for trying things out, and as the executable model of the port's rules. */
module org.gasservice.storage.memory {
  requires transitive org.gasservice.storage;
  requires static transitive org.jspecify;

  exports org.gasservice.storage.memory;
}
