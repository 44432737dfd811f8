package org.gasservice.storage.memory;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** The aggregates of one type, their indexes and their journals. Its owner's lock protects it. */
final class Table {

  private final String name;
  private final NavigableMap<Key, Row> rows = new TreeMap<>();
  private final Map<Key, List<Entry>> journals = new HashMap<>();
  private final Map<String, Lines> indexes = new HashMap<>();

  Table(String name) {
    this.name = name;
  }

  NavigableMap<Key, Row> rows() {
    return rows;
  }

  List<Entry> journal(Key key) {
    return journals.getOrDefault(key, List.of());
  }

  /** The lines of an index, for writing. One that appears after aggregates were stored is unfinished until it is built. */
  Lines lines(Index<?> index) {
    return indexes.computeIfAbsent(index.name(), any -> new Lines(index, rows.isEmpty()));
  }

  /** The lines of an index, for reading: empty when nothing of the type was stored yet. */
  Optional<Lines> finishedLines(Index<?> index) {
    Lines lines = indexes.get(index.name());
    if (lines == null && rows.isEmpty()) {
      return Optional.empty();
    }
    if (lines == null || !lines.finished()) {
      throw new StorageFailure(
          Outcome.UNSUPPORTED, "index " + index.name() + " of " + name + " is not built yet");
    }
    return Optional.of(lines);
  }

  void verify(int position, Change.Verify<?> verify) {
    Row row = rows.get(verify.key());
    if (row == null || row.version() != verify.version()) {
      throw failure(Outcome.STALE, position);
    }
  }

  <T> void write(Checked.Row<T> checked, Deque<Runnable> undo) {
    Change.Write<T> change = checked.change();
    Row current = rows.get(change.key());
    if (change instanceof Change.Insert && current != null) {
      throw duplicate("key", checked.position());
    }
    if (!(change instanceof Change.Insert)
        && (current == null || current.version() != change.version() - 1)) {
      throw failure(Outcome.STALE, checked.position());
    }
    index(checked, undo);
    putRow(change, current, undo);
    if (change instanceof Change.Erase) {
      removeTraces(change.key(), undo);
    }
    List<Entry> journal = journals.computeIfAbsent(change.key(), any -> new ArrayList<>());
    journal.add(change.entry());
    undo.push(() -> journal.remove(journal.size() - 1));
  }

  private <T> void index(Checked.Row<T> checked, Deque<Runnable> undo) {
    Key key = checked.change().key();
    forgetAllBut(checked.change().type(), undo);
    for (Index<T> index : checked.change().type().indexes()) {
      Lines lines = lines(index);
      List<List<Object>> before = lines.held(key);
      if (!lines.replace(key, checked.tuples(index))) {
        throw duplicate(index.name(), checked.position());
      }
      undo.push(() -> lines.replace(key, before));
    }
  }

  /** Fills an index in key order, at most so many aggregates a call. Meanwhile every write keeps its own lines. */
  <T> Maintenance.Progress build(AggregateType<T> type, Index<T> index, int limit) {
    Lines lines = lines(index);
    if (lines.finished()) {
      return new Maintenance.Progress(0, true);
    }
    NavigableMap<Key, Row> rest =
        lines.builtTo().isPresent() ? rows.tailMap(lines.builtTo().get(), false) : rows;
    long steps = 0;
    for (Map.Entry<Key, Row> row : rest.entrySet()) {
      if (steps == limit) {
        return new Maintenance.Progress(steps, false);
      }
      Held<T> held = new Stored(row.getKey(), row.getValue()).read(type);
      if (!lines.replace(row.getKey(), Checked.tuples(type, index, held.value()))) {
        throw duplicate(index.name(), -1);
      }
      lines.builtTo(row.getKey());
      steps++;
    }
    lines.finish();
    return new Maintenance.Progress(steps, true);
  }

  /** Aggregates of which an index holds other lines than they have. */
  <T> List<Key> wrong(AggregateType<T> type, List<Key> keys) {
    List<Key> wrong = new ArrayList<>();
    for (Key key : keys) {
      Row row = rows.get(key);
      if (row != null && differs(type, new Stored(key, row).read(type))) {
        wrong.add(key);
      }
    }
    return wrong;
  }

  private <T> boolean differs(AggregateType<T> type, Held<T> held) {
    return type.indexes().stream().anyMatch(index -> {
      Lines lines = indexes.get(index.name());
      return lines != null
          && lines.finished()
          && !Set.copyOf(lines.held(held.key()))
              .equals(Set.copyOf(Checked.tuples(type, index, held.value())));
    });
  }

  /** A writer of an older program does not keep the indexes it does not know: they must be built again. */
  private void forgetAllBut(AggregateType<?> type, Deque<Runnable> undo) {
    Set<String> known = type.indexes().stream().map(Index::name).collect(Collectors.toSet());
    for (String index : List.copyOf(indexes.keySet())) {
      if (!known.contains(index)) {
        Lines forgotten = indexes.remove(index);
        undo.push(() -> indexes.put(index, forgotten));
      }
    }
  }

  private void putRow(Change.Write<?> change, @Nullable Row before, Deque<Runnable> undo) {
    rows.put(change.key(), new Row(change.version(), change.entry().link(), change.document()));
    if (before == null) {
      undo.push(() -> rows.remove(change.key()));
    } else {
      undo.push(() -> rows.put(change.key(), before));
    }
  }

  private void removeTraces(Key key, Deque<Runnable> undo) {
    List<Entry> journal = journals.getOrDefault(key, new ArrayList<>());
    List<Entry> before = List.copyOf(journal);
    journal.replaceAll(Entry::withoutTrace);
    undo.push(() -> {
      journal.clear();
      journal.addAll(before);
    });
  }

  private StorageFailure failure(Outcome outcome, int position) {
    return new StorageFailure(outcome, position, name, null);
  }

  private static StorageFailure duplicate(String detail, int position) {
    return new StorageFailure(Outcome.DUPLICATE, position, detail, null);
  }
}
