package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.Checked;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A store some of whose aggregates are joined to rows of the host's tables, see {@link TableMapping}. Reads are those of the store; a commit
 * of a joined aggregate changes its row in the same transaction.
 *
 * <p>A command that was decided before the host changed the row is refused with STALE, for as long as the aggregate has not followed. {@link
 * #drifted} gives what to follow: the host turns each into a command. That is all: no change gets into the journal without an actor.
 */
public final class MappedStorage extends ForwardingStorage {

  private static final int AGAIN = 2;
  private static final String UNIQUE = "23505";
  /** Classes of SQLSTATE: what the host's table does not take. */
  private static final String DATA = "22";

  private static final String CONSTRAINT = "23";

  private final JdbcStorage store;
  private final Sessions sessions;
  private final Dialect dialect;
  private final Map<String, Join<?>> joins;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private boolean closed;

  /** What is written of one aggregate of a unit: what its row should be now, and what it should become. */
  private record Write<T>(
      int position, Key key, @Nullable T before, @Nullable T after) {}

  /**
   * @param store over the same database
   * @param source connections that look at the same schema
   */
  public MappedStorage(
      JdbcStorage store, DataSource source, Dialect dialect, List<TableMapping<?>> mappings) {
    super(store);
    this.store = store;
    this.sessions = new Sessions(source, dialect, () -> {});
    this.dialect = dialect;
    this.joins = mappings.stream()
        .collect(Collectors.toUnmodifiableMap(
            mapping -> mapping.type().name(), mapping -> new Join<>(mapping)));
    sessions.writing(transaction -> {
      if (dialect.lockSchema().isPresent()) {
        TypeTables.execute(transaction.connection(), dialect.lockSchema().get());
      }
      for (String table : List.of(MappingSql.SEEN, MappingSql.COUNTED)) {
        TypeTables.execute(transaction.connection(), createTable(dialect, table));
      }
      return true;
    });
  }

  /** Counts by table and row of the host's. */
  private static String createTable(Dialect dialect, String name) {
    return "create table if not exists " + name + " (host " + dialect.tokenType(128)
        + " not null, k " + dialect.tokenType(250)
        + " not null, n bigint not null, primary key (host, k))";
  }

  @Override
  public void commit(Unit unit) {
    if (unit.changes().stream()
        .noneMatch(change -> joins.containsKey(change.type().name()))) {
      super.commit(unit);
      return;
    }
    open(() -> {
      capabilities();
      Checked.unit(unit);
      for (int victim = 0; ; victim++) {
        try {
          return sessions.writing(transaction -> {
            store.within(transaction.connection()).commit(unit);
            for (Join<?> join : joins.values()) {
              join.write(transaction, unit);
            }
            return true;
          });
        } catch (StorageFailure failure) {
          boolean again = failure.retryable()
              && failure.getCause() instanceof SQLException cause
              && dialect.worthAgain(cause);
          if (!again || victim == AGAIN) {
            throw failure;
          }
        }
      }
    });
  }

  /**
   * Looks at rows of the host's in the order of their key, and gives those that were changed since a commit of ours saw them, or that none has
   * seen.
   *
   * @param after {@link Drift.Found#next} of the look before
   * @param limit most rows to look at, 1 to 1 000; the cost is theirs
   * @throws StorageFailure UNSUPPORTED when nothing of the type is joined
   */
  public Drift.Found drifted(String type, Optional<String> after, int limit) {
    Checked.limit(limit);
    Join<?> join = join(type);
    return open(() -> sessions.reading(transaction -> join.drifted(transaction, after, limit)));
  }

  /**
   * Notes the row of an aggregate as seen when both say the same, as after a change of columns we do not hold.
   *
   * @return false when they do not, or one of them is missing; then nothing was noted
   * @throws StorageFailure UNSUPPORTED when nothing of the type is joined
   */
  public boolean settle(String type, Key key) {
    Join<?> join = join(type);
    return open(() -> sessions.writing(transaction -> join.settle(transaction, key)));
  }

  private Join<?> join(String type) {
    Join<?> join = joins.get(type);
    if (join == null) {
      throw new StorageFailure(Outcome.UNSUPPORTED, "nothing is joined of " + type);
    }
    return join;
  }

  /** Those of the store; but a transaction of the host's is not joined and mapped at once. */
  @Override
  public Set<Capability> capabilities() {
    return super.capabilities().stream()
        .filter(capability -> capability != Capability.JOINS_CALLER_TRANSACTION)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void close() {
    gate.writeLock().lock();
    try {
      closed = true;
      super.close();
    } finally {
      gate.writeLock().unlock();
    }
  }

  private <R> R open(Supplier<R> call) {
    gate.readLock().lock();
    try {
      if (closed) {
        throw new StorageFailure(Outcome.CLOSED, "");
      }
      return call.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  /** One mapping at work. */
  private final class Join<T> {
    private final TableMapping<T> mapping;
    private final MappingSql sql;

    Join(TableMapping<T> mapping) {
      this.mapping = mapping;
      this.sql = new MappingSql(mapping);
    }

    void write(Transaction transaction, Unit unit) throws SQLException {
      for (Write<T> write : writes(transaction, unit)) {
        try {
          write(transaction, write);
        } catch (SQLException e) {
          String state = String.valueOf(e.getSQLState());
          if (write.before() == null && state.equals(UNIQUE)) {
            throw Failures.of(Outcome.DUPLICATE, write.position(), "key", e);
          }
          if (state.startsWith(DATA) || state.startsWith(CONSTRAINT)) {
            throw Failures.of(Outcome.BAD_VALUE, write.position(), mapping.table(), e);
          }
          throw e;
        }
      }
    }

    private void write(Transaction transaction, Write<T> write) throws SQLException {
      String row = mapping.key().apply(write.key());
      if (write.after() == null) {
        requireLike(transaction, write, row, write.before());
        return;
      }
      if (write.before() == null) {
        insert(transaction, write, row);
      } else if (!update(transaction, write, row)) {
        // somebody was there before: either this is the answer to it, or it was decided too early
        requireLike(transaction, write, row, write.after());
      }
      note(transaction, row);
    }

    /** The writes of each aggregate as one, in list order; what is verified alone as a write of nothing. */
    private List<Write<T>> writes(Transaction transaction, Unit unit) {
      Map<Key, Write<T>> writes = new LinkedHashMap<>();
      Map<Key, Integer> verified = new LinkedHashMap<>();
      for (int i = 0; i < unit.changes().size(); i++) {
        Change<?> change = unit.changes().get(i);
        if (!change.type().name().equals(mapping.type().name())) {
          continue;
        }
        if (change instanceof Change.Write<?> given) {
          @SuppressWarnings("unchecked")
          Change.Write<T> typed = (Change.Write<T>) given;
          Write<T> known = writes.get(change.key());
          T before = known == null ? before(typed) : known.before();
          writes.put(change.key(), new Write<>(i, change.key(), before, typed.value()));
        } else {
          verified.putIfAbsent(change.key(), i);
        }
      }
      verified.forEach((key, position) -> writes.computeIfAbsent(
          key, any -> new Write<>(position, key, current(transaction, key).orElseThrow(), null)));
      return List.copyOf(writes.values());
    }

    private @Nullable T before(Change.Write<T> write) {
      if (write instanceof Change.Update<T> update) {
        return update.before().value();
      }
      return write instanceof Change.Erase<T> erase ? erase.before().value() : null;
    }

    private Optional<T> current(Transaction transaction, Key key) {
      Storage within = store.within(transaction.connection());
      return within.find(mapping.type(), List.of(key)).stream().map(Held::value).findFirst();
    }

    boolean settle(Transaction transaction, Key key) throws SQLException {
      Optional<T> held = current(transaction, key);
      String row = mapping.key().apply(key);
      if (held.isEmpty() || !like(transaction, row, held.get())) {
        return false;
      }
      note(transaction, row);
      return true;
    }

    private boolean update(Transaction transaction, Write<T> write, String row)
        throws SQLException {
      PreparedStatement statement = transaction.prepare(sql.update());
      int next = set(statement, 1, mapping.columns(), write.after());
      statement.setString(next, row);
      set(statement, next + 1, mapping.columns(), write.before());
      return statement.executeUpdate() == 1;
    }

    /** Also where the host made the row before us, and it is as ours would be. */
    private void insert(Transaction transaction, Write<T> write, String row) throws SQLException {
      if (like(transaction, row, write.after())) {
        return;
      }
      PreparedStatement statement = transaction.prepare(sql.insert());
      statement.setString(1, row);
      int next = set(statement, 2, mapping.columns(), write.after());
      set(statement, next, mapping.onlyNew(), write.after());
      statement.executeUpdate();
    }

    private void requireLike(Transaction transaction, Write<T> write, String row, @Nullable T value)
        throws SQLException {
      if (!like(transaction, row, value)) {
        throw new StorageFailure(
            Outcome.STALE, write.position(), mapping.type().name() + " and its row", null);
      }
    }

    private boolean like(Transaction transaction, String row, @Nullable T value)
        throws SQLException {
      PreparedStatement statement = transaction.prepare(sql.alike());
      statement.setString(1, row);
      set(statement, 2, mapping.columns(), value);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }

    private int set(
        PreparedStatement statement,
        int first,
        List<TableMapping.Mapped<T>> columns,
        @Nullable T value)
        throws SQLException {
      int next = first;
      for (TableMapping.Mapped<T> column : columns) {
        statement.setObject(next++, value == null ? null : column.of().apply(value));
      }
      return next;
    }

    /** That this state of the row was seen. */
    private void note(Transaction transaction, String row) throws SQLException {
      PreparedStatement again = transaction.prepare(sql.note());
      again.setString(1, row);
      again.setString(2, row);
      if (again.executeUpdate() == 0) {
        PreparedStatement first = transaction.prepare(sql.noteFirst());
        first.setString(1, row);
        first.executeUpdate();
      }
    }

    Drift.Found drifted(Transaction transaction, Optional<String> after, int limit)
        throws SQLException {
      PreparedStatement statement = transaction.prepare(sql.look(after.isEmpty()));
      int next = 1;
      if (after.isPresent()) {
        statement.setString(next++, after.get());
      }
      statement.setInt(next, limit);
      List<Drift> drifts = new ArrayList<>();
      int looked = 0;
      String last = "";
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          looked++;
          last = rows.getString(1);
          int column = 2;
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          for (TableMapping.Mapped<T> mapped : mapping.columns()) {
            values.put(mapped.column(), rows.getObject(column++));
          }
          long count = rows.getLong(column);
          if (count != rows.getLong(column + 1)) {
            drifts.add(new Drift(last, values, count));
          }
        }
      }
      return new Drift.Found(drifts, looked < limit ? Optional.empty() : Optional.of(last));
    }
  }
}
