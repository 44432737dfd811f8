package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Cursor;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Range;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * Fills an index that was declared after aggregates were stored, in steps along the keys. Every step is one transaction that remembers
 * how far it came; writers meanwhile keep their own rows right. The engine's index is made at the end.
 */
final class IndexBuild<T> {

  private final TypeTable<T> table;
  private final AggregateType<T> type;
  private final Index<T> index;
  private final Failures failures;

  IndexBuild(TypeTable<T> table, String index, Failures failures) {
    this.table = table;
    this.type = table.type;
    this.index = type.index(index);
    this.failures = failures;
  }

  Maintenance.Progress step(Transaction transaction, int limit) throws SQLException {
    Catalog.IndexState state =
        Catalog.read(transaction.connection(), type.name()).indexes().get(index.name());
    if (state == null || state.finished()) {
      return new Maintenance.Progress(0, true);
    }
    Optional<Cursor> after = state.builtTo().map(key -> new Cursor(List.of(), key));
    List<Hit> rows = table.keys.read(transaction, Range.all(index.name()), after, limit + 1);
    List<Hit> now = rows.size() > limit ? rows.subList(0, limit) : rows;
    boolean finished = rows.size() <= limit;
    @Nullable Key last = state.builtTo().orElse(null);
    for (Hit row : now) {
      fill(transaction, row.key());
      last = row.key();
    }
    if (finished) {
      finish(transaction);
    }
    Catalog.progress(
        transaction.connection(), type.name(), index.name(), finished, finished ? null : last);
    return new Maintenance.Progress(now.size(), finished);
  }

  private void fill(Transaction transaction, Key key) throws SQLException {
    List<Held<T>> held = Rows.find(transaction, table, table.sql.findHeld(), List.of(key));
    if (held.isEmpty()) {
      return;
    }
    T value = held.get(0).value();
    try {
      if (index instanceof Index.OverTuples<T> over) {
        for (TuplesTable<T> tuples : table.tuples) {
          if (tuples.index().name().equals(over.name())) {
            tuples.insert(
                transaction, key, tuples.keepOnly(transaction, key, Checked.tuples(over, value)));
          }
        }
      } else {
        refill(transaction, key, value);
      }
    } catch (SQLException e) {
      throw duplicate(e);
    }
  }

  private void refill(Transaction transaction, Key key, T value) throws SQLException {
    List<@Nullable Object> attributes = Checked.attributes(type, value);
    PreparedStatement statement = transaction.prepare(table.sql.refill());
    int at = 1;
    for (int i = 0; i < attributes.size(); i++) {
      SqlValues.bind(statement, at++, type.attributes().get(i).column(), attributes.get(i));
    }
    statement.setString(at++, key.root());
    statement.setString(at, key.id());
    statement.executeUpdate();
  }

  private void finish(Transaction transaction) throws SQLException {
    if (index instanceof Index.OverAttributes<T>) {
      try {
        for (String statement : table.sql.createIndex(index)) {
          TypeTables.execute(transaction.connection(), statement);
        }
      } catch (SQLException e) {
        throw duplicate(e);
      }
    }
  }

  private StorageFailure duplicate(SQLException e) {
    return Failures.of(failures.outcome(e), -1, index.name(), e);
  }
}
