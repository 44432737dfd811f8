package org.gasservice.conformance;

import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.Storage;

/** The store most tests of one run share, each in a scope of its own. */
record Shared(Place place, Storage storage, AtomicInteger scopes) {

  static Shared open(Place place) {
    return new Shared(place, place.open(), new AtomicInteger());
  }

  String newScope() {
    return "t" + scopes.incrementAndGet();
  }

  void close() {
    storage.close();
    place.close();
  }
}
