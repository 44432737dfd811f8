package org.gasservice.storage.jdbc;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Column;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Values;
import org.jspecify.annotations.Nullable;

/**
 * How values lie in columns: moments as microseconds and dates as days since 1970 in whole numbers, since drivers take both through
 * the zone of the process; truth as 0 and 1; the rest as itself.
 */
final class SqlValues {

  private static final String GREATEST_TOKEN = "~".repeat(Limits.TOKEN_LENGTH);

  private SqlValues() {}

  static void bind(PreparedStatement statement, int at, Column column, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(at, sqlType(column));
      return;
    }
    switch (column.kind()) {
      case TOKEN, TEXT -> statement.setString(at, (String) value);
      case LONG -> statement.setLong(at, (Long) value);
      case BOOL -> statement.setShort(at, (short) ((Boolean) value ? 1 : 0));
      case DATE -> statement.setInt(at, (int) ((LocalDate) value).toEpochDay());
      case INSTANT -> statement.setLong(at, Micros.of((Instant) value));
      case DECIMAL -> statement.setBigDecimal(at, (BigDecimal) value);
    }
  }

  /**
   * Part of a document. Nothing lies there as null: Derby cannot tell no bytes from a stream of unknown length, and takes 32 kB to find out.
   */
  static void bind(PreparedStatement statement, int at, Bytes part) throws SQLException {
    if (part.isEmpty()) {
      statement.setNull(at, Types.VARBINARY);
    } else {
      statement.setBytes(at, part.shared());
    }
  }

  static Bytes bytes(ResultSet rows, int at) throws SQLException {
    byte[] part = rows.getBytes(at);
    return part == null ? Bytes.EMPTY : Bytes.wrap(part);
  }

  private static int sqlType(Column column) {
    return switch (column.kind()) {
      case TOKEN, TEXT -> Types.VARCHAR;
      case LONG, INSTANT -> Types.BIGINT;
      case BOOL -> Types.SMALLINT;
      case DATE -> Types.INTEGER;
      case DECIMAL -> Types.DECIMAL;
    };
  }

  /** Reads a column known to hold a value. */
  static Object read(ResultSet rows, int at, Column column) throws SQLException {
    return switch (column.kind()) {
      case TOKEN, TEXT -> rows.getString(at);
      case LONG -> rows.getLong(at);
      case BOOL -> rows.getShort(at) != 0;
      case DATE -> LocalDate.ofEpochDay(rows.getInt(at));
      case INSTANT -> Micros.toInstant(rows.getLong(at));
      case DECIMAL -> rows.getBigDecimal(at).setScale(column.scale());
    };
  }

  /** Reads a column that may hold none. */
  static @Nullable Object readIfThere(ResultSet rows, int at, Column column) throws SQLException {
    return rows.getObject(at) == null ? null : read(rows, at, column);
  }

  /** No value of the column is greater; a scan that ends here never meets the rows without a value. */
  static Object greatest(Column column, TextOrder order) {
    return switch (column.kind()) {
      case TOKEN -> GREATEST_TOKEN;
      case TEXT -> order.greatest();
      case LONG -> Long.MAX_VALUE;
      case BOOL -> true;
      case DATE -> LocalDate.of(9999, 12, 31);
      case INSTANT -> Values.MAX_INSTANT;
      case DECIMAL ->
        new BigDecimal(
            BigInteger.TEN.pow(Limits.DECIMAL_DIGITS).subtract(BigInteger.ONE), column.scale());
    };
  }
}
