package org.gasservice.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;

/**
 * Commits units. A unit is a value, so it is carried out again when the engine chose it as a victim, or when another process changed the tables
 * since they were looked at; in both cases nothing of it was left behind.
 */
final class UnitCommit {

  /** How often a unit is carried out again before the caller hears of it. */
  private static final int AGAIN = 2;

  private final Transactions sessions;
  private final Dialect dialect;
  private final TypeTables tables;
  private final JournalTable journal;
  private final ReceiptTable receipts;
  private final Positions positions;

  UnitCommit(
      Transactions sessions,
      Dialect dialect,
      TypeTables tables,
      JournalTable journal,
      ReceiptTable receipts,
      Positions positions) {
    this.sessions = sessions;
    this.dialect = dialect;
    this.tables = tables;
    this.journal = journal;
    this.receipts = receipts;
    this.positions = positions;
  }

  void commit(Checked.CheckedUnit unit) {
    for (int again = 0; ; again++) {
      UnitWriter writer =
          new UnitWriter(unit, tables, journal, receipts, dialect, sessions.failures());
      try (Taken taken = new Taken()) {
        sessions.writing(transaction -> {
          taken.ticket = writer.write(transaction, positions);
          return true;
        });
        return;
      } catch (StorageFailure e) {
        if (again == AGAIN || !worthAgain(writer, e)) {
          throw placed(unit.unit().receipts(), e);
        }
      }
    }
  }

  private boolean worthAgain(UnitWriter writer, StorageFailure failure) {
    if (writer.outdated() || failure.outcome() == Outcome.CORRUPT) {
      // a statement for tables as they were may also fail as such
      return tables.changedElsewhere() || writer.outdated();
    }
    return failure.retryable()
        && failure.getCause() instanceof SQLException cause
        && dialect.worthAgain(cause);
  }

  /** Some engines do not say which of several receipts was there already; after the unit is rolled back it can be seen. */
  private StorageFailure placed(List<Receipt> given, StorageFailure failure) {
    if (failure.outcome() != Outcome.COMMAND_SEEN || failure.position() >= 0) {
      return failure;
    }
    int position = sessions.reading(transaction -> receipts.firstSeen(transaction, given));
    // gone again: purged in between
    return position < 0
        ? new StorageFailure(Outcome.TIMEOUT, -1, "receipt", failure.getCause())
        : new StorageFailure(Outcome.COMMAND_SEEN, position, "receipt", failure.getCause());
  }

  /** Keeps the places in the feed closed to readers until the transaction has ended. */
  private static final class Taken implements AutoCloseable {
    private Positions.Ticket ticket = Positions.Ticket.NONE;

    @Override
    public void close() {
      ticket.close();
    }
  }
}
