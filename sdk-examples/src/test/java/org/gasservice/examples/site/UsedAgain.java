package org.gasservice.examples.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;

/**
 * A store of each kind for many tests one after the other: emptied before each of them, since making the tables takes longer than most tests, and not
 * waiting for the disk, since none of them ends a process.
 */
public final class UsedAgain {

  /** What says how the tables are made; everything else is contents. */
  private static final Set<String> KEPT = Set.of("gas_meta", "gas_catalog");

  private UsedAgain() {}

  /** A Derby database on disk, open as long as the process is. */
  private static final class OnDerby {
    private static final String DURABILITY = "derby.system.durability";
    static final DataSource SOURCE = create();

    private static DataSource create() {
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName(newFolder().resolve("data").toString());
      source.setCreateDatabase("create");
      String before = System.setProperty(DURABILITY, "test");
      // read when the database is started
      try (Connection started = source.getConnection()) {
        started.getMetaData();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } finally {
        if (before == null) {
          System.clearProperty(DURABILITY);
        } else {
          System.setProperty(DURABILITY, before);
        }
      }
      return source;
    }

    private static Path newFolder() {
      try {
        Path folder = Files.createTempDirectory("gas-service-");
        folder.toFile().deleteOnExit();
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** A schema; a server of our own takes it with it when it ends. */
  private static final class OnPostgres {
    static final PostgresServer.Schema SCHEMA = PostgresServer.newSchema();

    static {
      if (!PostgresServer.isOwn()) {
        Runtime.getRuntime().addShutdownHook(new Thread(SCHEMA::close));
      }
    }
  }

  /** An empty store, to be closed before the next one of the kind is asked for. */
  public static OpenedStore open(StoreKind kind) {
    return switch (kind) {
      case MEMORY -> OpenedStore.of(new MemoryStorage());
      case DERBY -> {
        empty(OnDerby.SOURCE, "select tablename from sys.systables where tabletype = 'T'");
        yield OpenedStore.of(DerbyStorage.over(OnDerby.SOURCE));
      }
      case POSTGRES -> {
        empty(
            OnPostgres.SCHEMA.source(),
            "select tablename from pg_tables where schemaname = current_schema");
        yield OpenedStore.of(PostgresStorage.open(
            OnPostgres.SCHEMA.url() + "&options=-c%20synchronous_commit=off",
            PostgresServer.user(),
            PostgresServer.password()));
      }
    };
  }

  private static void empty(DataSource source, String tables) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : names(statement, tables)) {
        if (!KEPT.contains(table.toLowerCase(Locale.ROOT))) {
          statement.executeUpdate("delete from " + table);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> names(Statement statement, String tables) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(tables)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
