package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** The transaction of the caller. Work that fails is taken back to where it began; the rest of the transaction stays as it was. */
final class Joined implements Transactions {

  private final Connection connection;
  private final Failures failures;

  Joined(Connection connection, Failures failures) {
    this.connection = connection;
    this.failures = failures;
  }

  @Override
  public Failures failures() {
    return failures;
  }

  @Override
  public <R> R reading(SqlWork<R> work) {
    return writing(work);
  }

  @Override
  public <R> R writing(SqlWork<R> work) {
    boolean interrupted = Thread.interrupted();
    try {
      Transaction transaction = new Transaction(connection, new Statements(connection));
      Savepoint before = connection.setSavepoint();
      boolean done = false;
      try {
        R result = work.on(transaction);
        connection.releaseSavepoint(before);
        done = true;
        return result;
      } finally {
        if (!done) {
          takeBack(before);
        }
        transaction.statements().forget();
      }
    } catch (SQLException e) {
      throw failures.of(e, "");
    } catch (StorageFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw Failures.of(Outcome.UNAVAILABLE, e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Where that fails as well the connection is gone, and the transaction with it. */
  private void takeBack(Savepoint before) {
    try {
      connection.rollback(before);
    } catch (SQLException | RuntimeException e) {
      // the failure on its way out says it
    }
  }
}
