package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tables of types as their descriptors want them, when a type is first used. Descriptors of several versions of a program may
 * use one database one after the other: what is new is added, an index a writer does not know is dropped rather than left wrong.
 */
final class TypeTables {

  /** Descriptors of one name kept ready; a program has one, a test a few. */
  private static final int KEPT = 8;

  /** How often a read begins anew before it is given up. */
  private static final int LOOKS = 5;

  private final Sessions sessions;
  private final Dialect dialect;
  private final Map<String, List<TypeTable<?>>> ready = new ConcurrentHashMap<>();
  /** State of the catalogue what is ready was made for. */
  private volatile long catalog;

  /** One maker of tables at a time; never held during a unit. */
  private final ReentrantLock making = new ReentrantLock();

  TypeTables(Sessions sessions, Dialect dialect) {
    this.sessions = sessions;
    this.dialect = dialect;
  }

  <T> TypeTable<T> forReading(AggregateType<T> type) {
    TypeTable<T> known = known(type);
    return known != null ? known : make(type, false);
  }

  <T> TypeTable<T> forWriting(AggregateType<T> type) {
    TypeTable<T> known = known(type);
    return known != null && !known.leavesIndexesBehind() ? known : make(type, true);
  }

  /** Reads the state anew: another process, or a build, may have changed it. */
  <T> TypeTable<T> refreshed(AggregateType<T> type) {
    return make(type, false);
  }

  @SuppressWarnings("unchecked")
  private <T> @Nullable TypeTable<T> known(AggregateType<T> type) {
    for (TypeTable<?> table : ready.getOrDefault(type.name(), List.of())) {
      if (Objects.equals(table.type, type)) {
        return (TypeTable<T>) table;
      }
    }
    return null;
  }

  private <T> TypeTable<T> make(AggregateType<T> type, boolean writes) {
    making.lock();
    try {
      Catalog.TypeState before = sessions.reading(transaction -> {
        // in this order: a change in between is found by the next writer
        sawCatalog(Catalog.state(transaction.connection()));
        return Catalog.read(transaction.connection(), type.name());
      });
      if (differs(type, before, writes)) {
        Altered altered = sessions.writing(transaction -> {
          Connection connection = transaction.connection();
          Catalog.lock(connection);
          sawCatalog(Catalog.state(connection));
          Catalog.TypeState state = new Alteration<>(
                  type, connection, Catalog.read(connection, type.name()))
              .apply(writes);
          return new Altered(state, Catalog.nextState(connection));
        });
        before = altered.state();
        ready.remove(type.name());
        catalog = altered.catalog();
      }
      TypeTable<T> made = table(type, before);
      remember(made);
      return made;
    } finally {
      making.unlock();
    }
  }

  private record Altered(Catalog.TypeState state, long catalog) {}

  /** State of the catalogue the tables now given out were made for. */
  long catalog() {
    return catalog;
  }

  /**
   * Reads along indexes: half of one would give wrong answers that look right. When another process changed the catalogue before the read had
   * ended, it begins again with the tables as they are then.
   *
   * @param work asked for anew each time; looks up its tables, and reads
   */
  <R> R reading(Transactions transactions, Supplier<SqlWork<R>> work) {
    for (int i = 0; i < LOOKS; i++) {
      long before = catalog;
      SqlWork<R> reading = work.get();
      if (before == catalog) {
        Optional<R> result = transactions.reading(transaction -> {
          R read = reading.on(transaction);
          boolean same = before == 0 || Catalog.state(transaction.connection()) == before;
          return same ? Optional.of(read) : Optional.empty();
        });
        if (result.isPresent()) {
          return result.get();
        }
        changedElsewhere();
      }
    }
    throw new StorageFailure(Outcome.UNAVAILABLE, "tables are being changed");
  }

  /** Looks whether another process has changed the catalogue since; if so, what is ready is forgotten. */
  boolean changedElsewhere() {
    making.lock();
    try {
      return sawCatalog(sessions.reading(transaction -> Catalog.state(transaction.connection())));
    } finally {
      making.unlock();
    }
  }

  private boolean sawCatalog(long state) {
    boolean changed = state != catalog;
    if (changed) {
      ready.clear();
      catalog = state;
    }
    return changed;
  }

  private void remember(TypeTable<?> made) {
    List<TypeTable<?>> tables = new ArrayList<>(List.of(made));
    for (TypeTable<?> other : ready.getOrDefault(made.type.name(), List.of())) {
      if (!Objects.equals(other.type, made.type) && tables.size() < KEPT) {
        tables.add(other);
      }
    }
    ready.put(made.type.name(), List.copyOf(tables));
  }

  /** Forgets what is ready of a type; the next use reads the catalogue. */
  void changed(AggregateType<?> type) {
    ready.remove(type.name());
  }

