package org.gasservice.storage.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Capability;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.jdbc.JdbcStorage;
import org.gasservice.storage.jdbc.MappedStorage;
import org.gasservice.storage.jdbc.Pool;
import org.gasservice.storage.jdbc.SchemaScript;
import org.gasservice.storage.jdbc.SharedSchema;
import org.gasservice.storage.jdbc.TableMapping;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The port on a PostgreSQL database. Any number of processes may have one open; each sees what the others committed.
 *
 * <p>DURABLE is promised when the server has {@code fsync} and {@code synchronous_commit} switched on as it does by default. Units the server gave
 * up for a deadlock are carried out again, twice at most, before the caller hears of it.
 */
public final class PostgresStorage extends ForwardingStorage {

  private final JdbcStorage storage;
  private final DataSource source;

  private PostgresStorage(JdbcStorage storage, DataSource source) {
    super(storage);
    this.storage = storage;
    this.source = source;
  }

  /** Like {@link #open(String, String, String, PostgresOptions)}, with {@link PostgresOptions#DEFAULT}. */
  public static PostgresStorage open(String url, String user, String password) {
    return open(url, user, password, PostgresOptions.DEFAULT);
  }

  /**
   * Opens the store in a database with connections of its own.
   *
   * @param url {@code jdbc:postgresql://host/database}; {@code ?currentSchema=name} chooses the schema, which must exist; what it says of time
   *     limits is overruled by the options
   * @throws StorageFailure BAD_VALUE when it is no such address; otherwise as {@link #over}
   */
  public static PostgresStorage open(
      String url, String user, String password, PostgresOptions options) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    try {
      source.setURL(url);
    } catch (IllegalArgumentException e) {
      // the address may hold a password
      throw new StorageFailure(Outcome.BAD_VALUE, "url");
    }
    source.setUser(user);
    source.setPassword(password);
    source.setConnectTimeout(seconds(options.patience().toMillis()));
    source.setSocketTimeout(seconds(options.longest().plus(options.patience()).toMillis()));
    source.setTcpKeepAlive(true);
    source.setReWriteBatchedInserts(true);
    String limits = "-c lock_timeout=" + options.patience().toMillis() + " -c statement_timeout="
        + options.longest().toMillis();
    String given = source.getOptions();
    source.setOptions(given == null ? limits : given + " " + limits);
    Set<Capability> capabilities = prepare(source);
    Pool pool = new Pool(
        "gas-service " + source.getDatabaseName(),
        source,
        PostgresDialect.INSTANCE,
        options.connections(),
        options.patience());
    return new PostgresStorage(
        storage(pool.source(), capabilities, pool::evictAll, pool::close), pool.source());
  }

  private static int seconds(long millis) {
    return Math.toIntExact((millis + 999) / 1_000);
  }

  /**
   * A store over connections of the host: a pool, which stays open when the store is closed. Time limits are the host's; without
   * {@code lock_timeout} a call may wait for a transaction of the host for ever.
   *
   * @throws StorageFailure UNSUPPORTED when the server is older than PostgreSQL 14 or does not keep UTF-8, NOT_OURS when the schema holds tables
   *     of these names that are not ours, NEWER_SCHEMA, UNAVAILABLE
   */
  public static PostgresStorage over(DataSource source) {
    Set<Capability> capabilities = prepare(source);
    return new PostgresStorage(storage(source, capabilities, () -> {}, () -> {}), source);
  }

  private static JdbcStorage storage(
      DataSource source, Set<Capability> capabilities, Runnable onEnded, Runnable onClose) {
    return new JdbcStorage(
        source,
        PostgresDialect.INSTANCE,
        Optional.of(new SharedPositions()),
        capabilities,
        onEnded,
        onClose);
  }

  /**
   * This store from within a transaction of the host, so that the host's own tables and ours change together or not at all. A unit becomes a
   * part of the transaction: others see it, and it lasts, when the host has committed; the feed waits for that. What is refused is taken
   * back, and the transaction goes on as before.
   *
   * <p>To be used by one thread, and not beyond the transaction. Closing it does nothing. It is not DURABLE, and COMMAND_SEEN also tells of
   * commands of the same transaction.
   *
   * @param connection to the same database, looking at the same schema, without auto-commit, at READ COMMITTED
   * @throws StorageFailure UNSUPPORTED when it is not so
   */
  public Storage within(Connection connection) {
    try {
      if (connection.getAutoCommit()
          || connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
        throw new StorageFailure(
            Outcome.UNSUPPORTED, "auto-commit or isolation of the transaction");
      }
    } catch (SQLException e) {
      throw opening(e);
    }
    return storage.within(connection);
  }

  /**
   * This store with aggregates joined to rows of tables of the host's, in the same schema. Close one of the two.
   *
   * @throws StorageFailure UNAVAILABLE when the tables that note what was seen cannot be made
   */
  public MappedStorage mapped(List<TableMapping<?>> mappings) {
    return new MappedStorage(storage, source, PostgresDialect.INSTANCE, mappings);
  }

  /**
   * A trigger that counts whoever changes a row, for a table without a version column. To be run once by whoever may change the table;
   * {@link #mapped} must have been called before.
   */
  public static String triggerScript(TableMapping<?> mapping) {
    return MappingTrigger.of(mapping);
  }

  private static Set<Capability> prepare(DataSource source) {
    try (Connection connection = source.getConnection()) {
      boolean autoCommit = connection.getAutoCommit();
      connection.setAutoCommit(false);
      try {
        Set<Capability> capabilities = Server.capabilities(connection);
        SharedSchema.migrate(connection, PostgresDialect.INSTANCE);
        return capabilities;
      } finally {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
      }
    } catch (SQLException e) {
      throw opening(e);
    }
  }

  /** Without the driver's message, which may quote what it was given. */
  private static StorageFailure opening(SQLException e) {
    // somebody else's table stands where one of ours should
    Outcome outcome =
        "42P07".equals(e.getSQLState()) ? Outcome.NOT_OURS : PostgresDialect.INSTANCE.classify(e);
    StorageFailure failure = new StorageFailure(outcome, -1, "opening " + e.getSQLState(), null);
    failure.setStackTrace(e.getStackTrace());
    return failure;
  }

  /**
   * The definitions of the shared tables and of these types, for a migration tool that wants to make them itself: what first use would
   * make, statement for statement.
   */
  public static String schemaScript(List<AggregateType<?>> types) {
    return PostgresDialect.SCRIPTS.stream()
            .map(PostgresDialect::resource)
            .collect(Collectors.joining("\n"))
        + "\n" + SchemaScript.of(types, PostgresDialect.INSTANCE);
  }

  /**
   * Views for reports: {@code gas_v_} and the name of the type, with every attribute as a column of its own type, and the document as
   * {@code jsonb} where its codec writes JSON. The documents hold personal data: who may read the views is for the host to grant.
   */
  public static String reportScript(List<AggregateType<?>> types) {
    return types.stream().map(ReportView::of).collect(Collectors.joining());
  }
}
