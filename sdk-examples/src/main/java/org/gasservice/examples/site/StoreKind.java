package org.gasservice.examples.site;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;

/** Where a program keeps its data. */
public enum StoreKind {
  MEMORY,
  DERBY;

  /**
   * Opens a store.
   *
   * @param folder for DERBY; one that is gone afterwards when absent
   */
  public Opened open(Optional<Path> folder) throws IOException {
    if (this == MEMORY) {
      return new Opened(new MemoryStorage(), Optional.empty());
    }
    if (folder.isPresent()) {
      return new Opened(DerbyStorage.open(folder.get()), Optional.empty());
    }
    Path passing = Files.createTempDirectory("gas-service-");
    return new Opened(DerbyStorage.open(passing.resolve("data")), Optional.of(passing));
  }

  /**
   * A store in use.
   *
   * @param passing folder to delete at the end
   */
  public record Opened(Storage storage, Optional<Path> passing) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      storage.close();
      if (passing.isPresent()) {
        MoreFiles.deleteRecursively(passing.get(), RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
  }
}
