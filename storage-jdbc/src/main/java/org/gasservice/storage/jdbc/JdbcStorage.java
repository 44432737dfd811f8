package org.gasservice.storage.jdbc;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
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
 * The port over a database that has the shared tables. An engine's own adapter opens and closes the database around it.
 *
 * <p>Work is done on the caller's thread with one connection a call, so the engine can commit for many callers at once.
 */
public final class JdbcStorage implements Storage {

  private static final byte FEED_FORM = 1;

  private final Transactions sessions;
  private final Dialect dialect;
  private final Positions positions;
  private final Set<Capability> capabilities;
  private final Runnable onClose;
  private final TypeTables tables;
  private final JournalTable journal;
  private final ReceiptTable receipts;
  private final UnitCommit commits;
  private final Map<Maintenance.PurgeReceipts, Key> purges = new ConcurrentHashMap<>();
  private final WriteCounts counts = new WriteCounts();
  private final boolean onlyWriter;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  /**
   * @param positions how places in the feed are given out; empty to keep them in this process, which must then be the only writer
   * @param onEndedDatabase called when the engine has given up the database; may let go of its connections
   * @param onClose called once, after the last running call has ended
   */
  public JdbcStorage(
      DataSource source,
      Dialect dialect,
      Optional<Positions> positions,
      Set<Capability> capabilities,
      Runnable onEndedDatabase,
      Runnable onClose) {
    Sessions sessions = new Sessions(source, dialect, onEndedDatabase);
    this.sessions = sessions;
    this.dialect = dialect;
    this.capabilities = Set.copyOf(capabilities);
    this.onClose = onClose;
    this.tables = new TypeTables(sessions, dialect);
    this.journal = new JournalTable(dialect);
    this.receipts = new ReceiptTable(dialect, sessions.failures());
    this.onlyWriter = positions.isEmpty();
    this.positions = positions.orElseGet(() -> new LocalPositions(sessions.reading(journal::last)));
    this.commits = new UnitCommit(sessions, dialect, tables, journal, receipts, this.positions);
  }

  /** The same store as seen from a transaction. */
  private JdbcStorage(JdbcStorage outer, Connection connection) {
    this.sessions = new Joined(connection, outer.sessions.failures());
    this.dialect = outer.dialect;
    this.positions = outer.positions;
    this.onlyWriter = false;
    this.capabilities = outer.capabilities.stream()
        .filter(capability ->
            capability != Capability.DURABLE && capability != Capability.JOINS_CALLER_TRANSACTION)
        .collect(Collectors.toUnmodifiableSet());
    this.onClose = () -> {};
    this.tables = outer.tables;
    this.journal = outer.journal;
    this.receipts = outer.receipts;
    this.commits = new UnitCommit(sessions, dialect, tables, journal, receipts, positions);
  }

