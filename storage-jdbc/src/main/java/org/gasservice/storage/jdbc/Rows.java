package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** Reads aggregates by key. */
final class Rows {

  private Rows() {}

  /** A row as it lies there. */
  private record Stored(Key key, long version, Bytes head, Document document) {}

  static <T> List<Held<T>> find(
      Transaction transaction, TypeTable<T> table, String sql, List<Key> keys) throws SQLException {
    List<Stored> stored = new ArrayList<>(keys.size());
    PreparedStatement statement = transaction.prepare(sql);
    for (Key key : keys) {
      statement.setString(1, key.root());
      statement.setString(2, key.id());
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          Document document =
              new Document(rows.getInt(3), SqlValues.bytes(rows, 4), SqlValues.bytes(rows, 5));
          stored.add(new Stored(key, rows.getLong(1), Bytes.wrap(rows.getBytes(2)), document));
        }
      }
    }
    List<Held<T>> held = new ArrayList<>(stored.size());
    for (Stored row : stored) {
      held.add(held(table.type, row));
    }
    return held;
  }

  private static <T> Held<T> held(AggregateType<T> type, Stored row) {
    if (row.document().schema() > type.codec().schema()) {
      throw new StorageFailure(Outcome.NEWER_SCHEMA, type.name());
    }
    try {
      return new Held<>(
          row.key(), row.version(), row.head(), type.codec().read(row.document()), row.document());
    } catch (RuntimeException e) {
      // the cause stays out: a parser's message may quote what it read
      throw new StorageFailure(Outcome.CORRUPT, type.name() + " " + e.getClass().getSimpleName());
    }
  }
}
