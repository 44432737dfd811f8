package org.gasservice.storage.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/**
 * Carries out one unit on one connection: everything but the commit. Rows are written by type; of a type, those that are there in the order of their keys,
 * then the new ones: an order every unit keeps, so that two never wait for each other.
 */
final class UnitWriter {

  private final Checked.CheckedUnit unit;
  private final TypeTables tables;
  private final JournalTable journal;
  private final ReceiptTable receipts;
  private final boolean together;
  private final RowBatches batches;
  private final List<AggregateWriter<?>> aggregates = new ArrayList<>();
  /** State of the catalogue the tables were made for. */
  private final long catalog;

  private boolean outdated;

  /** @param together whether rows are written in batches: fewer messages to the engine, which then may not say which of them it does not take */
  UnitWriter(
      Checked.CheckedUnit unit,
      boolean together,
      TypeTables tables,
      JournalTable journal,
      ReceiptTable receipts,
      Dialect dialect,
      Failures failures) {
    this.unit = unit;
    this.together = together;
    this.batches = new RowBatches();
    this.tables = tables;
    this.journal = journal;
    this.receipts = receipts;
    long before;
    Collection<AggregateChanges<?>> groups;
    do {
      // making tables of one type may show that those of another are outdated
      before = tables.catalog();
      groups = group();
    } while (before != tables.catalog());
    this.catalog = before;
    for (AggregateChanges<?> changes : groups) {
      aggregates.add(new AggregateWriter<>(changes, dialect, failures));
    }
    // the sort keeps the order of keys
    aggregates.sort(Comparator.comparing(
            (AggregateWriter<?> each) -> each.changes().table().type.name())
        .thenComparing(each -> each.changes().inserts()));
  }

  /** Whether a batch failed and nobody knows by which change; one by one it would show. */
  boolean unplaced() {
    return batches.failed();
  }

  /** Whether another process has changed the tables since this writer looked at them; then the unit was refused. */
  boolean outdated() {
    return outdated;
  }

  private record Place(String type, Key key) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : key.compareTo(other.key);
    }
  }

  /** The changes of each aggregate in list order, the aggregates in the order every unit keeps. */
  private Collection<AggregateChanges<?>> group() {
    Map<Place, AggregateChanges<?>> groups = new TreeMap<>();
    int write = 0;
    for (int position = 0; position < unit.unit().changes().size(); position++) {
      Change<?> change = unit.unit().changes().get(position);
      Place place = new Place(change.type().name(), change.key());
      AggregateChanges<?> changes = groups.computeIfAbsent(
          place, any -> new AggregateChanges<>(tables.forReading(change.type()), change.key()));
      if (change instanceof Change.Verify<?> verify) {
        changes.verify(position, verify.version());
      } else {
        changes.write(unit.rows().get(write++), tables.forWriting(change.type()));
      }
    }
    return groups.values();
  }

  /**
   * Receipts first: whoever repeats a command learns that it was carried out, whatever became of the rest since.
   *
   * @return places in the feed, to be closed when the transaction has ended
   */
  Positions.Ticket write(Transaction transaction, Positions positions) throws SQLException {
    receipts.insert(transaction, unit.unit().receipts());
    releaseTakenTuples(transaction);
    writeRows(transaction);
    for (AggregateWriter<?> aggregate : aggregates) {
      if (aggregate.changes().erases()) {
        journal.erase(
            transaction,
            aggregate.changes().table().type.name(),
            aggregate.changes().key());
      }
    }
    List<Entry> entries = entries();
    if (entries.isEmpty()) {
      return Positions.Ticket.NONE;
    }
    Positions.Ticket ticket = positions.take(transaction.connection(), entries.size());
    try {
      outdated = ticket.catalog() != catalog;
      if (outdated) {
        throw new StorageFailure(Outcome.UNAVAILABLE, "tables were changed");
      }
      journal.insert(transaction, entries, ticket.first());
      return ticket;
    } catch (SQLException | RuntimeException | Error e) {
      // the caller rolls back; nothing with these places will ever be seen
      ticket.close();
      throw e;
    }
  }

  private void writeRows(Transaction transaction) throws SQLException {
    if (together) {
      batches.write(transaction, aggregates);
      return;
    }
    for (AggregateWriter<?> aggregate : aggregates) {
      aggregate.writeRow(transaction);
    }
    for (AggregateWriter<?> aggregate : aggregates) {
      aggregate.insertTuples(transaction);
    }
  }

  /** In list order; what came before an erasure in the same unit has lost its trace. */
  private List<Entry> entries() {
    Map<Place, Integer> erased = new HashMap<>();
    for (Checked.Row<?> row : unit.rows()) {
      if (row.change() instanceof Change.Erase<?> erase) {
        erased.put(new Place(erase.type().name(), erase.key()), row.position());
      }
    }
    List<Entry> entries = new ArrayList<>(unit.rows().size());
    for (Checked.Row<?> row : unit.rows()) {
      Entry entry = row.change().entry();
      int until =
          erased.isEmpty() ? -1 : erased.getOrDefault(new Place(entry.type(), entry.key()), -1);
      entries.add(row.position() < until ? entry.withoutTrace() : entry);
    }
    return entries;
  }

  /** One aggregate may take over the unique tuple another one gives up in the same unit, whichever is written first. */
  private void releaseTakenTuples(Transaction transaction) throws SQLException {
    if (aggregates.size() < 2) {
      return;
    }
    List<AggregateWriter<?>> moving =
        aggregates.stream().filter(each -> each.changes().movesUnique()).toList();
    if (moving.isEmpty()) {
      return;
    }
    Set<AggregateChanges.UniqueTuple> taken = new HashSet<>();
    aggregates.forEach(aggregate -> aggregate.changes().addTaken(taken));
    if (taken.isEmpty()) {
      return;
    }
    for (AggregateWriter<?> aggregate : moving) {
      aggregate.release(transaction, taken);
    }
  }
}
