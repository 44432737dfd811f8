package org.gasservice.examples.site;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.command.Registry;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.gasservice.storage.postgres.PostgresServer;

/** A new store of each kind, gone when it is closed. */
public final class Stores {

  /** A Derby folder with every table and nothing in them: copying one takes a fraction of making one. */
  private static final class Empty {
    static final Path FOLDER = emptyFolder();
  }

  private Stores() {}

  public static OpenedStore open(StoreKind kind) throws IOException {
    return switch (kind) {
      case MEMORY -> OpenedStore.of(new MemoryStorage());
      case DERBY -> {
        Path folder = Files.createTempDirectory("gas-service-");
        copy(Empty.FOLDER, folder.resolve("data"));
        yield new OpenedStore(
            DerbyStorage.open(folder.resolve("data")),
            () -> MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE));
      }
      case POSTGRES -> {
        PostgresServer.Schema schema = PostgresServer.newSchema();
        yield new OpenedStore(schema.open(), schema::close);
      }
    };
  }

  private static Path emptyFolder() {
    try (Site site = Site.open(new MemoryStorage(), Instant.EPOCH, new RepeatableIds("empty"))) {
      Path folder = Files.createTempDirectory("gas-service-empty-").resolve("data");
      try (Storage storage = DerbyStorage.open(folder)) {
        touch(storage, site.registry());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void touch(Storage storage, Registry registry) {
    for (AggregateType<?> type : registry.types()) {
      storage.find(type, List.of(Key.ofRoot("none")));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
