package org.gasservice.storage;

import java.util.List;
import java.util.function.Function;

/**
 * A declared way to find aggregates other than by key. An aggregate may be absent from an index (a closed order has no next
 * action), so absent values are never ordered and an index is as small as what it is for.
 *
 * @param <T> the aggregate
 */
public sealed interface Index<T> {

  String name();

  Reach reach();

  /** Whether no two aggregates within the reach may hold the same tuple. */
  boolean unique();

  /** Whether scans run from the greatest tuple and key to the least. */
  boolean descending();

  /**
   * An index over attributes: one tuple an aggregate, none when any of them is absent. Costs nothing beyond the row.
   *
   * @param attributes names of attributes of the type, leading first
   */
  record OverAttributes<T>(
      String name, Reach reach, boolean unique, boolean descending, List<String> attributes)
      implements Index<T> {
    public OverAttributes {
      Values.checkName(name);
      attributes = List.copyOf(attributes);
    }
  }

  /**
   * An index with any number of tuples an aggregate (several phones, several handlers), kept in rows of its own.
   *
   * @param tuples distinct tuples of the aggregate, each with one value a column
   */
  record OverTuples<T>(
      String name,
      Reach reach,
      boolean unique,
      boolean descending,
      List<Column> columns,
      Function<T, List<List<Object>>> tuples)
      implements Index<T> {
    public OverTuples {
      Values.checkName(name);
      columns = List.copyOf(columns);
    }
  }

  static <T> Index<T> over(String name, Reach reach, String... attributes) {
    return new OverAttributes<>(name, reach, false, false, List.of(attributes));
  }

  static <T> Index<T> unique(String name, Reach reach, String... attributes) {
    return new OverAttributes<>(name, reach, true, false, List.of(attributes));
  }

  static <T> Index<T> descending(String name, Reach reach, String... attributes) {
    return new OverAttributes<>(name, reach, false, true, List.of(attributes));
  }

  static <T> Index<T> tuples(
      String name, Reach reach, List<Column> columns, Function<T, List<List<Object>>> tuples) {
    return new OverTuples<>(name, reach, false, false, columns, tuples);
  }

  static <T> Index<T> uniqueTuples(
      String name, Reach reach, List<Column> columns, Function<T, List<List<Object>>> tuples) {
    return new OverTuples<>(name, reach, true, false, columns, tuples);
  }
}
