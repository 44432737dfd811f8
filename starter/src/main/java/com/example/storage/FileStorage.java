package com.example.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
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

/** A storage of one folder, one process at a time. Everything is in memory too, so it is for a small company or for a test. */
public final class FileStorage implements Storage {

  private static final char ROW = 'r';
  private static final char JOURNAL = 'j';
  private static final char FEED = 'f';
  private static final char RECEIPT = 'c';

  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final SortedFile file;
  private final Lines lines;
  private boolean closed;

  private FileStorage(SortedFile file) {
    this.file = file;
    this.lines = new Lines(file);
  }

  /**
   * Opens the store in this folder, which is made the first time.
   *
   * @throws StorageFailure IN_USE when it is open already, NOT_OURS when the folder holds something else
   */
  public static FileStorage open(Path folder) {
    return new FileStorage(SortedFile.open(folder));
  }

  // reading by key

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return reading(() -> {
      List<Held<T>> found = new ArrayList<>();
      for (Key key : Checked.keys(keys)) {
        row(type.name(), key).ifPresent(row -> found.add(held(type, key, row)));
      }
      return found;
    });
  }

  private Optional<Form.Row> row(String type, Key key) {
    return Optional.ofNullable(file.get(Spelling.of(ROW, type).key(key).bytes())).map(Form::row);
  }

  /** Reads the aggregate from its bytes. A parser's message may quote what it read, so the cause stays out. */
  private static <T> Held<T> held(AggregateType<T> type, Key key, Form.Row row) {
    if (row.document().schema() > type.codec().schema()) {
      throw new StorageFailure(Outcome.NEWER_SCHEMA, type.name());
    }
    try {
      T value = type.codec().read(row.document());
      return new Held<>(key, row.version(), row.head(), value, row.document());
    } catch (RuntimeException e) {
      throw new StorageFailure(Outcome.CORRUPT, type.name() + " " + e.getClass().getSimpleName());
    }
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return reading(() -> Optional.ofNullable(file.get(Spelling.of(RECEIPT, root, commandId).bytes()))
        .map(Form::receipt));
  }

  // reading in order

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return reading(() -> {
      Index<T> index = Checked.range(type, range);
      Checked.limit(limit);
      if (!lines.finished(type, index) && !isEmpty(type)) {
        throw new StorageFailure(
            Outcome.UNSUPPORTED, "index " + index.name() + " of " + type + " is not built yet");
      }
      return lines.scan(type, index, range, after, limit);
    });
  }

  private boolean isEmpty(AggregateType<?> type) {
    return file.under(Spelling.of(ROW, type.name()).bytes()).isEmpty();
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      byte[] beginning = Spelling.of(ROW, type.name()).bytes();
      byte[] from = after.map(bytes -> Cursor.decode(List.of(), bytes).key())
          .map(key -> Spelling.behind(Spelling.from(beginning).key(key).bytes()))
          .orElse(beginning);
      List<Key> keys = new ArrayList<>();
      for (byte[] spelling : file.between(from, Spelling.behind(beginning)).keySet()) {
        if (keys.size() == limit) {
          Cursor end = new Cursor(List.of(), keys.get(limit - 1));
          return new Page<>(keys, Optional.of(end.encode(List.of())));
        }
        keys.add(Spelling.keyBehind(beginning, spelling));
      }
      return new Page<>(keys, Optional.empty());
    });
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      Checked.afterVersion(afterVersion);
      byte[] journal = Spelling.of(JOURNAL, type).key(key).bytes();
      byte[] from = Spelling.from(journal).number(afterVersion).bytes();
      return file.between(Spelling.behind(from), Spelling.behind(journal)).values().stream()
          .limit(limit)
          .map(Form::entry)
          .toList();
    });
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return reading(() -> {
      Checked.limit(limit);
      long start = after.map(this::position).orElse(0L);
      byte[] room = Spelling.of(FEED).bytes();
      byte[] from = Spelling.from(room).number(start).bytes();
      List<Entry> entries = file.between(from, Spelling.behind(room)).values().stream()
          .limit(limit)
          .map(journal -> Form.entry(file.get(journal)))
          .toList();
      return new FeedPage(entries, cursor(start + entries.size()), 0);
    });
  }

  private static Bytes cursor(long position) {
    return Bytes.wrap(ByteBuffer.allocate(Long.BYTES).putLong(position).array());
  }

  private long position(Bytes cursor) {
    long position = cursor.size() == Long.BYTES ? ByteBuffer.wrap(cursor.toArray()).getLong() : -1;
    if (position < 0 || position > feedEnd()) {
      throw new StorageFailure(Outcome.BAD_VALUE, "cursor");
    }
    return position;
  }

  /** The place behind the last entry of the feed. Nothing is ever taken out of it, so places are dense. */
  private long feedEnd() {
    byte[] room = Spelling.of(FEED).bytes();
    NavigableMap<byte[], byte[]> feed = file.under(room);
    return feed.isEmpty() ? 0 : Spelling.numberBehind(room, feed.lastKey()) + 1;
  }

  // writing

  @Override
  public void commit(Unit unit) {
    reading(() -> true);
    Checked.CheckedUnit checked = Checked.unit(unit);
    changing(batch -> {
      apply(batch, checked);
      return true;
    });
  }

  /** Receipts first: whoever repeats a command learns that it was carried out, whatever became of the rest since. */
  private void apply(SortedFile.Batch batch, Checked.CheckedUnit checked) {
    List<Receipt> receipts = checked.unit().receipts();
    for (int i = 0; i < receipts.size(); i++) {
      byte[] place =
          Spelling.of(RECEIPT, receipts.get(i).root(), receipts.get(i).commandId()).bytes();
      if (file.get(place) != null) {
        throw new StorageFailure(Outcome.COMMAND_SEEN, i, "receipt", null);
      }
      batch.put(place, Form.write(receipts.get(i)));
    }
    Iterator<Checked.Row<?>> writes = checked.rows().iterator();
    for (int i = 0; i < checked.unit().changes().size(); i++) {
      Change.Verify<?> verify = checked.verifies().get(i);
      if (verify == null) {
        write(batch, writes.next());
      } else if (version(verify.type(), verify.key()) != verify.version()) {
        throw new StorageFailure(Outcome.STALE, i, verify.type().name(), null);
      }
    }
  }

  /** The current version, 0 when there is none. */
  private long version(AggregateType<?> type, Key key) {
    return row(type.name(), key).map(Form.Row::version).orElse(0L);
  }

  private <T> void write(SortedFile.Batch batch, Checked.Row<T> row) {
    Change.Write<T> change = row.change();
    AggregateType<T> type = change.type();
    long current = version(type, change.key());
    if (change instanceof Change.Insert && current > 0) {
      throw new StorageFailure(Outcome.DUPLICATE, row.position(), "key", null);
    }
    if (current != change.version() - 1) {
      throw new StorageFailure(Outcome.STALE, row.position(), type.name(), null);
    }
    lines.know(batch, type, isEmpty(type));
    for (Index<T> index : type.indexes()) {
      lines.replace(batch, type, index, change.key(), row.tuples(index), row.position());
    }
    byte[] journal = Spelling.of(JOURNAL, type.name()).key(change.key()).bytes();
    if (change instanceof Change.Erase) {
      for (Map.Entry<byte[], byte[]> earlier : List.copyOf(file.under(journal).entrySet())) {
        Entry entry = Form.entry(earlier.getValue());
        batch.put(earlier.getKey(), Form.write(entry.withoutTrace()));
      }
    }
    byte[] place = Spelling.from(journal).number(change.version()).bytes();
    batch.put(place, Form.write(change.entry()));
    batch.put(Spelling.of(FEED).number(feedEnd()).bytes(), place);
    batch.put(
        Spelling.of(ROW, type.name()).key(change.key()).bytes(),
        Form.write(new Form.Row(change.version(), change.entry().link(), change.document())));
  }

  // maintenance

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

  /** Fills an index in the order of keys. Meanwhile every write keeps its own lines. */
  private <T> Maintenance.Progress build(AggregateType<T> type, String name, int limit) {
    Index<T> index = type.index(name);
    return changing(batch -> {
      lines.know(batch, type, isEmpty(type));
      if (lines.finished(type, index)) {
        return new Maintenance.Progress(0, true);
      }
      byte[] rows = Spelling.of(ROW, type.name()).bytes();
      byte[] reached = lines.builtTo(type, index);
      byte[] from = reached.length == 0 ? rows : Spelling.behind(reached);
      long steps = 0;
      for (Map.Entry<byte[], byte[]> row :
          List.copyOf(file.between(from, Spelling.behind(rows)).entrySet())) {
        if (steps == limit) {
          return new Maintenance.Progress(steps, false);
        }
        Key key = Spelling.keyBehind(rows, row.getKey());
        T value = held(type, key, Form.row(row.getValue())).value();
        lines.replace(batch, type, index, key, Checked.tuples(type, index, value), -1);
        lines.builtTo(batch, type, index, row.getKey());
        steps++;
      }
      lines.finish(batch, type, index);
      return new Maintenance.Progress(steps, true);
    });
  }

  private <T> Maintenance.Progress check(AggregateType<T> type, List<Key> keys, int limit) {
    Checked.steps(keys, limit);
    return reading(() -> new Maintenance.Progress(
        keys.size(),
        true,
        keys.stream()
            .filter(key -> row(type.name(), key)
                .map(row -> held(type, key, row))
                .filter(held -> !agrees(type, held))
                .isPresent())
            .toList()));
  }

  private <T> boolean agrees(AggregateType<T> type, Held<T> held) {
    return type.indexes().stream()
        .filter(index -> lines.finished(type, index))
        .allMatch(index -> lines.agree(type, index, held.key(), held.value()));
  }

  private Maintenance.Progress purge(Maintenance.PurgeReceipts task, int limit) {
    return changing(batch -> {
      long steps = 0;
      for (Map.Entry<byte[], byte[]> receipt :
          List.copyOf(file.under(Spelling.of(RECEIPT).bytes()).entrySet())) {
        if (Form.receipt(receipt.getValue()).recordedAt().isBefore(task.before())) {
          if (steps == limit) {
            return new Maintenance.Progress(steps, false);
          }
          batch.remove(receipt.getKey());
          steps++;
        }
      }
      return new Maintenance.Progress(steps, true);
    });
  }

  // life

  @Override
  public Set<Capability> capabilities() {
    return reading(() -> Set.of(Capability.SPANS_ROOTS, Capability.DURABLE));
  }

  @Override
  public void close() {
    lock.writeLock().lock();
    try {
      if (!closed) {
        closed = true;
        file.close();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  private <R> R reading(Supplier<R> work) {
    return under(lock.readLock(), work);
  }

  /** What the work did is written when it ends, and taken back when it fails. */
  private <R> R changing(Function<SortedFile.Batch, R> work) {
    return under(lock.writeLock(), () -> {
      SortedFile.Batch batch = file.batch();
      R result;
      try {
        result = work.apply(batch);
      } catch (RuntimeException | Error e) {
        batch.undo();
        throw e;
      }
      batch.write();
      return result;
    });
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
