package org.gasservice.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.storage.Storage;
import org.gasservice.storage.Unit;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;

/** Opens a store that acknowledges a unit at once and writes it ten units later. Also the negative control of killing processes. */
public final class Late implements Opener {

  private static final int BEHIND = 10;

  @Override
  public Storage open(String address) {
    Storage kept = DerbyStorage.open(Path.of(address));
    Deque<Unit> waiting = new ArrayDeque<>();
    return new Bending(new MemoryStorage()).commit((memory, unit) -> {
      memory.commit(unit);
      waiting.add(unit);
      if (waiting.size() > BEHIND) {
        kept.commit(waiting.remove());
      }
    });
  }

  /** A folder that this process opens as one should. */
  static Place place() {
    try {
      Path folder = Files.createTempDirectory("gas-service-late-");
      return new Place() {
        @Override
        public Storage open() {
          return DerbyStorage.open(folder.resolve("data"));
        }

        @Override
        public Optional<String> address() {
          return Optional.of(folder.resolve("data").toString());
        }

        @Override
        public void close() {
          delete(folder);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
