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
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.memory.MemoryStorage;
import org.gasservice.storage.postgres.PostgresServer;
import org.gasservice.storage.postgres.PostgresStorage;

/**
 * A store of each kind for many tests one after the other, open as long as the process is and emptied before each test: making the tables, and finding
 * out again what is known of them, takes longer than most tests. None of them waits for the disk, since none ends a process.
 */
public final class UsedAgain {

  /** What says how the tables are made; everything else is contents. */
  private static final Set<String> KEPT = Set.of("gas_meta", "gas_catalog");

  private UsedAgain() {}

  /** A Derby database on disk. */
  private static final class OnDerby {
    private static final String DURABILITY = "derby.system.durability";
    private static final Path FOLDER = newFolder();
    static final DerbyStorage STORAGE = open();
    static final Connection BESIDE = connect(source());
    static final String TABLES = "select tablename from sys.systables where tabletype = 'T'";

    /** Derby reads the setting when it starts the database. */
    private static DerbyStorage open() {
      String before = System.setProperty(DURABILITY, "test");
      try {
        return DerbyStorage.open(FOLDER);
      } finally {
        if (before == null) {
          System.clearProperty(DURABILITY);
        } else {
          System.setProperty(DURABILITY, before);
        }
      }
    }

    private static DataSource source() {
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName("directory:" + FOLDER.resolve("db"));
      return source;
    }

    private static Path newFolder() {
      try {
        Path folder = Files.createTempDirectory("gas-service-").toRealPath();
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
    static final PostgresStorage STORAGE = PostgresStorage.open(
        SCHEMA.url() + "&options=-c%20synchronous_commit=off",
        PostgresServer.user(),
        PostgresServer.password());
    static final Connection BESIDE = connect(SCHEMA.source());
    static final String TABLES =
        "select tablename from pg_tables where schemaname = current_schema";

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
      case DERBY -> emptied(OnDerby.STORAGE, OnDerby.BESIDE, OnDerby.TABLES);
      case POSTGRES -> emptied(OnPostgres.STORAGE, OnPostgres.BESIDE, OnPostgres.TABLES);
    };
  }

  private static OpenedStore emptied(Storage storage, Connection beside, String tables) {
    try (Statement statement = beside.createStatement()) {
      for (String table : names(statement, tables)) {
        if (!KEPT.contains(table.toLowerCase(Locale.ROOT))) {
          statement.addBatch("delete from " + table);
        }
      }
      statement.executeBatch();
      beside.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return OpenedStore.of(lasting(storage));
  }

  /** Stays open when a test closes it. */
  private static Storage lasting(Storage storage) {
    return new ForwardingStorage(storage) {
      @Override
      public void close() {}
    };
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

  private static Connection connect(DataSource source) {
    try {
      Connection connection = source.getConnection();
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
