package org.gasservice.storage.jdbc;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/**
 * A statement that inserts a row, and one that inserts several: some engines begin and end each statement of a batch as if it came alone.
 *
 * @param several takes {@code rows} rows of {@code columns} values each
 */
record Insert(String one, String several, int rows, int columns) {

  /** A row to be inserted. */
  interface Row {
    /** Binds the values, the first of them at a place of the statement. */
    void bind(PreparedStatement statement, int from) throws SQLException;
  }

  static Insert into(String table, List<String> columns, Dialect dialect) {
    String row = "(" + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    String begin = "insert into " + table + " (" + String.join(", ", columns) + ") values ";
    int rows = dialect.rowsAnInsert();
    return new Insert(
        begin + row,
        begin + String.join(", ", Collections.nCopies(rows, row)),
        rows,
        columns.size());
  }

  /** All rows, in order. */
  void run(Transaction transaction, List<? extends Row> all) throws SQLException {
    int together = rows == 1 ? 0 : all.size() - all.size() % rows;
    for (int i = 0; i < together; i += rows) {
      PreparedStatement statement = transaction.prepare(several);
      for (int row = 0; row < rows; row++) {
        all.get(i + row).bind(statement, 1 + row * columns);
      }
      statement.executeUpdate();
    }
    batch(transaction, all.subList(together, all.size()));
  }

  private void batch(Transaction transaction, List<? extends Row> some) throws SQLException {
    if (some.isEmpty()) {
      return;
    }
    PreparedStatement statement = transaction.prepare(one);
    for (Row row : some) {
      row.bind(statement, 1);
      if (some.size() == 1) {
        statement.executeUpdate();
        return;
      }
      statement.addBatch();
    }
    statement.executeBatch();
  }
}
