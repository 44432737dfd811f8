package org.gasservice.storage.jdbc;

import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;

/** What the catalogue remembers of a column or index, to see whether a later descriptor means the same. */
final class Shapes {

  private Shapes() {}

  static String of(Column column) {
    return column.kind() + (column.scale() == 0 ? "" : "." + column.scale());
  }

  static <T> String of(AggregateType<T> type, Index<T> index) {
    String columns = type.columns(index).stream()
        .map(c -> c.name() + " " + of(c))
        .collect(Collectors.joining(", "));
    return (index instanceof Index.OverTuples<?> ? "tuples" : "attributes")
        + " " + index.reach() + (index.unique() ? " unique" : "")
        + (index.descending() ? " descending" : "")
        + " (" + columns + ")";
  }
}
