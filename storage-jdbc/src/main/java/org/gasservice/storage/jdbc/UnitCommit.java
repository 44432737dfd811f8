package org.gasservice.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;

/**
 * Commits units. A unit is a value, so it is carried out again when the engine chose it as a victim, when another process changed the tables
 * since they were looked at; in all cases nothing of it was left behind. So it is, one change after the other, when a batch failed and the engine does not
 * say by which change.
 */
final class UnitCommit {

  /** How often a unit the engine chose as a victim is carried out again before the caller hears of it. */
  private static final int AGAIN = 2;

  /**
   * How often a unit is carried out again because another process changed the tables. Many processes that start together make each their
   * types' tables, so this happens a few times in a row; each time one of them got on.
   */
  private static final int AGAIN_AFTER_CHANGED_TABLES = 50;

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
    int victim = 0;
    int changedTables = 0;
    boolean together = true;
    while (true) {
      UnitWriter writer =
          new UnitWriter(unit, together, tables, journal, receipts, dialect, sessions.failures());
      try (Taken taken = new Taken()) {
        sessions.writing(transaction -> {
          taken.ticket = writer.write(transaction, positions);
          return true;
        });
        return;
      } catch (StorageFailure e) {
        if (writer.unplaced()) {
          together = false;
          continue;
        }
        boolean again = writer.outdated() || e.outcome() == Outcome.CORRUPT
            ? changedTables++ < AGAIN_AFTER_CHANGED_TABLES && tablesChanged(writer)
            : victim++ < AGAIN && chosenAsVictim(e);
        if (!again) {
          throw placed(unit.unit().receipts(), e);
        }
      }
    }
  }

  /** A statement for tables as they were may also fail as such. */
  private boolean tablesChanged(UnitWriter writer) {
    return tables.changedElsewhere() || writer.outdated();
  }

  private boolean chosenAsVictim(StorageFailure failure) {
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
