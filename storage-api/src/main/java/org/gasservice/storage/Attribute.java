package org.gasservice.storage;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value of the aggregate that the store keeps beside the document, for indexes and for reports.
 *
 * @param of reads it from the aggregate; null means absent
 */
public record Attribute<T>(Column column, Function<T, @Nullable Object> of) {

  public static <T> Attribute<T> of(String name, Kind kind, Function<T, @Nullable Object> of) {
    return new Attribute<>(Column.of(name, kind), of);
  }

  public String name() {
    return column.name();
  }
}
