package org.gasservice.conformance;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.io.TempDir;

class DerbyOnDiskConformanceTest extends StorageConformance {

  private static final AtomicInteger PLACES = new AtomicInteger();

  @TempDir
  static Path folder;

  @Override
  protected Place newPlace() {
    Path place = folder.resolve("place-" + PLACES.incrementAndGet());
    return () -> DerbyStorage.open(place);
  }
}
