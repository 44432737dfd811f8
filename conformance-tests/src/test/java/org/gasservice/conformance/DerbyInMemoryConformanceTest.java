package org.gasservice.conformance;

import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.derby.DerbyStorage;

class DerbyInMemoryConformanceTest extends StorageConformance {

  private static final AtomicInteger PLACES = new AtomicInteger();

  @Override
  protected Place newPlace() {
    String name = "conformance-" + PLACES.incrementAndGet();
    return () -> DerbyStorage.inMemory(name);
  }
}
