package org.gasservice.core.order;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What JSON leaves out arrives as null; a value never holds one. */
final class Given {

  private Given() {}

  static <T> Optional<T> optional(@Nullable Optional<T> value) {
    return value == null ? Optional.empty() : value;
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }
}
