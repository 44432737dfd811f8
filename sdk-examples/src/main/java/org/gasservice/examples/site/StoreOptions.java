package org.gasservice.examples.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.gasservice.storage.postgres.PostgresStorage;
import picocli.CommandLine.Option;

/**
 * What a command line says about where data is kept. The password of a server is taken from the variables PostgreSQL's own programs
 * use, never from the command line, where others could read it.
 */
public final class StoreOptions {

  @Option(names = "--storage", paramLabel = "memory|derby|postgres")
  private Optional<StoreKind> storage;

  @Option(names = "--data", paramLabel = "DIR")
  private Optional<Path> data;

  @Option(names = "--url", paramLabel = "URL")
  private Optional<String> url;

  @Option(names = "--user", paramLabel = "NAME")
  private Optional<String> user;

  /** The folder named. */
  public Optional<Path> folder() {
    return data;
  }

  /** Opens a store for the moment: in memory or in a passing folder when nothing else is said. */
  public OpenedStore open() throws IOException {
    StoreKind kind = kind(StoreKind.MEMORY);
    if (kind == StoreKind.MEMORY) {
      return OpenedStore.of(new MemoryStorage());
    }
    return kind == StoreKind.DERBY && data.isEmpty() ? OpenedStore.passing() : openKept();
  }

  /** Opens a store whose data stays: in a folder unless a server is named. */
  public OpenedStore openKept() {
    return switch (kind(StoreKind.DERBY)) {
      case MEMORY -> throw new Complaint(ExitCode.USAGE, "store.not-kept");
      case DERBY -> OpenedStore.of(DerbyStorage.open(data.orElseThrow(() -> missing("--data"))));
      case POSTGRES ->
        OpenedStore.of(PostgresStorage.open(
            url.orElseThrow(() -> missing("--url")),
            user.or(() -> Optional.ofNullable(System.getenv("PGUSER")))
                .orElseGet(() -> System.getProperty("user.name")),
            Optional.ofNullable(System.getenv("PGPASSWORD")).orElse("")));
    };
  }

  /** Opens a store whose data is there already: never makes a folder. */
  public OpenedStore openExisting() {
    if (data.isPresent()) {
      present(data.get());
    }
    return openKept();
  }

  /** Refuses a folder that is not there. */
  public static void present(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw Complaint.input("store.no-folder", Map.of("folder", folder));
    }
  }

  /**
   * Where a page goes that nobody named a file for: beside the folder; on a server there is no beside, so where the program runs.
   *
   * @param page what is added to the folder's name, as {@code report.html}
   * @param alone the name without a folder, as {@code day-report.html}
   */
  public Path beside(String page, String alone) {
    return data.map(folder -> folder.resolveSibling(folder.getFileName() + "-" + page))
        .orElseGet(() -> Path.of(alone));
  }

  private StoreKind kind(StoreKind otherwise) {
    StoreKind kind = storage.orElseGet(() ->
        url.isPresent() ? StoreKind.POSTGRES : data.isPresent() ? StoreKind.DERBY : otherwise);
    if (data.isPresent() && kind != StoreKind.DERBY) {
      throw new Complaint(ExitCode.USAGE, "store.data-elsewhere");
    }
    if ((url.isPresent() || user.isPresent()) && kind != StoreKind.POSTGRES) {
      throw new Complaint(ExitCode.USAGE, "store.server-elsewhere");
    }
    return kind;
  }

  private static Complaint missing(String option) {
    return new Complaint(ExitCode.USAGE, "shell.missing-argument", Map.of("argument", option));
  }
}
