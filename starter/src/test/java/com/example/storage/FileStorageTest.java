package com.example.storage;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.conformance.Opener;
import org.gasservice.conformance.Place;
import org.gasservice.conformance.StorageConformance;
import org.gasservice.storage.Storage;
import org.junit.jupiter.api.io.TempDir;

class FileStorageTest extends StorageConformance {

  private static final AtomicInteger PLACES = new AtomicInteger();

  @TempDir
  static Path folder;

  /** Opens a folder in a process of its own, which the suite kills. */
  public static final class Folder implements Opener {
    @Override
    public Storage open(String address) {
      return FileStorage.open(Path.of(address));
    }
  }

  @Override
  protected Place newPlace() {
    Path place = folder.resolve("place-" + PLACES.incrementAndGet());
    Place here = () -> FileStorage.open(place);
    return here.at(place.toString());
  }

  @Override
  protected Optional<Class<? extends Opener>> opener() {
    return Optional.of(Folder.class);
  }
}
