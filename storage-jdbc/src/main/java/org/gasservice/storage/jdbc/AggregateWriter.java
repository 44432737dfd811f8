package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Index;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** Brings what a unit does with one aggregate into its tables: by itself, or as a part of a batch, see {@link RowBatches}. */
final class AggregateWriter<T> {

  private final AggregateChanges<T> changes;
  private final Dialect dialect;
  private final Failures failures;
  /** Tuples still to be written, when every aggregate has given up what it no longer holds. */
  private final List<MissingTuples<T>> missing = new ArrayList<>(0);
  /** Whether an attribute was emptied for another aggregate of the unit. */
  private boolean released;

  private @Nullable Shape shape;

  /** Tuples an aggregate has to be given in an index. */
  record MissingTuples<T>(TuplesTable<T> table, List<List<Object>> tuples) {}

  /** Which attributes an update sets, and whether the cold part. */
  private record Shape(BitSet attributes, boolean cold) {}

  AggregateWriter(AggregateChanges<T> changes, Dialect dialect, Failures failures) {
    this.changes = changes;
    this.dialect = dialect;
    this.failures = failures;
  }

  AggregateChanges<T> changes() {
    return changes;
  }

  /** Gives up unique tuples another aggregate of the unit takes, whichever is written first. */
  void release(Transaction transaction, Set<AggregateChanges.UniqueTuple> taken)
      throws SQLException {
    for (Index.OverAttributes<T> index : changes.givesUp(taken)) {
      PreparedStatement statement = transaction.prepare(table().sql.release(index));
      bindHeld(statement, 1);
      released = true;
      if (statement.executeUpdate() != 1) {
        throw changes.failure(Outcome.STALE);
      }
    }
  }

  /** Verifies or writes the row, and takes away tuples the aggregate no longer holds. */
  void writeRow(Transaction transaction) throws SQLException {
    if (changes.isBroken()) {
      refuseBroken(transaction);
    }
    if (changes.onlyVerifies()) {
      requireVersion(transaction);
      return;
    }
    if (changes.base() == 0 && !changes.inserts()) {
      throw changes.failure(Outcome.STALE);
    }
    try {
      PreparedStatement statement = transaction.prepare(statement());
      bind(statement, 1);
      written(statement.executeUpdate());
    } catch (SQLException e) {
      throw duplicate(e);
    }
    deleteTuples(transaction);
  }

  /** Whether the row is written by {@link #statement} and nothing else, so that it may be part of a batch. */
  boolean batches() {
    return !changes.isBroken()
        && !changes.onlyVerifies()
        && (changes.inserts() || changes.base() > 0);
  }

  /** What writes the row. */
  String statement() {
    return changes.inserts()
        ? table().insert.one()
        : table().updates.statement(shape().attributes(), shape().cold());
  }

  /** @throws StorageFailure STALE when no row, or more than one, was updated */
  void written(int rows) {
    if (rows != 1 && !changes.inserts()) {
      throw changes.failure(Outcome.STALE);
    }
  }

  /** The changes of the unit contradict each other; what the store holds decides which of them is to blame. */
  private void refuseBroken(Transaction transaction) throws SQLException {
    if (changes.inserts()) {
      if (storedVersion(transaction) > 0) {
        throw changes.failure(Outcome.DUPLICATE);
      }
    } else {
      requireVersion(transaction);
    }
    throw changes.broken();
  }

  private void requireVersion(Transaction transaction) throws SQLException {
    requireVersion(changes.base() == 0 ? 0 : storedVersion(transaction));
  }

  /** @throws StorageFailure STALE when another version than the one held is stored, or none (0) */
  void requireVersion(long stored) {
    if (changes.base() == 0 || stored != changes.base()) {
      throw changes.failure(Outcome.STALE);
    }
  }

  private long storedVersion(Transaction transaction) throws SQLException {
    PreparedStatement statement = transaction.prepare(table().version);
    bindKey(statement, 1);
    try (ResultSet rows = statement.executeQuery()) {
      return rows.next() ? rows.getLong(1) : 0;
    }
  }

  void bind(PreparedStatement statement, int from) throws SQLException {
    Checked.Row<T> row = changes.last();
    if (changes.inserts()) {
      bindKey(statement, from);
      int at = bindState(statement, from + 2, row, table().updates.all());
      SqlValues.bind(statement, at++, row.change().document().hot());
      SqlValues.bind(statement, at, row.change().document().cold());
      return;
    }
    int at = bindState(statement, from, row, shape().attributes());
    SqlValues.bind(statement, at++, row.change().document().hot());
    if (shape().cold()) {
      SqlValues.bind(statement, at++, row.change().document().cold());
    }
    bindHeld(statement, at);
  }

  private Shape shape() {
    if (shape == null) {
      Checked.Row<T> row = changes.last();
      shape = new Shape(
          attributesToSet(row),
          !row.change().document().sharesColdWith(changes.before().document()));
    }
    return shape;
  }

  private TypeTable<T> table() {
    return changes.table();
  }

  private void bindKey(PreparedStatement statement, int at) throws SQLException {
    statement.setString(at, changes.key().root());
    statement.setString(at + 1, changes.key().id());
  }

  private void bindHeld(PreparedStatement statement, int at) throws SQLException {
    bindKey(statement, at);
    statement.setLong(at + 2, changes.base());
  }

  /** Those that change; all of them where the row may not hold what the earlier value says. */
  private BitSet attributesToSet(Checked.Row<T> row) {
    return released || table().hasUnfinished()
        ? table().updates.all()
        : table().updates.changed(changes.before().value(), row.attributes());
  }

  private int bindState(
      PreparedStatement statement, int from, Checked.Row<T> row, BitSet attributes)
      throws SQLException {
    int at = from;
    statement.setLong(at++, row.change().version());
    statement.setBytes(at++, row.change().entry().link().shared());
    statement.setInt(at++, row.change().document().schema());
    return table().updates.bind(statement, at, attributes, row.attributes());
  }

  /** Takes away tuples the aggregate no longer holds, and notes those it does not hold yet. */
  void deleteTuples(Transaction transaction) throws SQLException {
    Checked.Row<T> last = changes.last();
    for (TuplesTable<T> tuples : table().tuples) {
      if (changes.moves(tuples.index())) {
        List<List<Object>> wanted = last.tuples(tuples.index());
        missing.add(new MissingTuples<>(
            tuples,
            changes.inserts() ? wanted : tuples.keepOnly(transaction, changes.key(), wanted)));
      }
    }
  }

  List<MissingTuples<T>> missing() {
    return missing;
  }

  void insertTuples(Transaction transaction) throws SQLException {
    for (MissingTuples<T> each : missing) {
      try {
        each.table().insert(transaction, changes.key(), each.tuples());
      } catch (SQLException e) {
        throw duplicate(e);
      }
    }
  }

  /** Names the index and the change that brought the tuple in, or else the insert. */
  StorageFailure duplicate(SQLException e) {
    if (failures.outcome(e) != Outcome.DUPLICATE) {
      return failures.at(changes.first(), e, table().type.name());
    }
    String violated = dialect.violated(e).orElse("");
    for (Index<T> index : table().type.indexes()) {
      if (index.unique() && violated.equals(Names.index(table().type.name(), index.name()))) {
        return Failures.of(Outcome.DUPLICATE, changes.broughtIn(index), index.name(), e);
      }
    }
    return Failures.of(Outcome.DUPLICATE, changes.first(), "key", e);
  }
}
