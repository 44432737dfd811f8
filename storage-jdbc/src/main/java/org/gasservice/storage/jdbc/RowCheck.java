package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Document;
import org.gasservice.storage.Key;
import org.jspecify.annotations.Nullable;

/** Compares what is kept beside documents, in columns and in rows of tuples, with what the documents say. */
final class RowCheck<T> {

  /** Columns before the attributes: version, head, form, and the two parts. */
  private static final int PARTS = 5;

  private final TypeTable<T> table;
  private final AggregateType<T> type;

  RowCheck(TypeTable<T> table) {
    this.table = table;
    this.type = table.type;
  }

  /** A row as it lies there. */
  private record Whole<T>(long version, T value, List<@Nullable Object> attributes) {}

  List<Key> wrong(Transaction transaction, List<Key> keys) throws SQLException {
    List<Key> wrong = new ArrayList<>();
    for (Key key : keys) {
      if (differs(transaction, key)) {
        wrong.add(key);
      }
    }
    return wrong;
  }

  private boolean differs(Transaction transaction, Key key) throws SQLException {
    while (true) {
      Optional<Whole<T>> row = row(transaction, key);
      if (row.isEmpty()) {
        return false;
      }
      boolean same =
          row.get().attributes().equals(Checked.attributes(type, row.get().value()))
              && sameTuples(transaction, key, row.get().value());
      Optional<Whole<T>> after = same ? row : row(transaction, key);
      if (after.map(Whole::version).equals(row.map(Whole::version))) {
        return !same;
      }
      // somebody wrote between the two looks: look again
    }
  }

  private boolean sameTuples(Transaction transaction, Key key, T value) throws SQLException {
    for (TuplesTable<T> tuples : table.tuples) {
      if (!table.unfinished(tuples.index().name())
          && !Set.copyOf(tuples.stored(transaction, key))
              .equals(Set.copyOf(Checked.tuples(tuples.index(), value)))) {
        return false;
      }
    }
    return true;
  }

  private Optional<Whole<T>> row(Transaction transaction, Key key) throws SQLException {
    PreparedStatement statement = transaction.prepare(table.sql.findWhole());
    statement.setString(1, key.root());
    statement.setString(2, key.id());
    try (ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      long version = rows.getLong(1);
      Document document =
          new Document(rows.getInt(3), SqlValues.bytes(rows, 4), SqlValues.bytes(rows, 5));
      List<@Nullable Object> attributes = new ArrayList<>();
      for (Attribute<T> attribute : type.attributes()) {
        attributes.add(
            SqlValues.readIfThere(rows, PARTS + 1 + attributes.size(), attribute.column()));
      }
      return value(document).map(value -> new Whole<>(version, value, attributes));
    }
  }

  /** Empty when nobody can read it: finding the aggregate says so. */
  private Optional<T> value(Document document) {
    if (document.schema() > type.codec().schema()) {
      return Optional.empty();
    }
    try {
      return Optional.of(type.codec().read(document));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }
}
