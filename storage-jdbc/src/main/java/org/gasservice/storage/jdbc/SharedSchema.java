package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** The tables all types share, brought to this program's version by numbered scripts, each in one transaction. */
public final class SharedSchema {

  private static final String VERSION = "select meta_value from gas_meta where meta_key = 'schema'";

  private SharedSchema() {}

  /**
   * The version of the shared tables, 0 when there are none.
   *
   * @throws StorageFailure NOT_OURS when the table of versions holds none
   */
  public static int version(Connection connection, Dialect dialect) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(VERSION);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        throw new StorageFailure(Outcome.NOT_OURS, "no version in gas_meta");
      }
      return Integer.parseInt(rows.getString(1));
    } catch (NumberFormatException e) {
      throw new StorageFailure(Outcome.NOT_OURS, "version in gas_meta");
    } catch (SQLException e) {
      if (dialect.missingTable(e)) {
        return 0;
      }
      throw e;
    }
  }

  /**
   * Runs the scripts not yet run, on a connection without auto-commit.
   *
   * @throws StorageFailure NEWER_SCHEMA when the tables are of a later version
   */
  public static void migrate(Connection connection, Dialect dialect) throws SQLException {
    List<List<String>> scripts = dialect.migrations();
    int version = lockedVersion(connection, dialect);
    if (version > dialect.schemaVersion()) {
      throw new StorageFailure(Outcome.NEWER_SCHEMA, "tables of version " + version);
    }
    while (version < scripts.size()) {
      for (String statement : scripts.get(version)) {
        TypeTables.execute(connection, statement);
      }
      connection.commit();
      version = lockedVersion(connection, dialect);
    }
    connection.rollback();
  }

  /** The version, in a transaction that keeps others from changing it. */
  private static int lockedVersion(Connection connection, Dialect dialect) throws SQLException {
    if (dialect.lockSchema().isPresent()) {
      TypeTables.execute(connection, dialect.lockSchema().get());
    }
    // an engine may take a failed look for the table as the end of all it did before
    Savepoint beforeLook = connection.setSavepoint();
    int version = version(connection, dialect);
    connection.rollback(beforeLook);
    return version;
  }

  /** The statements of a script: each ends with a semicolon at the end of a line; lines beginning with two dashes are notes. */
  public static List<String> statements(String script) {
    String bare =
        script.lines().filter(line -> !line.startsWith("--")).reduce("", (a, b) -> a + b + "\n");
    return List.of(bare.split(";\\s*\\n")).stream()
        .map(String::strip)
        .filter(s -> !s.isEmpty())
        .toList();
  }
}
