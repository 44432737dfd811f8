package org.gasservice.storage.jdbc;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** From what a driver throws to the closed vocabulary of the port, in one place. */
final class Failures {

  /** There was no connection any more to send anything over. */
  private static final String NEVER_SENT = "08003";

  private final Dialect dialect;

  Failures(Dialect dialect) {
    this.dialect = dialect;
  }

  StorageFailure of(SQLException failure, String about) {
    return of(outcome(failure), -1, about, failure);
  }

  StorageFailure at(int position, SQLException failure, String about) {
    return of(outcome(failure), position, about, failure);
  }

  /** The commit was sent: unless the engine says that it rolled back, nobody knows. */
  StorageFailure ofCommit(SQLException failure) {
    boolean undone = NEVER_SENT.equals(failure.getSQLState()) || dialect.rolledBack(failure);
    Outcome outcome = undone ? outcome(failure) : Outcome.OUTCOME_UNKNOWN;
    return of(outcome, -1, "commit", failure);
  }

  Outcome outcome(SQLException failure) {
    if (failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
      // the pool gave up waiting for a free connection
      return Outcome.TIMEOUT;
    }
    SQLException told = failure;
    if (failure instanceof SQLTransientConnectionException
        && failure.getCause() instanceof SQLException cause) {
      told = cause;
    }
    return dialect.classify(told);
  }

  /** A failure whose cause keeps state, code and stack of the driver's exception, but not its message: that may quote values. */
  static StorageFailure of(Outcome outcome, int position, String about, SQLException failure) {
    SQLException bare = new SQLException(
        "SQLSTATE " + failure.getSQLState(), failure.getSQLState(), failure.getErrorCode());
    bare.setStackTrace(failure.getStackTrace());
    return new StorageFailure(
        outcome, position, about.isEmpty() ? String.valueOf(failure.getSQLState()) : about, bare);
  }

  static StorageFailure of(Outcome outcome, RuntimeException failure) {
    StorageFailure told = new StorageFailure(outcome, failure.getClass().getSimpleName());
    told.setStackTrace(failure.getStackTrace());
    return told;
  }
}
