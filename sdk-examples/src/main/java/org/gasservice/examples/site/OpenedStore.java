package org.gasservice.examples.site;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;

/**
 * A store in use.
 *
 * @param after what is to be done when it is closed
 */
public record OpenedStore(Storage storage, Cleaning after) implements AutoCloseable {

  /** Takes away what should not stay. */
  @FunctionalInterface
  public interface Cleaning {
    void clean() throws IOException;
  }

  /** A store that stays. */
  public static OpenedStore of(Storage storage) {
    return new OpenedStore(storage, () -> {});
  }

  /** A folder that is gone afterwards. */
  public static OpenedStore passing() throws IOException {
    Path folder = Files.createTempDirectory("gas-service-");
    return new OpenedStore(
        DerbyStorage.open(folder.resolve("data")),
        () -> MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE));
  }

  @Override
  public void close() throws IOException {
    storage.close();
    after.clean();
  }
}
