package org.gasservice.storage.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Reach;
import org.gasservice.storage.StorageFailure;

/** What a unit does with one aggregate, in list order. Several changes become one write of its row; nothing here asks the database. */
final class AggregateChanges<T> {

  private final Key key;
  private final List<Checked.Row<T>> writes = new ArrayList<>(1);
  private TypeTable<T> table;
  private int first = -1;
  private boolean inserts;
  /** Version the store must hold now, 0 for none. */
  private long base;
  /** Version after the changes so far. */
  private long current;
  /** The first change that cannot follow the one before it. */
  private int broken = -1;

  private Outcome brokenBy = Outcome.STALE;

  AggregateChanges(TypeTable<T> table, Key key) {
    this.table = table;
    this.key = key;
  }

  void verify(int position, long version) {
    follow(position, version, false);
  }

  @SuppressWarnings("unchecked")
  void write(Checked.Row<?> row, TypeTable<?> forWriting) {
    if (!Objects.equals(forWriting.type, table.type)) {
      throw new StorageFailure(
          Outcome.BAD_VALUE, row.position(), "two descriptors of " + table.type.name(), null);
    }
    table = (TypeTable<T>) forWriting;
    follow(row.position(), row.change().version() - 1, row.change() instanceof Change.Insert);
    writes.add((Checked.Row<T>) row);
    current = row.change().version();
  }

  private void follow(int position, long version, boolean insert) {
    if (first < 0) {
      first = position;
      inserts = insert;
      base = version;
      current = version;
    } else if (current != version && broken < 0) {
      broken = position;
      brokenBy = insert ? Outcome.DUPLICATE : Outcome.STALE;
    }
  }

  TypeTable<T> table() {
    return table;
  }

  Key key() {
    return key;
  }

  /** Position of the first change in the unit. */
  int first() {
    return first;
  }

  long base() {
    return base;
  }

  /** Whether the unit only verifies the aggregate. */
  boolean onlyVerifies() {
    return writes.isEmpty();
  }

  boolean inserts() {
    return inserts;
  }

  boolean erases() {
    for (Checked.Row<T> row : writes) {
      if (row.change() instanceof Change.Erase) {
        return true;
      }
    }
    return false;
  }

  /** Whether the changes contradict each other, whatever the store holds. */
  boolean isBroken() {
    return broken >= 0;
  }

  StorageFailure broken() {
    return failure(brokenBy, broken);
  }

  StorageFailure failure(Outcome outcome) {
    return failure(outcome, first);
  }

  private StorageFailure failure(Outcome outcome, int position) {
    String detail = outcome == Outcome.DUPLICATE ? "key" : table.type.name();
    return new StorageFailure(outcome, position, detail, null);
  }

  /** What the row is to hold in the end. */
  Checked.Row<T> last() {
    return writes.get(writes.size() - 1);
  }

  /** What the row held before, as the caller read it; there is none when the aggregate is inserted. */
  Held<T> before() {
    Change.Write<T> change = writes.get(0).change();
    if (change instanceof Change.Update<T> update) {
      return update.before();
    }
    return ((Change.Erase<T>) change).before();
  }

  /** Whether the tuples in an index are others than before. */
  boolean moves(Index.OverTuples<T> index) {
    List<List<Object>> after = last().tuples(index);
    if (inserts) {
      return !after.isEmpty();
    }
    try {
      List<List<Object>> before = Checked.tuples(table.type, index, before().value());
      return !before.equals(after) && !Set.copyOf(before).equals(Set.copyOf(after));
    } catch (RuntimeException e) {
      // the index cannot tell what it held: write it anew
      return true;
    }
  }

  /** The change that brought in the tuples the aggregate ends with. */
  int broughtIn(Index<T> index) {
    int at = writes.size() - 1;
    List<List<Object>> tuples = writes.get(at).tuples(index);
    while (at > 0 && writes.get(at - 1).tuples(index).equals(tuples)) {
      at--;
    }
    return writes.get(at).position();
  }

  /** A tuple in a unique index; the root counts where the index reaches no further. */
  record UniqueTuple(String type, String index, String root, List<Object> tuple) {}

  /** Whether the aggregate ends with another unique tuple than it had. */
  boolean movesUnique() {
    if (onlyVerifies() || inserts || base == 0 || isBroken()) {
      return false;
    }
    try {
      for (Index.OverAttributes<T> index : table.uniqueAttributes) {
        if (!uniqueBefore(index).equals(last().tuples(index))) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException e) {
      // the index cannot tell what it held
      return true;
    }
  }

  private List<List<Object>> uniqueBefore(Index.OverAttributes<T> index) {
    return Checked.tuples(table.type, index, before().value());
  }

  /** Collects the unique tuples the aggregate ends with. */
  void addTaken(Set<UniqueTuple> taken) {
    if (onlyVerifies()) {
      return;
    }
    for (Index.OverAttributes<T> index : table.uniqueAttributes) {
      last().tuples(index).forEach(tuple -> taken.add(unique(index, tuple)));
    }
  }

  /** Unique indexes in which the aggregate gives up a tuple that is among the taken. */
  List<Index.OverAttributes<T>> givesUp(Set<UniqueTuple> taken) {
    List<Index.OverAttributes<T>> given = new ArrayList<>(0);
    for (Index.OverAttributes<T> index : table.uniqueAttributes) {
      List<List<Object>> before = uniqueBefore(index);
      boolean kept = before.equals(last().tuples(index));
      if (!kept && before.stream().anyMatch(tuple -> taken.contains(unique(index, tuple)))) {
        given.add(index);
      }
    }
    return given;
  }

  private UniqueTuple unique(Index<T> index, List<Object> tuple) {
    return new UniqueTuple(
        table.type.name(), index.name(), index.reach() == Reach.ROOT ? key.root() : "", tuple);
  }
}
