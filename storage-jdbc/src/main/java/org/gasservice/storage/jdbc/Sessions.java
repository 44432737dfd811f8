package org.gasservice.storage.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/**
 * Connections and transactions: work gets a connection with a transaction begun, which is then committed and the connection given back,
 * or rolled back when anything at all went wrong. No connection outlives a call.
 */
final class Sessions implements Transactions {

  private final DataSource source;
  private final Dialect dialect;
  private final Failures failures;
  private final Runnable onEndedDatabase;
  /** Whether connections come with the isolation wanted: some engines go to the server to say which they have. */
  private final boolean isolated;

  Sessions(DataSource source, Dialect dialect, Runnable onEndedDatabase) {
    this.source = source;
    this.dialect = dialect;
    this.failures = new Failures(dialect);
    this.onEndedDatabase = onEndedDatabase;
    this.isolated = source instanceof HikariDataSource pool
        && Pool.ISOLATION.equals(pool.getTransactionIsolation());
  }

  @Override
  public Failures failures() {
    return failures;
  }

  @Override
  public <R> R reading(SqlWork<R> work) {
    return run(work, false);
  }

  @Override
  public <R> R writing(SqlWork<R> work) {
    return run(work, true);
  }

  private <R> R run(SqlWork<R> work, boolean writes) {
    // an engine may answer a set interrupt flag by closing the connection; the flag is the caller's
    // and is put back
    boolean interrupted = Thread.interrupted();
    boolean committing = false;
    try (Borrowed borrowed = borrow()) {
      try {
        borrowed.begin(isolated);
        R result = work.on(borrowed.transaction);
        committing = writes;
        borrowed.connection.commit();
        borrowed.ended = true;
        return result;
      } catch (SQLException e) {
        if (dialect.endedDatabase(e)) {
          onEndedDatabase.run();
        }
        throw committing ? failures.ofCommit(e) : failures.of(e, "");
      } catch (StorageFailure e) {
        if (e.getCause() instanceof SQLException cause && dialect.endedDatabase(cause)) {
          onEndedDatabase.run();
        }
        throw e;
      } catch (RuntimeException e) {
        throw Failures.of(committing ? Outcome.OUTCOME_UNKNOWN : Outcome.UNAVAILABLE, e);
      }
    } catch (SQLException e) {
      if (dialect.endedDatabase(e)) {
        onEndedDatabase.run();
      }
      throw failures.of(e, "connection");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Borrowed borrow() throws SQLException {
    boolean ours = source instanceof PooledSource;
    Connection connection = source.getConnection();
    return new Borrowed(
        connection,
        ours ? ((PooledSource) source).statementsOf(connection) : new Statements(connection),
        ours);
  }

  /** A connection that goes back as it came; where nobody but us uses it, with statements left open. */
  private static final class Borrowed implements AutoCloseable {
    private final Connection connection;
    private final Transaction transaction;
    private final boolean ours;
    private boolean autoCommit;
    private boolean ended;

    Borrowed(Connection connection, Statements statements, boolean ours) {
      this.connection = connection;
      this.transaction = new Transaction(connection, statements);
      this.ours = ours;
    }

    void begin(boolean isolated) throws SQLException {
      autoCommit = connection.getAutoCommit();
      if (autoCommit) {
        connection.setAutoCommit(false);
      }
      if (!isolated
          && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED) {
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      }
    }

    /** Never throws: what the work did is decided already, and a connection that cannot be given back is thrown away. */
    @Override
    public void close() {
      if (!ours || !ended) {
        transaction.statements().forget();
      }
      try {
        if (!ended) {
          connection.rollback();
        }
        if (autoCommit) {
          connection.setAutoCommit(true);
        }
      } catch (SQLException | RuntimeException e) {
        abort();
      }
      try {
        connection.close();
      } catch (SQLException | RuntimeException e) {
        abort();
      }
    }

    private void abort() {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException | RuntimeException e) {
        // gone already
      }
    }
  }
}
