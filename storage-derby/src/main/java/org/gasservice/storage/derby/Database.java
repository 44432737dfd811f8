package org.gasservice.storage.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.jdbc.SharedSchema;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One Derby database: started, given connections to, ended. */
final class Database {

  private static final Logger LOG = LoggerFactory.getLogger(DerbyStorage.class);

  /** Kept in the database. Derby's own values make a deadlock last 20 s and a wait 60 s, and lock whole tables from 5 000 rows on. */
  private static final Map<String, String> PROPERTIES = new TreeMap<>(Map.of(
      "derby.locks.deadlockTimeout", "1",
      "derby.locks.waitTimeout", "5",
      "derby.locks.escalationThreshold", "100000",
      "derby.language.statementCacheSize", "1000"));

  private static final int DERBY_PAGES = 1_000;
  private static final int LARGEST_PAGE = 32 * 1_024;
  private static final int HEAP_SHARE = 8;
  /** Derby forces its log whenever the buffer is full, by default each 32 kB, though nothing is promised before the commit. */
  private static final int LOG_BUFFER = 512 * 1_024;

  private final String name;

  private Database(String name) {
    this.name = name;
  }

  /** What Derby reads only when it starts a database is set around the creation, so that none need be started twice. */
  static Database createInMemory(String name) throws SQLException {
    Engine.withSettings(
        Engine.temporaryLog(), OptionalInt.empty(), PROPERTIES, () -> makeTables(name));
    return new Database(name);
  }

  /** Makes a database with the shared tables and ends it, so that the next start finds all its settings. */
  static void create(String name) throws SQLException {
    makeTables(name);
    shutdown(name);
  }

  private static void makeTables(String name) throws SQLException {
    EmbeddedDataSource creating = source(name);
    creating.setCreateDatabase("create");
    try (Connection connection = creating.getConnection()) {
      connection.setAutoCommit(false);
      for (Map.Entry<String, String> property : PROPERTIES.entrySet()) {
        try (CallableStatement call =
            connection.prepareCall("call syscs_util.syscs_set_database_property(?, ?)")) {
          call.setString(1, property.getKey());
          call.setString(2, property.getValue());
          call.execute();
        }
      }
      connection.commit();
      SharedSchema.migrate(connection, DerbyDialect.INSTANCE);
      connection.commit();
    }
  }

  /** Starts a database that is there. */
  static Database start(String name, Path log, OptionalInt pageCache) throws SQLException {
    Engine.withSettings(log, pageCache, sizes(), () -> {
      try (Connection connection = source(name).getConnection()) {
        connection.setAutoCommit(false);
        if (SharedSchema.version(connection, DerbyDialect.INSTANCE) == 0) {
          throw new StorageFailure(Outcome.NOT_OURS, "the database has none of our tables");
        }
        SharedSchema.migrate(connection, DerbyDialect.INSTANCE);
        connection.commit();
      } catch (StorageFailure | SQLException e) {
        shutdown(name);
        throw e;
      }
    });
    return new Database(name);
  }

  private static Map<String, String> sizes() {
    long pages =
        Math.max(DERBY_PAGES, Runtime.getRuntime().maxMemory() / HEAP_SHARE / LARGEST_PAGE);
    return Map.of(
        "derby.storage.pageCacheSize", Long.toString(Math.min(pages, Integer.MAX_VALUE)),
        "derby.storage.logBufferSize", Integer.toString(LOG_BUFFER));
  }

  private static EmbeddedDataSource source(String name) {
    EmbeddedDataSource source = new EmbeddedDataSource();
    source.setDatabaseName(name.startsWith("memory:") ? name : "directory:" + name);
    return source;
  }

  /** A database that ended itself is started again by the next connection. */
  DataSource source() {
    return source(name);
  }

  void end() {
    shutdown(name);
    if (name.startsWith("memory:")) {
      EmbeddedDataSource source = source(name);
      source.setConnectionAttributes("drop=true");
      expectEnd(source);
    }
  }

  private static void shutdown(String name) {
    EmbeddedDataSource source = source(name);
    source.setShutdownDatabase("shutdown");
    expectEnd(source);
  }

  /** Derby says with an exception that it did as told. */
  private static void expectEnd(EmbeddedDataSource source) {
    try (Connection connection = source.getConnection()) {
      LOG.warn("database did not end");
    } catch (SQLException e) {
      String state = String.valueOf(e.getSQLState());
      if (!state.equals("08006") && !state.equals("08003") && !state.equals("XJ004")) {
        LOG.debug("ending the database answered {}", state);
      }
    }
  }

  static StorageFailure failure(SQLException e, String about) {
    StorageFailure failure = new StorageFailure(
        DerbyDialect.INSTANCE.classify(e), -1, about + " " + e.getSQLState(), null);
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
