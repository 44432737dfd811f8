package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** Reads aggregates by key. */
final class Rows {

  /** Keys asked for by one statement, where the engine can. Two sizes, so that there are few statements and each stays prepared. */
  static final int FEW = 8;

  static final int MANY = 64;

  private Rows() {}

  /** A row as it lies there. */
  private record Stored(Key key, long version, Bytes head, Document document) {}

  /** Those that are there, in the order of the keys, which are distinct. */
  static <T> List<Held<T>> find(Transaction transaction, TypeTable<T> table, List<Key> keys)
      throws SQLException {
    if (keys.size() == 1 || table.findMany.isEmpty()) {
      return find(transaction, table, table.find, keys);
    }
    Map<Key, Stored> found = new HashMap<>();
    each(transaction, table.findMany.get(), keys, rows -> {
      Key key = new Key(rows.getString(6), rows.getString(7));
      found.put(key, stored(key, rows));
    });
    List<Held<T>> held = new ArrayList<>(found.size());
    for (Key key : keys) {
      Stored row = found.get(key);
      if (row != null) {
        held.add(held(table.type, row));
      }
    }
    return held;
  }

  /** Versions of those that are there, kept from changing as the dialect holds them. */
  static Map<Key, Long> versions(Transaction transaction, TypeTable.Many statements, List<Key> keys)
      throws SQLException {
    Map<Key, Long> found = new HashMap<>();
    each(
        transaction,
        statements,
        keys,
        rows -> found.put(new Key(rows.getString(2), rows.getString(3)), rows.getLong(1)));
    return found;
  }

  /** What is done with a row. */
  private interface Reader {
    void read(ResultSet rows) throws SQLException;
  }

  /** Asks for keys by as few statements as they need; places left over ask for the last key again. */
  private static void each(
      Transaction transaction, TypeTable.Many statements, List<Key> keys, Reader reader)
      throws SQLException {
    int from = 0;
    while (from < keys.size()) {
      boolean few = keys.size() - from <= FEW;
      int places = few ? FEW : MANY;
      PreparedStatement statement = transaction.prepare(few ? statements.few() : statements.many());
      for (int i = 0; i < places; i++) {
        Key key = keys.get(Math.min(from + i, keys.size() - 1));
        statement.setString(2 * i + 1, key.root());
        statement.setString(2 * i + 2, key.id());
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
      from += places;
    }
  }

  private static Stored stored(Key key, ResultSet rows) throws SQLException {
    Document document =
        new Document(rows.getInt(3), SqlValues.bytes(rows, 4), SqlValues.bytes(rows, 5));
    return new Stored(key, rows.getLong(1), Bytes.wrap(rows.getBytes(2)), document);
  }

  static <T> List<Held<T>> find(
      Transaction transaction, TypeTable<T> table, String sql, List<Key> keys) throws SQLException {
    List<Stored> stored = new ArrayList<>(keys.size());
    PreparedStatement statement = transaction.prepare(sql);
    for (Key key : keys) {
      statement.setString(1, key.root());
      statement.setString(2, key.id());
      try (ResultSet rows = statement.executeQuery()) {
        if (rows.next()) {
          stored.add(stored(key, rows));
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
