package org.gasservice.core.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Checked;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.jspecify.annotations.Nullable;

/** A page of an index as it will be once pending writes are committed: the one place where stored and pending meet. */
final class IndexMerge {

  private IndexMerge() {}

  /** A tuple and whose it is. */
  private record Line<T>(List<Object> tuple, Held<T> held) {}

  static <T> List<Held<T>> scan(
      Lookups stored, AggregateType<T> type, Range range, int limit, List<Held<T>> pending) {
    Index<T> index = Checked.range(type, range);
    Map<Key, Held<T>> changed = new HashMap<>();
    pending.forEach(p -> changed.put(p.key(), p));
    List<Line<T>> lines = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = stored.scan(type, range, after, Math.min(Limits.PAGE, limit));
      Map<Key, Held<T>> rows = new HashMap<>();
      List<Key> keys = page.rows().stream()
          .map(Hit::key)
          .filter(k -> !changed.containsKey(k))
          .distinct()
          .toList();
      stored.find(type, keys).forEach(h -> rows.put(h.key(), h));
      for (Hit hit : page.rows()) {
        Held<T> held = rows.get(hit.key());
        if (held != null) {
          lines.add(new Line<>(hit.indexed(), held));
        }
      }
      after = page.next();
    } while (lines.size() < limit && after.isPresent());
    for (Held<T> each : pending) {
      for (List<Object> tuple : Checked.tuples(type, index, each.value())) {
        if (matches(range, each.key(), tuple)) {
          lines.add(new Line<>(tuple, each));
        }
      }
    }
    if (!pending.isEmpty()) {
      Comparator<Line<T>> order =
          Comparator.<Line<T>, List<Object>>comparing(Line::tuple, IndexMerge::compare);
      order = order.thenComparing(line -> line.held().key());
      lines.sort(index.descending() ? order.reversed() : order);
    }
    return lines.stream().limit(limit).map(Line::held).toList();
  }

  private static boolean matches(Range range, Key key, List<Object> tuple) {
    if (range.root().isPresent() && !range.root().get().equals(key.root())) {
      return false;
    }
    int leading = range.equal().size();
    if (!tuple.subList(0, leading).equals(range.equal())) {
      return false;
    }
    if (leading == tuple.size()) {
      return true;
    }
    Object next = tuple.get(leading);
    return within(next, range.from(), range.to())
        && range.prefix().map(p -> next.toString().startsWith(p)).orElse(true);
  }

  private static boolean within(Object value, @Nullable Object from, @Nullable Object to) {
    return (from == null || compareValues(value, from) >= 0)
        && (to == null || compareValues(value, to) < 0);
  }

  private static int compare(List<Object> a, List<Object> b) {
    for (int i = 0; i < a.size(); i++) {
      int order = compareValues(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @SuppressWarnings("unchecked")
  private static int compareValues(Object a, Object b) {
    return ((Comparable<Object>) a).compareTo(b);
  }
}
