/** The rules of the storage port as a test suite for every adapter. Open, because JUnit calls the tests by reflection. */
@SuppressWarnings("module")
open module org.gasservice.conformance {
  requires transitive org.gasservice.storage;
  requires transitive org.junit.jupiter.api;
  requires org.assertj.core;
  requires static transitive org.jspecify;

  exports org.gasservice.conformance;
}
