package org.gasservice.storage.derby;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/**
 * The folder of a store:
 *
 * <pre>
 * FORMAT      says that the folder is ours, and of which form; written first
 * db/         the Derby database
 * db.new/     a database being made; renamed to db when it is whole, thrown away when found
 * derby.log   Derby's own messages
 * </pre>
 */
final class DataFolder {

  private static final String FORMAT = "FORMAT";
  private static final String FORMAT_NEW = "FORMAT.new";
  private static final String NAME = "gas-service derby";
  private static final int VERSION = 1;
  private static final String DATABASE = "db";
  private static final String UNFINISHED = "db.new";
  private static final String LOG = "derby.log";

  private DataFolder() {}

  /** Makes sure that the folder is ours, or empty and made ours; answers its real path. */
  static Path claim(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException | NotDirectoryException e) {
      throw new StorageFailure(Outcome.NOT_OURS, "not a folder");
    }
    Path home = folder.toRealPath();
    if (home.toString().indexOf(';') >= 0) {
      throw new StorageFailure(
          Outcome.BAD_VALUE, "Derby takes no semicolon in the name of a folder");
    }
    Optional<String> format = format(home);
    if (format.isPresent()) {
      checkFormat(format.get());
      return home;
    }
    if (!names(home).stream().allMatch(name -> name.startsWith(FORMAT_NEW))) {
      // somebody may have made it ours meanwhile
      checkFormat(format(home).orElse("something else"));
      return home;
    }
    writeFormat(home);
    return home;
  }

  private static Optional<String> format(Path home) throws IOException {
    Path file = home.resolve(FORMAT);
    return Files.isRegularFile(file) && Files.size(file) < 1_000
        ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).strip())
        : Optional.empty();
  }

  private static void checkFormat(String format) {
    if (!format.matches(NAME + " [0-9]{1,6}")) {
      throw new StorageFailure(Outcome.NOT_OURS, "the folder is of another program");
    }
    int version = Integer.parseInt(format.substring(NAME.length() + 1));
    if (version > VERSION) {
      throw new StorageFailure(Outcome.NEWER_SCHEMA, "folder of version " + version);
    }
  }

  private static Set<String> names(Path home) throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static void writeFormat(Path home) throws IOException {
    // of a name of its own: others may be at it as well
    Path unfinished = Files.createTempFile(home, FORMAT_NEW, "");
    Files.writeString(unfinished, NAME + " " + VERSION + "\n");
    Files.move(unfinished, home.resolve(FORMAT), StandardCopyOption.ATOMIC_MOVE);
  }

  static Database boot(Path home, DerbyOptions options) throws SQLException {
    Path database = home.resolve(DATABASE);
    Path log = home.resolve(LOG);
    if (!Files.exists(database)) {
      create(home, database, log);
    }
    return Database.start(database.toString(), log, options.pageCache());
  }

  /** A creation that was cut off left only {@code db.new}, or nothing: begin again. */
  private static void create(Path home, Path database, Path log) throws SQLException {
    Path unfinished = home.resolve(UNFINISHED);
    try {
      Database.deleteTree(unfinished);
      Engine.withSettings(log, OptionalInt.empty(), () -> Database.create(unfinished.toString()));
      Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failure(e);
    }
  }

  static void backup(DataSource source, Path folder) {
    try (Connection connection = source.getConnection()) {
      Path home = claim(folder);
      if (!names(home).equals(Set.of(FORMAT))) {
        throw new StorageFailure(Outcome.NOT_OURS, "the folder is not empty");
      }
      // Derby copies the database under its own name, which is ours too
      try (CallableStatement call =
          connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
        call.setString(1, home.toString());
        call.execute();
      }
      connection.commit();
    } catch (SQLException e) {
      throw Database.failure(e, "backup");
    } catch (IOException e) {
      throw failure(e);
    }
  }

  static StorageFailure failure(IOException e) {
    StorageFailure failure =
        new StorageFailure(Outcome.UNAVAILABLE, "folder: " + e.getClass().getSimpleName());
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }
}
