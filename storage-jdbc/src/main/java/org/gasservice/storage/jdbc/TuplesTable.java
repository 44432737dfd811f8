package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;

/** The rows of an index over tuples, a row a tuple. */
record TuplesTable<T>(Index.OverTuples<T> index, String find, String delete, Insert insert) {

  /** Removes the rows of an aggregate that are not among the wanted; answers the wanted that are not there yet. */
  List<List<Object>> keepOnly(Transaction transaction, Key key, List<List<Object>> wanted)
      throws SQLException {
    Set<List<Object>> missing = new LinkedHashSet<>(wanted);
    List<List<Object>> gone = new ArrayList<>();
    for (List<Object> tuple : stored(transaction, key)) {
      if (!missing.remove(tuple)) {
        gone.add(tuple);
      }
    }
    for (List<Object> tuple : gone) {
      PreparedStatement statement = transaction.prepare(delete);
      bind(statement, 1, key, tuple);
      statement.executeUpdate();
    }
    return List.copyOf(missing);
  }

  /** The tuples of an aggregate as they lie there. */
  List<List<Object>> stored(Transaction transaction, Key key) throws SQLException {
    List<List<Object>> tuples = new ArrayList<>();
    PreparedStatement statement = transaction.prepare(find);
    statement.setString(1, key.root());
    statement.setString(2, key.id());
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        List<Object> tuple = new ArrayList<>();
        for (Column column : index.columns()) {
          tuple.add(SqlValues.read(rows, tuple.size() + 1, column));
        }
        tuples.add(List.copyOf(tuple));
      }
    }
    return tuples;
  }

  void insert(Transaction transaction, Key key, Collection<List<Object>> tuples)
      throws SQLException {
    insert.run(transaction, tuples.stream().map(tuple -> row(key, tuple)).toList());
  }

  Insert.Row row(Key key, List<Object> tuple) {
    return (statement, from) -> bind(statement, from, key, tuple);
  }

  private void bind(PreparedStatement statement, int from, Key key, List<Object> tuple)
      throws SQLException {
    statement.setString(from, key.root());
    statement.setString(from + 1, key.id());
    for (int i = 0; i < tuple.size(); i++) {
      SqlValues.bind(statement, from + 2 + i, index.columns().get(i), tuple.get(i));
    }
  }
}