  /**
   * This store from within a transaction of the caller: units become a part of it, and are seen by others and durable when the caller has
   * committed; what is refused is taken back, and the transaction goes on. Tables of types are made outside of it. Only for
   * positions that learn of the end of a transaction by themselves.
   *
   * @param connection with a transaction begun, at READ COMMITTED; stays the caller's in everything
   */
  public Storage within(Connection connection) {
    return open(() -> new JdbcStorage(this, connection));
  }

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    return open(() -> {
      List<Key> distinct = Checked.keys(keys);
      if (distinct.isEmpty()) {
        return List.of();
      }
      TypeTable<T> table = tables.forReading(type);
      return sessions.reading(transaction -> Rows.find(transaction, table, distinct));
    });
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    return open(() -> {
      Index<T> index = Checked.range(type, range);
      Checked.limit(limit);
      List<Column> columns = type.columns(index);
      Optional<Cursor> cursor = after.map(bytes -> Cursor.decode(columns, bytes));
      List<Hit> hits = tables.reading(sessions, () -> {
        Scan scan = finished(type, index).scan(index.name());
        return transaction -> scan.read(transaction, range, cursor, limit + 1);
      });
      return page(hits, limit, hit -> new Cursor(hit.indexed(), hit.key()).encode(columns));
    });
  }

  @Override
  public <T> List<Page<Hit>> scan(AggregateType<T> type, List<Range> ranges, int limit) {
    return open(() -> {
      Checked.ranges(type, ranges);
      Checked.limit(limit);
      Map<String, List<Range>> byIndex =
          ranges.stream().distinct().collect(Collectors.groupingBy(Range::index));
      Map<Range, List<Hit>> hits = new HashMap<>();
      byIndex.forEach((index, some) -> hits.putAll(tables.reading(sessions, () -> {
        Scan scan = finished(type, type.index(index)).scan(index);
        return transaction -> scan.read(transaction, some, limit + 1);
      })));
      return ranges.stream()
          .map(range -> {
            List<Column> columns = type.columns(type.index(range.index()));
            return page(
                hits.getOrDefault(range, List.of()),
                limit,
                hit -> new Cursor(hit.indexed(), hit.key()).encode(columns));
          })
          .toList();
    });
  }

  private <T> TypeTable<T> finished(AggregateType<T> type, Index<T> index) {
    TypeTable<T> table = tables.forReading(type);
    if (table.unfinished(index.name())) {
      table = tables.refreshed(type);
    }
    if (table.unfinished(index.name())) {
      throw new StorageFailure(
          Outcome.UNSUPPORTED,
          "index " + index.name() + " of " + type.name() + " is not built yet");
    }
    return table;
  }

  @Override
  public <T> Page<Key> all(AggregateType<T> type, Optional<Bytes> after, int limit) {
    return open(() -> {
      Checked.limit(limit);
      Optional<Cursor> cursor = after.map(bytes -> Cursor.decode(List.of(), bytes));
      Scan keys = tables.forReading(type).keys;
      List<Hit> hits = sessions.reading(
          transaction -> keys.read(transaction, Range.all(type.name()), cursor, limit + 1));
      return page(
          hits.stream().map(Hit::key).toList(),
          limit,
          key -> new Cursor(List.of(), key).encode(List.of()));
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
    open(() -> {
      Checked.CheckedUnit checked = Checked.unit(unit);
      counts.count(unit);
      try {
        commits.commit(checked);
        return true;
      } finally {
        counts.count(unit);
      }
    });
  }

  @Override
  public OptionalLong writes(String type) {
    return open(() -> onlyWriter
        ? OptionalLong.of(counts.writes(Objects.requireNonNull(type)))
        : OptionalLong.empty());
  }

  @Override
  public Optional<Receipt> receipt(String root, String commandId) {
    return open(() -> {
      Objects.requireNonNull(root);
      Objects.requireNonNull(commandId);
      return sessions.reading(transaction -> receipts.find(transaction, root, commandId));
    });
  }

  @Override
  public List<Entry> history(String type, Key key, long afterVersion, int limit) {
    return open(() -> {
      Checked.limit(limit);
      Checked.afterVersion(afterVersion);
      Objects.requireNonNull(type);
      return sessions.reading(
          transaction -> journal.history(transaction, type, key, afterVersion, limit));
    });
  }

  @Override
  public FeedPage feed(Optional<Bytes> after, int limit) {
    return open(() -> {
      Checked.limit(limit);
      long start = after.map(JdbcStorage::feedPosition).orElse(0L);
      return sessions.reading(transaction -> {
        // before the read: what is committed later than this may be missing, what was committed
        // earlier is there
        Positions.Horizon horizon = positions.horizon(transaction.connection());
        List<JournalTable.Line> lines = journal.feed(transaction, start, horizon.end(), limit);
        long last = lines.isEmpty() ? start : lines.get(lines.size() - 1).position();
        return new FeedPage(
            lines.stream().map(JournalTable.Line::entry).toList(),
            feedCursor(last),
            horizon.lagMicros());
      });
    });
  }

  private static Bytes feedCursor(long position) {
    return Bytes.wrap(
        ByteBuffer.allocate(1 + Long.BYTES).put(FEED_FORM).putLong(position).array());
  }

  private static long feedPosition(Bytes cursor) {
    ByteBuffer bytes = ByteBuffer.wrap(cursor.toArray());
    if (bytes.remaining() == 1 + Long.BYTES && bytes.get() == FEED_FORM) {
      long position = bytes.getLong();
      if (position >= 0) {
        return position;
      }
    }
    throw new StorageFailure(Outcome.BAD_VALUE, "cursor");
  }

  @Override
  public Maintenance.Progress maintain(Maintenance task, int limit) {
    return open(() -> {
      Checked.limit(limit);
      if (task instanceof Maintenance.BuildIndex build) {
        return build(build.type(), build.index(), limit);
      }
      if (task instanceof Maintenance.CheckRows check) {
        return check(check.type(), check.keys(), limit);
      }
      Maintenance.PurgeReceipts purge = (Maintenance.PurgeReceipts) task;
      ReceiptTable.Purged purged = sessions.writing(transaction -> receipts.purge(
          transaction, purge.before(), Optional.ofNullable(purges.get(purge)), limit));
      purged.seenTo().ifPresentOrElse(key -> purges.put(purge, key), () -> purges.remove(purge));
      return purged.progress();
    });
  }

  private <T> Maintenance.Progress check(AggregateType<T> type, List<Key> keys, int limit) {
    Checked.steps(keys, limit);
    RowCheck<T> check = new RowCheck<>(tables.forReading(type));
    return new Maintenance.Progress(
        keys.size(), true, sessions.reading(transaction -> check.wrong(transaction, keys)));
  }

  private <T> Maintenance.Progress build(AggregateType<T> type, String name, int limit) {
    type.index(name);
    // with the columns and tables of a writer, so that none it does not know is left wrong
    TypeTable<T> table = tables.forReading(type);
    IndexBuild<T> build = new IndexBuild<>(table, name, sessions.failures());
    Maintenance.Progress progress = sessions.writing(transaction -> {
      Catalog.lock(transaction.connection());
      return build.step(transaction, limit);
    });
    if (progress.finished()) {
      tables.changed(type);
    }
    return progress;
  }

  @Override
  public Set<Capability> capabilities() {
    return open(() -> capabilities);
  }

  @Override
  public void close() {
    Lock alone = gate.writeLock();
    alone.lock();
    try {
      if (!closed) {
        closed = true;
        onClose.run();
      }
    } finally {
      alone.unlock();
    }
  }

  private <R> R open(Supplier<R> call) {
    Lock shared = gate.readLock();
    shared.lock();
    try {
      if (closed) {
        throw new StorageFailure(Outcome.CLOSED, "");
      }
      return call.get();
    } catch (NullPointerException | ClassCastException e) {
      // an argument was missing, or of a type the compiler was talked out of
      throw Failures.of(Outcome.BAD_VALUE, e);
    } finally {
      shared.unlock();
    }
  }
}
