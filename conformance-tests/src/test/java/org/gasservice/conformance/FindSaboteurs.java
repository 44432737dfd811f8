package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** Storages that read by key wrongly. */
final class FindSaboteurs {

  private static final String GROUP = "Find";

  private FindSaboteurs() {}

  static List<Saboteur> all() {
    return List.of(
        finding("find-in-its-own-order", good -> sorted()),
        finding("find-repeats", good -> (s, type, keys) -> each(s, type, keys)),
        finding("missing-is-an-error", good -> (s, type, keys) -> allOrNothing(s, type, keys)),
        finding("find-of-nothing-fails", good -> (s, type, keys) -> {
          if (keys.isEmpty()) {
            throw new StorageFailure(Outcome.BAD_VALUE, "nothing asked for");
          }
          return s.find(type, keys);
        }),
        finding("find-without-limit", good -> (s, type, keys) -> each(s, type, keys)),
        finding(
            "cold-part-not-read",
            good -> changed(h -> with(
                h,
                h.version(),
                h.head(),
                new Document(h.document().schema(), h.document().hot(), Bytes.EMPTY)))),
        finding(
            "version-behind",
            good -> changed(h ->
                with(h, h.version() > 2 ? h.version() - 1 : h.version(), h.head(), h.document()))),
        finding("head-of-the-first-entry", good -> headOfFirst()),
        finding("reader-keeps-its-copy", good -> keptByThread()),
        finding("row-of-two-moments", good -> twoMoments()),
        finding("unreadable-is-absent", good -> (s, type, keys) -> readable(s, type, keys)),
        Saboteur.of(
            "later-schema-read",
            GROUP,
            good -> new Bending(good).types(type -> codec(type, Integer.MAX_VALUE, false))),
        Saboteur.of(
            "schema-number-lost",
            GROUP,
            good -> new Bending(good).types(type -> codec(type, type.codec().schema(), true))),
        finding("types-in-one-table", good -> mixed()));
  }

  private static Saboteur finding(String name, Function<Storage, Bending.Find> find) {
    return Saboteur.of(name, GROUP, good -> new Bending(good).find(find.apply(good)));
  }

  private static Bending.Find sorted() {
    return (s, type, keys) -> {
      List<Held<?>> held = new ArrayList<>(s.find(type, keys));
      held.sort(Comparator.comparing(Held::key));
      return held;
    };
  }

  private static List<Held<?>> each(Storage good, AggregateType<?> type, List<Key> keys) {
    List<Held<?>> held = new ArrayList<>();
    keys.forEach(key -> held.addAll(good.find(type, List.of(key))));
    return held;
  }

  private static List<? extends Held<?>> allOrNothing(
      Storage good, AggregateType<?> type, List<Key> keys) {
    List<? extends Held<?>> held = good.find(type, keys);
    return held.size() == Set.copyOf(keys).size() ? held : List.of();
  }

  private static Bending.Find changed(Function<Held<?>, Held<?>> change) {
    return (s, type, keys) ->
        s.find(type, keys).stream().<Held<?>>map(change::apply).toList();
  }

  private static <T> Held<T> with(Held<T> held, long version, Bytes head, Document document) {
    return new Held<>(held.key(), version, head, held.value(), document);
  }

  private static Bending.Find headOfFirst() {
    return (s, type, keys) -> s.find(type, keys).stream()
        .<Held<?>>map(h ->
            with(h, h.version(), s.history(type.name(), h.key(), 0, 1).get(0).link(), h.document()))
        .toList();
  }

  /** A cache for each thread that nobody empties. */
  private static Bending.Find keptByThread() {
    Map<List<Object>, List<? extends Held<?>>> kept = new ConcurrentHashMap<>();
    return (s, type, keys) -> {
      List<Object> asked = List.of(Thread.currentThread().getId(), type.name(), keys);
      List<? extends Held<?>> known = kept.get(asked);
      if (known != null) {
        return known;
      }
      List<? extends Held<?>> found = s.find(type, keys);
      if (!found.isEmpty()) {
        kept.put(asked, found);
      }
      return found;
    };
  }

  private static Bending.Find twoMoments() {
    return (s, type, keys) -> {
      Map<Key, Held<?>> first = new LinkedHashMap<>();
      s.find(type, keys).forEach(held -> first.put(held.key(), held));
      Thread.yield();
      List<Held<?>> mixed = new ArrayList<>();
      for (Held<?> later : s.find(type, keys)) {
        Held<?> held = first.getOrDefault(later.key(), later);
        mixed.add(with(held, later.version(), later.head(), held.document()));
      }
      return mixed;
    };
  }

  private static List<Held<?>> readable(Storage good, AggregateType<?> type, List<Key> keys) {
    List<Held<?>> held = new ArrayList<>();
    for (Key key : keys) {
      try {
        held.addAll(good.find(type, List.of(key)));
      } catch (StorageFailure failure) {
        if (failure.outcome() != Outcome.CORRUPT) {
          throw failure;
        }
      }
    }
    return held;
  }

  /** A type whose codec claims another schema, or hands every document on as if it were of its own. */
  private static <T> AggregateType<T> codec(AggregateType<T> type, int claimed, boolean own) {
    Codec<T> real = type.codec();
    Codec<T> bent = new Codec<>() {
      @Override
      public int schema() {
        return claimed;
      }

      @Override
      public Document write(T value, @Nullable Held<T> before) {
        return real.write(value, before);
      }

      @Override
      public T read(Document document) {
        return real.read(
            own ? new Document(real.schema(), document.hot(), document.cold()) : document);
      }
    };
    return new AggregateType<>(type.name(), type.of(), bent, type.attributes(), type.indexes());
  }

  private static Bending.Find mixed() {
    Map<String, AggregateType<?>> seen = new ConcurrentHashMap<>();
    return (s, type, keys) -> {
      seen.putIfAbsent(type.name(), type);
      List<Held<?>> held = new ArrayList<>(s.find(type, keys));
      for (AggregateType<?> other : seen.values()) {
        if (held.isEmpty()) {
          held.addAll(s.find(other, keys));
        }
      }
      return held;
    };
  }
}
