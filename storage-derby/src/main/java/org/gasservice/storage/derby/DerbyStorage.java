package org.gasservice.storage.derby;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Capability;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.jdbc.JdbcStorage;
import org.gasservice.storage.jdbc.Pool;
import org.gasservice.storage.jdbc.SchemaScript;
import org.gasservice.storage.jdbc.SharedSchema;

/**
 * The port on Apache Derby inside this process.
 *
 * <p>One process, and in it one {@code DerbyStorage}, holds a database at a time; others are refused with IN_USE. A thread that comes
 * interrupted is served, and is interrupted still when it leaves; one interrupted while it waits gets UNAVAILABLE.
 */
public final class DerbyStorage extends ForwardingStorage {

  /** Databases this process has open: Derby itself would let a second storage in, and their feeds would not know of each other. */
  private static final Set<String> OPEN = ConcurrentHashMap.newKeySet();

  private final DataSource source;

  private DerbyStorage(DataSource source, JdbcStorage storage) {
    super(storage);
    this.source = source;
  }

  /**
   * Opens the store in a folder, making both when they are not there.
   *
   * @throws StorageFailure IN_USE, NOT_OURS when the folder holds something else, NEWER_SCHEMA, CORRUPT, UNAVAILABLE, UNSUPPORTED when the
   *     process wants Derby to ask an LDAP server
   */
  public static DerbyStorage open(Path folder) {
    return open(folder, DerbyOptions.DEFAULT);
  }

  /** Like {@link #open(Path)}. */
  public static DerbyStorage open(Path folder, DerbyOptions options) {
    Path home;
    try {
      home = DataFolder.claim(folder);
    } catch (IOException e) {
      throw DataFolder.failure(e);
    }
    return exclusively(home.toString(), () -> {
      Database database = DataFolder.boot(home, options);
      return pooled(
          "gas-service " + home.getFileName(), home.toString(), database, options, durable());
    });
  }

  /**
   * A store in memory that is gone when it is closed.
   *
   * @param name letters, digits, hyphens and underscores; two open ones of a name are refused with IN_USE
   */
  public static DerbyStorage inMemory(String name) {
    if (!name.matches("[A-Za-z0-9_-]{1,60}")) {
      throw new StorageFailure(Outcome.BAD_VALUE, "name");
    }
    String id = "memory:gas-service-" + name;
    return exclusively(
        id,
        () -> pooled(
            id,
            id,
            Database.createInMemory(id),
            DerbyOptions.DEFAULT,
            EnumSet.of(Capability.SPANS_ROOTS)));
  }

  /**
   * A store in a Derby database the host opened and closes itself, beside the host's own tables; the shared tables are made when they are
   * not there. The database must be used by this process alone.
   */
  public static DerbyStorage over(DataSource source) {
    try (Connection connection = source.getConnection()) {
      String url = connection.getMetaData().getURL();
      connection.setAutoCommit(false);
      return exclusively(url, () -> {
        SharedSchema.migrate(connection, DerbyDialect.INSTANCE);
        Runnable onClose = () -> OPEN.remove(url);
        return new DerbyStorage(
            source,
            new JdbcStorage(
                source, DerbyDialect.INSTANCE, Optional.empty(), durable(), () -> {}, onClose));
      });
    } catch (SQLException e) {
      throw Database.failure(e, "opening");
    }
  }

  /** Opening that may fail in the driver. */
  private interface Opening {
    DerbyStorage open() throws SQLException;
  }

  private static DerbyStorage exclusively(String id, Opening opening) {
    if (!OPEN.add(id)) {
      throw new StorageFailure(Outcome.IN_USE, "this process has it open");
    }
    boolean opened = false;
    try {
      DerbyStorage storage = opening.open();
      opened = true;
      return storage;
    } catch (SQLException e) {
      throw Database.failure(e, "opening");
    } finally {
      if (!opened) {
        OPEN.remove(id);
      }
    }
  }

  private static DerbyStorage pooled(
      String name,
      String id,
      Database database,
      DerbyOptions options,
      Set<Capability> capabilities) {
    Pool pool = null;
    boolean opened = false;
    try {
      Pool kept = new Pool(
          name,
          database.source(),
          DerbyDialect.INSTANCE,
          options.connections(),
          options.patience());
      pool = kept;
      JdbcStorage storage = new JdbcStorage(
          kept.source(),
          DerbyDialect.INSTANCE,
          Optional.empty(),
          capabilities,
          kept::evictAll,
          () -> {
            kept.close();
            database.end();
            OPEN.remove(id);
          });
      opened = true;
      return new DerbyStorage(kept.source(), storage);
    } finally {
      if (!opened) {
        if (pool != null) {
          pool.close();
        }
        database.end();
      }
    }
  }

  /** Derby told not to wait for the disk promises nothing, so neither do we. */
  private static Set<Capability> durable() {
    return "test".equalsIgnoreCase(System.getProperty("derby.system.durability"))
        ? EnumSet.of(Capability.SPANS_ROOTS)
        : EnumSet.of(Capability.SPANS_ROOTS, Capability.DURABLE);
  }

  /**
   * The definitions of the shared tables and of these types, for a migration tool that wants to make them itself: what first use would
   * make, statement for statement.
   */
  public static String schemaScript(List<AggregateType<?>> types) {
    return DerbyDialect.resource("V1__shared_tables.sql") + "\n"
        + SchemaScript.of(types, DerbyDialect.INSTANCE);
  }

  /**
   * Writes a copy of the store as it is now into a new folder, while work goes on. The copy is opened like any other.
   *
   * @throws StorageFailure NOT_OURS when the folder is there and not empty
   */
  public void backup(Path folder) {
    capabilities();
    DataFolder.backup(source, folder);
  }

  /**
   * Rewrites every table without the room erased values left, and Derby's log without the values: after it no file of the store holds what
   * was erased. Tables are locked one after the other; other calls may get TIMEOUT meanwhile.
   */
  public void compact() {
    capabilities();
    Compaction.run(source);
  }
}
