package org.gasservice.storage.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;

/** One index: its lines in order, and the tuples each aggregate holds in it. */
final class Lines {

  private final Reach reach;
  private final boolean unique;
  private final boolean descending;
  private final TreeSet<Line> lines = new TreeSet<>();
  private final Map<Key, List<List<Object>>> held = new HashMap<>();
  private boolean finished;
  private Optional<Key> builtTo = Optional.empty();

  Lines(Index<?> index, boolean finished) {
    this.reach = index.reach();
    this.unique = index.unique();
    this.descending = index.descending();
    this.finished = finished;
  }

  boolean finished() {
    return finished;
  }

  void finish() {
    finished = true;
  }

  /** The last aggregate a build has seen. */
  Optional<Key> builtTo() {
    return builtTo;
  }

  void builtTo(Key key) {
    builtTo = Optional.of(key);
  }

  List<List<Object>> held(Key key) {
    return held.getOrDefault(key, List.of());
  }

  /** Puts these tuples in the place of those the aggregate held; false, and nothing done, when another one holds one of them. */
  boolean replace(Key key, List<List<Object>> tuples) {
    if (unique && tuples.stream().anyMatch(tuple -> taken(key, tuple))) {
      return false;
    }
    held(key).forEach(tuple -> lines.remove(Line.at(root(key), tuple, key)));
    tuples.forEach(tuple -> lines.add(Line.at(root(key), tuple, key)));
    if (tuples.isEmpty()) {
      held.remove(key);
    } else {
      held.put(key, tuples);
    }
    return true;
  }

  private boolean taken(Key key, List<Object> tuple) {
    Line from = Line.before(root(key), tuple);
    Line to = Line.after(root(key), tuple);
    return lines.subSet(from, true, to, true).stream()
        .anyMatch(line -> !line.key().equals(Optional.of(key)));
  }

  /** At most {@code limit} hits of the range behind a place. */
  List<Hit> scan(Range range, Optional<Line> after, int limit) {
    Line from = lowerEnd(range);
    Line to = upperEnd(range);
    if (after.isPresent()) {
      from = descending || after.get().compareTo(from) < 0 ? from : after.get();
      to = !descending || after.get().compareTo(to) > 0 ? to : after.get();
    }
    if (from.compareTo(to) >= 0) {
      return List.of();
    }
    NavigableSet<Line> part = lines.subSet(from, false, to, false);
    List<Hit> hits = new ArrayList<>();
    for (Line line : descending ? part.descendingSet() : part) {
      if (hits.size() == limit) {
        break;
      }
      hits.add(new Hit(line.key().orElseThrow(), line.tuple()));
    }
    return hits;
  }

  private String root(Key key) {
    return reach == Reach.ROOT ? key.root() : "";
  }

  Line place(Key key, List<Object> tuple) {
    return Line.at(root(key), tuple, key);
  }

  private static Line lowerEnd(Range range) {
    String root = range.root().orElse("");
    if (range.prefix().isPresent()) {
      return Line.before(root, longer(range.equal(), range.prefix().get()));
    }
    return Line.before(
        root, range.from() == null ? range.equal() : longer(range.equal(), range.from()));
  }

  private static Line upperEnd(Range range) {
    String root = range.root().orElse("");
    if (range.prefix().isPresent()) {
      String end = firstBehind(range.prefix().get());
      return end.isEmpty()
          ? Line.after(root, range.equal())
          : Line.before(root, longer(range.equal(), end));
    }
    return range.to() == null
        ? Line.after(root, range.equal())
        : Line.before(root, longer(range.equal(), range.to()));
  }

  private static List<Object> longer(List<Object> tuple, Object value) {
    List<Object> longer = new ArrayList<>(tuple);
    longer.add(value);
    return longer;
  }

  /** The first string, by UTF-16 unit, behind all that begin with the prefix; empty when there is none. */
  private static String firstBehind(String prefix) {
    int end = prefix.length();
    while (end > 0 && prefix.charAt(end - 1) == Character.MAX_VALUE) {
      end--;
    }
    return end == 0 ? "" : prefix.substring(0, end - 1) + (char) (prefix.charAt(end - 1) + 1);
  }
}
