package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Reach;
import org.gasservice.storage.StorageFailure;

/** Carries out one unit on one connection: everything but the commit. */
final class UnitWriter {

  private final Checked.CheckedUnit unit;
  private final TypeTables tables;
  private final JournalTable journal;
  private final ReceiptTable receipts;
  private final Dialect dialect;
  private final Failures failures;
  private final Collection<Aggregate<?>> aggregates;

  UnitWriter(
      Checked.CheckedUnit unit,
      TypeTables tables,
      JournalTable journal,
      ReceiptTable receipts,
      Dialect dialect,
      Failures failures) {
    this.unit = unit;
    this.tables = tables;
    this.journal = journal;
    this.receipts = receipts;
    this.dialect = dialect;
    this.failures = failures;
    this.aggregates = group();
  }

  private record Place(String type, Key key) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byType = type.compareTo(other.type);
      return byType != 0 ? byType : key.compareTo(other.key);
    }
  }

  /** The changes of each aggregate in list order, the aggregates in the order every unit keeps. */
  private Collection<Aggregate<?>> group() {
    Map<Place, Aggregate<?>> groups = new TreeMap<>();
    int write = 0;
    for (int position = 0; position < unit.unit().changes().size(); position++) {
      Change<?> change = unit.unit().changes().get(position);
      Place place = new Place(change.type().name(), change.key());
      Aggregate<?> aggregate = groups.computeIfAbsent(
          place, any -> new Aggregate<>(tables.forReading(change.type()), change.key()));
      if (change instanceof Change.Verify<?> verify) {
        aggregate.verify(position, verify.version());
      } else {
        aggregate.write(unit.rows().get(write++), tables.forWriting(change.type()));
      }
    }
    return groups.values();
  }

  /**
   * Receipts first: whoever repeats a command learns that it was carried out, whatever became of the rest since.
   *
   * @return places in the feed, to be closed when the transaction has ended
   */
  Positions.Ticket write(Connection connection, Positions positions) throws SQLException {
    receipts.insert(connection, unit.unit().receipts());
    releaseTakenTuples(connection);
    for (Aggregate<?> aggregate : aggregates) {
      aggregate.writeRow(connection);
    }
    for (Aggregate<?> aggregate : aggregates) {
      aggregate.insertTuples(connection);
    }
    List<Entry> entries = entries();
    if (entries.isEmpty()) {
      return Positions.Ticket.NONE;
    }
    Positions.Ticket ticket = positions.take(entries.size());
    try {
      journal.insert(connection, entries, ticket.first());
      return ticket;
    } catch (SQLException | RuntimeException | Error e) {
      // the caller rolls back; nothing with these places will ever be seen
      ticket.close();
      throw e;
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
  private void releaseTakenTuples(Connection connection) throws SQLException {
    if (aggregates.size() < 2) {
      return;
    }
    Set<UniqueTuple> taken = new HashSet<>();
    for (Aggregate<?> aggregate : aggregates) {
      aggregate.addTaken(taken);
    }
    if (taken.isEmpty()) {
      return;
    }
    for (Aggregate<?> aggregate : aggregates) {
      aggregate.release(connection, taken);
    }
  }

  private record MissingTuples<T>(TuplesTable<T> table, List<List<Object>> tuples) {}

  private record UniqueTuple(String type, String index, String root, List<Object> tuple) {}

  /** What the unit does with one aggregate: several changes become one write of its row. */
  private final class Aggregate<T> {
    private TypeTable<T> table;
    private final Key key;
    /** Tuples still to be written, when every aggregate has given up what it no longer holds. */
    private final List<MissingTuples<T>> missing = new ArrayList<>(0);

    private final List<Checked.Row<T>> writes = new ArrayList<>(1);
    private int first = -1;
    /** Version the store must hold now, 0 for none. */
    private long base;
    /** Version after the changes so far. */
    private long current;
    /** The first change that cannot follow the one before it. */
    private int broken = -1;
    /** Whether an attribute was emptied for another aggregate of the unit. */
    private boolean released;

    Aggregate(TypeTable<T> table, Key key) {
      this.table = table;
      this.key = key;
    }

    void verify(int position, long version) {
      follow(position, version);
    }

    @SuppressWarnings("unchecked")
    void write(Checked.Row<?> row, TypeTable<?> forWriting) {
      if (!Objects.equals(forWriting.type, table.type)) {
        throw new StorageFailure(
            Outcome.BAD_VALUE, row.position(), "two descriptors of " + table.type.name(), null);
      }
      table = (TypeTable<T>) forWriting;
      follow(row.position(), row.change().version() - 1);
      writes.add((Checked.Row<T>) row);
      current = row.change().version();
    }

    private void follow(int position, long version) {
      if (first < 0) {
        first = position;
        base = version;
        current = version;
      } else if (current != version && broken < 0) {
        broken = position;
      }
    }

    void writeRow(Connection connection) throws SQLException {
      if (broken >= 0) {
        refuseBroken(connection);
      }
      if (writes.isEmpty()) {
        requireVersion(connection);
        return;
      }
      if (base == 0 && !isInsert()) {
        throw failure(Outcome.STALE, first);
      }
      Checked.Row<T> last = writes.get(writes.size() - 1);
      try {
        if (isInsert()) {
          insert(connection, last);
        } else {
          update(connection, last);
        }
      } catch (SQLException e) {
        throw duplicate(e);
      }
      if (writes.stream().anyMatch(row -> row.change() instanceof Change.Erase)) {
        journal.erase(connection, table.type.name(), key);
      }
      deleteTuples(connection, last);
    }

    private boolean isInsert() {
      return unit.unit().changes().get(first) instanceof Change.Insert;
    }

    /** The changes of the unit contradict each other; what the store holds decides which of them is to blame. */
    private void refuseBroken(Connection connection) throws SQLException {
      if (isInsert()) {
        if (storedVersion(connection) > 0) {
          throw failure(Outcome.DUPLICATE, first);
        }
      } else {
        requireVersion(connection);
      }
      boolean inserts = unit.unit().changes().get(broken) instanceof Change.Insert;
      throw failure(inserts ? Outcome.DUPLICATE : Outcome.STALE, broken);
    }

    private void requireVersion(Connection connection) throws SQLException {
      if (base == 0 || storedVersion(connection) != base) {
        throw failure(Outcome.STALE, first);
      }
    }

    private long storedVersion(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(table.version)) {
        statement.setString(1, key.root());
        statement.setString(2, key.id());
        try (ResultSet rows = statement.executeQuery()) {
          return rows.next() ? rows.getLong(1) : 0;
        }
      }
    }

    private void insert(Connection connection, Checked.Row<T> row) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(table.insert)) {
        statement.setString(1, key.root());
        statement.setString(2, key.id());
        int at = bindState(statement, 3, row, table.updates.all());
        SqlValues.bind(statement, at++, row.change().document().hot());
        SqlValues.bind(statement, at, row.change().document().cold());
        statement.executeUpdate();
      }
    }

    private void update(Connection connection, Checked.Row<T> row) throws SQLException {
      boolean cold = !row.change().document().sharesColdWith(before().document());
      BitSet attributes = attributesToSet(row);
      try (PreparedStatement statement =
          connection.prepareStatement(table.updates.statement(attributes, cold))) {
        int at = bindState(statement, 1, row, attributes);
        SqlValues.bind(statement, at++, row.change().document().hot());
        if (cold) {
          SqlValues.bind(statement, at++, row.change().document().cold());
        }
        bindHeld(statement, at);
        if (statement.executeUpdate() != 1) {
          throw failure(Outcome.STALE, first);
        }
      }
    }

    private void bindHeld(PreparedStatement statement, int at) throws SQLException {
      statement.setString(at, key.root());
      statement.setString(at + 1, key.id());
      statement.setLong(at + 2, base);
    }

    /** Those that change; all of them where the row may not hold what the earlier value says. */
    private BitSet attributesToSet(Checked.Row<T> row) {
      return released || table.hasUnfinished()
          ? table.updates.all()
          : table.updates.changed(before().value(), row.attributes());
    }

    private int bindState(
        PreparedStatement statement, int from, Checked.Row<T> row, BitSet attributes)
        throws SQLException {
      int at = from;
      statement.setLong(at++, row.change().version());
      statement.setBytes(at++, row.change().entry().link().shared());
      statement.setInt(at++, row.change().document().schema());
      return table.updates.bind(statement, at, attributes, row.attributes());
    }

    private Held<T> before() {
      Change.Write<T> change = writes.get(0).change();
      if (change instanceof Change.Update<T> update) {
        return update.before();
      }
      return ((Change.Erase<T>) change).before();
    }

    private boolean moved(Index.OverTuples<T> index, Checked.Row<T> last) {
      Set<List<Object>> after = Set.copyOf(last.tuples(index));
      if (isInsert()) {
        return !after.isEmpty();
      }
      try {
        return !Set.copyOf(Checked.tuples(table.type, index, before().value())).equals(after);
      } catch (RuntimeException e) {
        // the index cannot tell what it held: write it anew
        return true;
      }
    }

    private void deleteTuples(Connection connection, Checked.Row<T> last) throws SQLException {
      for (TuplesTable<T> tuples : table.tuples) {
        if (moved(tuples.index(), last)) {
          List<List<Object>> wanted = last.tuples(tuples.index());
          missing.add(new MissingTuples<>(
              tuples, isInsert() ? wanted : tuples.keepOnly(connection, key, wanted)));
        }
      }
    }

    void insertTuples(Connection connection) throws SQLException {
      for (MissingTuples<T> each : missing) {
        try {
          each.table().insert(connection, key, each.tuples());
        } catch (SQLException e) {
          throw duplicate(e);
        }
      }
    }

    private void addTaken(Set<UniqueTuple> taken) {
      if (!writes.isEmpty()) {
        for (Index.OverAttributes<T> index : table.uniqueAttributes) {
          writes
              .get(writes.size() - 1)
              .tuples(index)
              .forEach(tuple -> taken.add(unique(index, tuple)));
        }
      }
    }

    private void release(Connection connection, Set<UniqueTuple> taken) throws SQLException {
      if (writes.isEmpty() || isInsert() || base == 0 || broken >= 0) {
        return;
      }
      for (Index.OverAttributes<T> index : table.uniqueAttributes) {
        List<List<Object>> before = Checked.tuples(table.type, index, before().value());
        boolean kept = before.equals(writes.get(writes.size() - 1).tuples(index));
        if (!kept && before.stream().anyMatch(tuple -> taken.contains(unique(index, tuple)))) {
          try (PreparedStatement statement =
              connection.prepareStatement(table.sql.release(index))) {
            bindHeld(statement, 1);
            released = true;
            if (statement.executeUpdate() != 1) {
              throw failure(Outcome.STALE, first);
            }
          }
        }
      }
    }

    private UniqueTuple unique(Index<T> index, List<Object> tuple) {
      return new UniqueTuple(
          table.type.name(), index.name(), index.reach() == Reach.ROOT ? key.root() : "", tuple);
    }

    private StorageFailure failure(Outcome outcome, int position) {
      String detail = outcome == Outcome.DUPLICATE ? "key" : table.type.name();
      return new StorageFailure(outcome, position, detail, null);
    }

    /** Names the index and the change that brought the tuple in, or else the insert. */
    private StorageFailure duplicate(SQLException e) {
      if (failures.outcome(e) != Outcome.DUPLICATE) {
        return failures.at(first, e, table.type.name());
      }
      String violated = dialect.violated(e).orElse("");
      for (Index<T> index : table.type.indexes()) {
        if (index.unique() && violated.equals(Names.index(table.type.name(), index.name()))) {
          return Failures.of(Outcome.DUPLICATE, broughtIn(index), index.name(), e);
        }
      }
      return Failures.of(Outcome.DUPLICATE, first, "key", e);
    }

    private int broughtIn(Index<T> index) {
      int at = writes.size() - 1;
      List<List<Object>> tuples = writes.get(at).tuples(index);
      while (at > 0 && writes.get(at - 1).tuples(index).equals(tuples)) {
        at--;
      }
      return writes.get(at).position();
    }
  }
}
