package org.gasservice.storage.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.jspecify.annotations.Nullable;

/**
 * Columns of a table of the host's that hold what an aggregate holds too. The table stays the host's: its programs go on reading and writing it.
 * A commit of ours changes row and aggregate together, or neither; one that was decided on another state of the row than there is now is
 * refused with STALE.
 *
 * <p>Two programs that write one row have to be told of each other. Either the table has a version column, which everybody counts up who
 * changes a row, or a trigger counts for them; {@link MappedStorage#drifted} finds the rows that were changed elsewhere. Rows of joined
 * aggregates must not be deleted.
 *
 * @param type what is joined
 * @param table name of the table, as SQL understands it
 * @param keyColumn its column that names the aggregate; unique
 * @param key the value of that column; different for different keys
 * @param columns what is held in both places; other columns are never read nor written
 * @param onlyNew columns that are written once, when we make the row: what the table demands and we do not hold
 * @param versionColumn counted up by everybody who writes a row; empty when a trigger counts
 */
public record TableMapping<T>(
    AggregateType<T> type,
    String table,
    String keyColumn,
    Function<Key, String> key,
    List<Mapped<T>> columns,
    List<Mapped<T>> onlyNew,
    Optional<String> versionColumn) {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)?");

  /**
   * A column and what it holds of an aggregate.
   *
   * @param of in a Java type the driver takes for the column; null for NULL. Equal aggregates give equal values
   */
  public record Mapped<T>(String column, Function<T, @Nullable Object> of) {
    public Mapped {
      requireName(column);
    }
  }

  /** @throws IllegalArgumentException when a name is none, or nothing is mapped */
  public TableMapping {
    requireName(table);
    requireName(keyColumn);
    versionColumn.ifPresent(TableMapping::requireName);
    columns = List.copyOf(columns);
    onlyNew = List.copyOf(onlyNew);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("no column of " + table + " is mapped");
    }
  }

  /** Aggregates whose id is the key of their row, in a table in which a trigger counts. */
  public static <T> TableMapping<T> of(
      AggregateType<T> type, String table, String keyColumn, List<Mapped<T>> columns) {
    return new TableMapping<>(
        type, table, keyColumn, Key::id, columns, List.of(), Optional.empty());
  }

  /** The same table with a column that everybody counts up who changes a row. */
  public TableMapping<T> countedBy(String column) {
    return new TableMapping<>(type, table, keyColumn, key, columns, onlyNew, Optional.of(column));
  }

  /** The same table with another way from keys to rows. */
  public TableMapping<T> keyedBy(Function<Key, String> rowOf) {
    return new TableMapping<>(type, table, keyColumn, rowOf, columns, onlyNew, versionColumn);
  }

  /** The same table with columns that are written when we make a row. */
  public TableMapping<T> filledWith(List<Mapped<T>> columnsOfNewRows) {
    return new TableMapping<>(
        type, table, keyColumn, key, columns, columnsOfNewRows, versionColumn);
  }

  /** They go into statements as they are. */
  private static void requireName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of SQL: " + name);
    }
  }
}
