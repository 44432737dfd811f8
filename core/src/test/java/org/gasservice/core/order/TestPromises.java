package org.gasservice.core.order;

/** Promises of the manual for tests. */
final class TestPromises {

  private TestPromises() {}

  static OrderPromises create() {
    return opened -> new VersionsInForce("manual", 1, "office", 1);
  }
}
