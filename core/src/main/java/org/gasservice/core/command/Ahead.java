package org.gasservice.core.command;

import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;

/**
 * What was read for the commands of a batch at once, before the first of them was decided. A command that asks for it gets it from here, absence
 * included; anything else comes from the store. What a command relies on is verified at commit either way, and what earlier commands of the batch wrote
 * comes first either way. Lives as long as the batch, in one thread.
 */
public final class Ahead implements Lookups {

  /** A range of a type. */
  private record Asked(String type, Range range) {}

  private final Lookups stored;
  private final Map<Batch.Name, Held<?>> standing = new HashMap<>();
  private final Map<Batch.Name, Optional<? extends Held<?>>> found = new HashMap<>();
  private final Map<Asked, Page<Hit>> scanned = new HashMap<>();

  Ahead(Lookups stored) {
    this.stored = stored;
  }

  /** What a command stands on need not be read for it; other commands do not get it from here. */
  void standOn(AggregateType<?> type, Held<?> held) {
    standing.put(new Batch.Name(type.name(), held.key()), held);
  }

  // ---- reading ahead

  /** Reads by key. @return those that are there */
  @SuppressWarnings("unchecked")
  public <T> Map<Key, Held<T>> read(AggregateType<T> type, Collection<Key> keys) {
    Map<Key, Held<T>> there = new HashMap<>();
    List<Key> unknown = new ArrayList<>();
    for (Key key : keys) {
      Batch.Name name = new Batch.Name(type.name(), key);
      Held<T> known = (Held<T>) standing.get(name);
      if (known != null) {
        there.put(key, known);
      } else if (!found.containsKey(name)) {
        unknown.add(key);
        found.put(name, Optional.empty());
      }
    }
    for (List<Key> some : Lists.partition(unknown, Limits.PAGE)) {
      stored
          .find(type, some)
          .forEach(held -> found.put(new Batch.Name(type.name(), held.key()), Optional.of(held)));
    }
    for (Key key : keys) {
      Optional<? extends Held<?>> known = found.get(new Batch.Name(type.name(), key));
      if (known != null && known.isPresent()) {
        there.put(key, (Held<T>) known.get());
      }
    }
    return there;
  }

  /**
   * Reads what lies in ranges of an index, with the aggregates.
   *
   * @param most hits of a range; one that has more is left to the command
   * @return what lies in each range, in its order
   */
  public <T> Map<Range, List<Held<T>>> read(
      AggregateType<T> type, Collection<Range> ranges, int most) {
    Map<Range, List<Hit>> whole = new HashMap<>();
    for (List<Range> some : Lists.partition(List.copyOf(ranges), Limits.PAGE)) {
      List<Page<Hit>> pages = stored.storage().scan(type, some, most);
      for (int i = 0; i < some.size(); i++) {
        if (pages.get(i).next().isEmpty()) {
          scanned.put(new Asked(type.name(), some.get(i)), pages.get(i));
          whole.put(some.get(i), pages.get(i).rows());
        }
      }
    }
    Map<Key, Held<T>> held = read(
        type,
        whole.values().stream().flatMap(List::stream).map(Hit::key).distinct().toList());
    Map<Range, List<Held<T>>> there = new HashMap<>();
    whole.forEach((range, hits) -> there.put(
        range,
        hits.stream()
            .flatMap(hit -> Optional.ofNullable(held.get(hit.key())).stream())
            .toList()));
    return there;
  }

  // ---- for the commands

  @Override
  @SuppressWarnings("unchecked")
  public <T> Optional<Held<T>> find(AggregateType<T> type, Key key) {
    Optional<? extends Held<?>> known = found.get(new Batch.Name(type.name(), key));
    return known == null ? stored.find(type, key) : (Optional<Held<T>>) known;
  }

  @Override
  public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
    boolean known =
        keys.stream().allMatch(key -> found.containsKey(new Batch.Name(type.name(), key)));
    return known
        ? keys.stream().flatMap(key -> find(type, key).stream()).toList()
        : stored.find(type, keys);
  }

  @Override
  public <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
    Page<Hit> known = scanned.get(new Asked(type.name(), range));
    return known == null || after.isPresent() || known.rows().size() > limit
        ? stored.scan(type, range, after, limit)
        : known;
  }

  @Override
  public Storage storage() {
    return stored.storage();
  }
}
