package org.gasservice.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an index to scan: leading columns by value, the column after them optionally by range or prefix.
 *
 * @param root given exactly when the index has reach ROOT
 * @param equal values of the leading columns
 * @param from least value of the next column, inclusive; null for no bound. Ordered kinds only
 * @param to greatest value of the next column, exclusive; null for no bound. Ordered kinds only
 * @param prefix how the next column (TOKEN or TEXT) begins; excludes bounds
 */
public record Range(
    String index,
    Optional<String> root,
    List<Object> equal,
    @Nullable Object from,
    @Nullable Object to,
    Optional<String> prefix) {

  public Range {
    equal = List.copyOf(equal);
  }

  /** The whole index. */
  public static Range all(String index) {
    return new Range(index, Optional.empty(), List.of(), null, null, Optional.empty());
  }

  public Range inRoot(String value) {
    return new Range(index, Optional.of(value), equal, from, to, prefix);
  }

  public Range equalTo(Object value) {
    List<Object> longer = new ArrayList<>(equal);
    longer.add(value);
    return new Range(index, root, longer, from, to, prefix);
  }

  public Range atLeast(Object value) {
    return new Range(index, root, equal, value, to, prefix);
  }

  public Range below(Object value) {
    return new Range(index, root, equal, from, value, prefix);
  }

  public Range startingWith(String value) {
    return new Range(index, root, equal, from, to, Optional.of(value));
  }

  /** The values are left out: they may be personal. */
  @Override
  public String toString() {
    return "range of " + index;
  }
}
