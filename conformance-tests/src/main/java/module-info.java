/** The rules of the storage port as a test suite for every adapter. Open, because JUnit calls the tests by reflection. */
@SuppressWarnings("module")
open module org.gasservice.conformance {
  requires transitive net.jqwik.api;
  requires transitive org.gasservice.core;
  requires transitive org.gasservice.storage;
  requires transitive org.junit.jupiter.api;
  requires com.fasterxml.jackson.databind;
  requires com.github.mustachejava;
  requires info.picocli;
  requires org.assertj.core;
  requires org.junit.platform.launcher;
  requires org.junit.platform.reporting;
  requires static transitive org.jspecify;

  exports org.gasservice.conformance;
  exports org.gasservice.conformance.arbitrary;
  exports org.gasservice.conformance.report;
  exports org.gasservice.conformance.simulation;

  provides net.jqwik.api.providers.ArbitraryProvider with
      org.gasservice.conformance.arbitrary.DomainArbitraries;

  uses org.gasservice.conformance.StorageProvider;
}
