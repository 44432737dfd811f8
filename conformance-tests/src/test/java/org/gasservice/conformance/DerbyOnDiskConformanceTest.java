package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.Level;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.junit.jupiter.api.io.TempDir;

class DerbyOnDiskConformanceTest extends StorageConformance {

  private static final AtomicInteger PLACES = new AtomicInteger();

  @TempDir
  static Path folder;

  /** Opens a folder in a process of its own. */
  public static final class Folder implements Opener {
    @Override
    public Storage open(String address) {
      return DerbyStorage.open(Path.of(address));
    }
  }

  @Override
  protected Place newPlace() {
    Path place = folder.resolve("place-" + PLACES.incrementAndGet());
    Place here = () -> DerbyStorage.open(place);
    return here.at(place.toString());
  }

  @Override
  protected Optional<Class<? extends Opener>> opener() {
    return Optional.of(Folder.class);
  }

  @Override
  protected void graded(Grade grade) throws IOException {
    super.graded(grade);
    assertThat(grade.level()).contains(Level.DURABLE);
  }
}
