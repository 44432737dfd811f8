package org.gasservice.storage.memory;

import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Key;

/**
 * A place in an index: a line of it, or a boundary before or after all lines that begin with a tuple. Ordered by root (empty when
 * the index reaches the whole store), tuple, key.
 *
 * @param edge 0 for a line, -1 for a boundary before, +1 for a boundary after
 * @param key empty for a boundary
 */
record Line(String root, List<Object> tuple, int edge, Optional<Key> key)
    implements Comparable<Line> {

  static Line at(String root, List<Object> tuple, Key key) {
    return new Line(root, tuple, 0, Optional.of(key));
  }

  static Line before(String root, List<Object> tuple) {
    return new Line(root, tuple, -1, Optional.empty());
  }

  static Line after(String root, List<Object> tuple) {
    return new Line(root, tuple, 1, Optional.empty());
  }

  @Override
  public int compareTo(Line other) {
    int byRoot = root.compareTo(other.root);
    if (byRoot != 0) {
      return byRoot;
    }
    int shared = Math.min(tuple.size(), other.tuple.size());
    for (int i = 0; i < shared; i++) {
      int byValue = compareValues(tuple.get(i), other.tuple.get(i));
      if (byValue != 0) {
        return byValue;
      }
    }
    if (tuple.size() != other.tuple.size()) {
      return tuple.size() < other.tuple.size() ? edge : -other.edge;
    }
    if (key.isEmpty() || other.key.isEmpty()) {
      return Integer.compare(edge, other.edge);
    }
    return key.get().compareTo(other.key.get());
  }

  /** Both are of the kind of their column: the check in front of the store has seen to that. */
  @SuppressWarnings("unchecked")
  private static int compareValues(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }
}
