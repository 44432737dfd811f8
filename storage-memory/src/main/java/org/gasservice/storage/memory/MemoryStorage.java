package org.gasservice.storage.memory;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Column;
import org.gasservice.storage.Cursor;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.WriteCounts;

/**
 * A store in memory. Keeps every rule of the port and every limit, so that what works on it works on a disk. Everything is gone
 * when the object is.
 */
public final class MemoryStorage implements Storage {

  private record CommandKey(String root, String commandId) {}

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Table> tables = new HashMap<>();
  private final Map<CommandKey, Receipt> receipts = new LinkedHashMap<>();
  private final Feed feed = new Feed();
  private final WriteCounts counts = new WriteCounts();
  private boolean closed;

  /** An empty store. */
  public MemoryStorage() {}

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    List<Stored> found = reading(() -> stored(type, Checked.keys(keys)));
    List<Held<T>> held = new ArrayList<>(found.size());
    for (Stored stored : found) {
      held.add(stored.read(type));
    }
    return held;
  }

  private List<Stored> stored(AggregateType<?> type, List<Key> keys) {
    NavigableMap<Key, Row> rows = table(type.name()).rows();
    List<Stored> found = new ArrayList<>(keys.size());
    for (Key key : keys) {
      Row row = rows.get(key);
      if (row != null) {
        found.add(new Stored(key, row));
      }
    }
    return found;
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return reading(() -> {
      Index<T> index = Checked.range(type, range);
      Checked.limit(limit);
      List<Column> columns = type.columns(index);
      Optional<Cursor> cursor = after.map(bytes -> Cursor.decode(columns, bytes));
      Optional<Lines> lines = table(type.name()).finishedLines(index);
      if (lines.isEmpty()) {
        return new Page<>(List.of(), Optional.empty());
      }
      Optional<Line> place = cursor.map(c -> lines.get().place(c.key(), c.tuple()));
      return page(
          lines.get().scan(range, place, limit + 1),
          limit,
          hit -> new Cursor(hit.indexed(), hit.key()).encode(columns));
    });
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      NavigableMap<Key, Row> rows = table(type.name()).rows();
      Optional<Key> behind = after.map(bytes -> Cursor.decode(List.of(), bytes).key());
      NavigableMap<Key, Row> rest = behind.isPresent() ? rows.tailMap(behind.get(), false) : rows;
      List<Key> keys = rest.keySet().stream().limit(limit + 1L).toList();
      return page(keys, limit, key -> new Cursor(List.of(), key).encode(List.of()));
    });
  }

  /** One row more than asked for tells whether there is a next page. */
  private static <R> Page<R> page(List<R> rows, int limit, Function<R, Bytes> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    return new Page<>(rows.subList(0, limit), Optional.of(cursor.apply(rows.get(limit - 1))));
  }

  @Override
  public void commit(Unit unit) {
    reading(() -> true);
    Checked.CheckedUnit checked = Checked.unit(unit);
    writing(() -> {
      counts.count(unit);
      Deque<Runnable> undo = new ArrayDeque<>();
      try {
        apply(checked, undo);
      } catch (RuntimeException | Error e) {
        undo.forEach(Runnable::run);
        throw e;
      }
      checked.rows().forEach(row -> feed.add(place(row.change().entry())));
      return true;
    });
  }

  /** Receipts first: whoever repeats a command learns that it was carried out, whatever became of the rest since. */
  private void apply(Checked.CheckedUnit checked, Deque<Runnable> undo) {
    List<Receipt> given = checked.unit().receipts();
    for (int i = 0; i < given.size(); i++) {
      CommandKey key = new CommandKey(given.get(i).root(), given.get(i).commandId());
      if (receipts.putIfAbsent(key, given.get(i)) != null) {
        throw new StorageFailure(Outcome.COMMAND_SEEN, i, "receipt", null);
      }
      undo.push(() -> receipts.remove(key));
    }
    Iterator<Checked.Row<?>> writes = checked.rows().iterator();
    for (int i = 0; i < checked.unit().changes().size(); i++) {
      Change.Verify<?> verify = checked.verifies().get(i);
      if (verify != null) {
        table(verify.type().name()).verify(i, verify);
      } else {
        Checked.Row<?> row = writes.next();
        tables.computeIfAbsent(row.change().type().name(), Table::new).write(row, undo);
      }
    }
  }

  private static Feed.Place place(Entry entry) {
    return new Feed.Place(entry.type(), entry.key(), entry.version());
  }

  /** Taken while no unit is under way, so that one count a unit is enough. */
  @Override
  public OptionalLong writes(String type) {
    return reading(() -> OptionalLong.of(counts.writes(type)));
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return reading(() -> Optional.ofNullable(receipts.get(new CommandKey(root, commandId))));
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      Checked.afterVersion(afterVersion);
      return table(type).journal(key).stream().skip(afterVersion).limit(limit).toList();
    });
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      int start = feed.position(after);
      List<Entry> entries = feed.from(start, limit).stream()
          .map(place -> table(place.type()).journal(place.key()).get((int) place.version() - 1))
          .toList();
      return new FeedPage(entries, feed.cursor(start + entries.size()), 0);
    });
  }

  @Override
  public Maintenance.Progress maintain(Maintenance task, int limit) {
    Checked.limit(limit);
    if (task instanceof Maintenance.BuildIndex build) {
      return build(build.type(), build.index(), limit);
    }
    if (task instanceof Maintenance.CheckRows check) {
      return check(check.type(), check.keys(), limit);
    }
    return purge((Maintenance.PurgeReceipts) task, limit);
  }

  private <T> Maintenance.Progress check(AggregateType<T> type, List<Key> keys, int limit) {
    Checked.steps(keys, limit);
    return reading(
        () -> new Maintenance.Progress(keys.size(), true, table(type.name()).wrong(type, keys)));
  }

  private Maintenance.Progress purge(Maintenance.PurgeReceipts task, int limit) {
    return writing(() -> {
      long steps = 0;
      Iterator<Receipt> all = receipts.values().iterator();
      while (all.hasNext()) {
        if (all.next().recordedAt().isBefore(task.before())) {
          if (steps == limit) {
            return new Maintenance.Progress(steps, false);
          }
          all.remove();
          steps++;
        }
      }
      return new Maintenance.Progress(steps, true);
    });
  }

  private <T> Maintenance.Progress build(AggregateType<T> type, String name, int limit) {
    Index<T> index = type.index(name);
    return writing(() -> {
      Table table = tables.computeIfAbsent(type.name(), Table::new);
      return table.build(type, index, limit);
    });
  }

  @Override
  public Set<Capability> capabilities() {
    return reading(() -> Set.of(Capability.SPANS_ROOTS));
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      closed = true;
      tables.clear();
      receipts.clear();
    } finally {
      lock.writeLock().unlock();
    }
  }

  private Table table(String name) {
    return tables.getOrDefault(name, new Table(name));
  }

  private <R> R reading(Supplier<R> work) {
    return under(lock.readLock(), work);
  }

  private <R> R writing(Supplier<R> work) {
    return under(lock.writeLock(), work);
  }

  private <R> R under(Lock held, Supplier<R> work) {
    held.lock();
    try {
      if (closed) {
        throw new StorageFailure(Outcome.CLOSED, "");
      }
      return work.get();
    } finally {
      held.unlock();
    }
  }
}