  private <T> TypeTable<T> table(AggregateType<T> type, Catalog.TypeState state) {
    List<String> unknownAttributes = new ArrayList<>(state.attributes().keySet());
    type.attributes().forEach(a -> unknownAttributes.remove(a.name()));
    Set<String> unknownIndexes = new HashSet<>(state.indexes().keySet());
    Set<String> unfinished = new HashSet<>();
    for (Index<T> index : type.indexes()) {
      unknownIndexes.remove(index.name());
      if (!state
          .indexes()
          .getOrDefault(index.name(), new Catalog.IndexState("", false, Optional.empty()))
          .finished()) {
        unfinished.add(index.name());
      }
    }
    return new TypeTable<>(type, dialect, unknownAttributes, unknownIndexes, unfinished);
  }

  private static <T> boolean differs(
      AggregateType<T> type, Catalog.TypeState state, boolean writes) {
    if (!state.exists()) {
      return true;
    }
    for (Attribute<T> attribute : type.attributes()) {
      if (!Shapes.of(attribute.column()).equals(state.attributes().get(attribute.name()))) {
        return true;
      }
    }
    for (Index<T> index : type.indexes()) {
      Catalog.IndexState known = state.indexes().get(index.name());
      if (known == null || !known.shape().equals(Shapes.of(type, index))) {
        return true;
      }
    }
    return writes && state.indexes().size() > type.indexes().size();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** One change of definitions, in one transaction. */
  private final class Alteration<T> {
    private final AggregateType<T> type;
    private final Connection connection;
    private final Catalog.TypeState state;
    private final TypeSql sql;

    Alteration(AggregateType<T> type, Connection connection, Catalog.TypeState state) {
      this.type = type;
      this.connection = connection;
      this.state = state;
      this.sql = new TypeSql(type, dialect);
    }

    Catalog.TypeState apply(boolean writes) throws SQLException {
      if (!state.exists()) {
        execute(connection, sql.createTable());
        Catalog.insert(connection, type.name(), Catalog.Part.TYPE, type.name(), "", true);
        for (Attribute<T> attribute : type.attributes()) {
          rememberAttribute(attribute);
        }
      }
      boolean dropsUnknown = writes || type.attributes().stream().anyMatch(this::changedKind);
      Map<String, Index<T>> wanted = new LinkedHashMap<>();
      type.indexes().forEach(index -> wanted.put(index.name(), index));
      for (Map.Entry<String, Catalog.IndexState> known : state.indexes().entrySet()) {
        Index<T> index = wanted.get(known.getKey());
        boolean same = index != null && known.getValue().shape().equals(Shapes.of(type, index));
        if (!same && (index != null || dropsUnknown)) {
          dropIndex(known.getKey(), known.getValue());
        }
      }
      if (state.exists()) {
        alignAttributes();
      }
      addIndexes();
      return Catalog.read(connection, type.name());
    }

    private void rememberAttribute(Attribute<T> attribute) throws SQLException {
      Catalog.insert(
          connection,
          type.name(),
          Catalog.Part.ATTRIBUTE,
          attribute.name(),
          Shapes.of(attribute.column()),
          true);
    }

    private boolean changedKind(Attribute<T> attribute) {
      String known = state.attributes().get(attribute.name());
      return known != null && !known.equals(Shapes.of(attribute.column()));
    }

    private void alignAttributes() throws SQLException {
      for (Attribute<T> attribute : type.attributes()) {
        boolean changed = changedKind(attribute);
        if (changed) {
          execute(connection, sql.dropColumn(attribute.name()));
          Catalog.delete(connection, type.name(), Catalog.Part.ATTRIBUTE, attribute.name());
        }
        if (changed || !state.attributes().containsKey(attribute.name())) {
          execute(connection, sql.addColumn(attribute));
          rememberAttribute(attribute);
        }
      }
    }

    private void addIndexes() throws SQLException {
      Set<String> present = Catalog.read(connection, type.name()).indexes().keySet();
      List<Index<T>> missing = type.indexes().stream()
          .filter(index -> !present.contains(index.name()))
          .toList();
      if (missing.isEmpty()) {
        return;
      }
      boolean empty = !state.exists() || isEmpty();
      for (Index<T> index : missing) {
        // an index over attributes is made by the engine when its columns are filled
        if (empty || index instanceof Index.OverTuples<T>) {
          for (String statement : sql.createIndex(index)) {
            execute(connection, statement);
          }
        }
        Catalog.insert(
            connection,
            type.name(),
            Catalog.Part.INDEX,
            index.name(),
            Shapes.of(type, index),
            empty);
      }
    }

    private boolean isEmpty() throws SQLException {
      execute(connection, "lock table " + Names.table(type.name()) + " in exclusive mode");
      try (PreparedStatement statement = connection.prepareStatement(sql.anyRow());
          ResultSet rows = statement.executeQuery()) {
        return !rows.next();
      }
    }

    /** The shape tells how the index was made. */
    private void dropIndex(String name, Catalog.IndexState known) throws SQLException {
      String kind = known.shape().substring(0, known.shape().indexOf('('));
      if (kind.startsWith("tuples")) {
        execute(connection, "drop table " + Names.tuplesTable(type.name(), name));
      } else if (known.finished()) {
        for (String statement : sql.dropIndex(name, kind.contains(" unique"))) {
          execute(connection, statement);
        }
      }
      Catalog.delete(connection, type.name(), Catalog.Part.INDEX, name);
    }
  }
}
