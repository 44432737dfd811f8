package org.gasservice.conformance;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/** Storages that read indexes and key lists wrongly. */
final class ScanSaboteurs {

  private static final String SCAN = "Scan";
  private static final String ALL = "All";

  private ScanSaboteurs() {}

  static List<Saboteur> all() {
    List<Saboteur> saboteurs = new ArrayList<>(List.of(
        ranging(
            "range-end-inclusive",
            range -> range.to() instanceof Long to
                ? new Range(
                    range.index(),
                    range.root(),
                    range.equal(),
                    range.from(),
                    to + 1,
                    range.prefix())
                : range),
        hits(
            "range-start-exclusive",
            (range, hits) -> hits.stream()
                .filter(hit -> range.from() == null || !last(hit).equals(range.from()))
                .toList()),
        ranging("reversed-range-turned", ScanSaboteurs::turned),
        hits(
            "ordered-by-key-alone",
            (range, hits) ->
                hits.stream().sorted(Comparator.comparing(Hit::key)).toList()),
        hits("ties-in-any-order", (range, hits) -> tiesReversed(hits)),
        hits("descending-forgotten", (range, hits) -> {
          List<Hit> turned = new ArrayList<>(hits);
          if (range.index().equals("latest") || range.index().equals("marks")) {
            Collections.reverse(turned);
          }
          return turned;
        }),
        hits("first-tuple-only", (range, hits) -> firstOfEachKey(hits)),
        hits(
            "hit-without-zeros",
            (range, hits) -> hits.stream()
                .map(hit -> new Hit(
                    hit.key(),
                    hit.indexed().stream().map(ScanSaboteurs::stripped).toList()))
                .toList()),
        scanning(
            "one-page-and-no-more",
            (s, type, range, after, limit) ->
                new Page<>(s.scan(type, range, after, limit).rows(), Optional.empty())),
        scanning(
            "scan-clips-its-limit",
            (s, type, range, after, limit) ->
                s.scan(type, range, after, Math.max(1, Math.min(limit, 1_000)))),
        scanning("no-cursor-is-the-beginning", (s, type, range, after, limit) -> {
          try {
            return s.scan(type, range, after, limit);
          } catch (StorageFailure failure) {
            return s.scan(type, range, Optional.empty(), limit);
          }
        }),
        scanning("wrong-question-finds-nothing", (s, type, range, after, limit) -> {
          try {
            return s.scan(type, range, after, limit);
          } catch (StorageFailure failure) {
            if (failure.outcome() == Outcome.BAD_VALUE && after.isEmpty() && limit > 0) {
              return new Page<>(List.of(), Optional.empty());
            }
            throw failure;
          }
        }),
        scanning(
            "unknown-index-is-empty",
            (s, type, range, after, limit) ->
                type.indexes().stream().anyMatch(index -> index.name().equals(range.index()))
                    ? s.scan(type, range, after, limit)
                    : new Page<>(List.of(), Optional.empty())),
        roots("root-as-prefix", (root, asked) -> root.startsWith(asked)),
        roots("root-left-out", (root, asked) -> true),
        equality("equality-ignores-case", "Values", text -> text.toLowerCase(Locale.ROOT)),
        equality(
            "equality-ignores-accents",
            "Values",
            text -> Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")),
        equality(
            "equality-ignores-width",
            "Values",
            text -> Normalizer.normalize(text, Normalizer.Form.NFKC)),
        scanning(
            "value-as-command",
            (s, type, range, after, limit) ->
                range.equal().stream().anyMatch(value -> value.toString().contains("' OR "))
                    ? s.scan(type, Range.all("by_text").equalTo(range.equal().get(0)), after, limit)
                    : s.scan(type, range, after, limit)),
        scanningEach(
            "range-of-nothing-left-out",
            (s, type, ranges, limit) -> s.scan(type, ranges, limit).stream()
                .filter(page -> !page.rows().isEmpty())
                .toList()),
        scanningEach("ranges-share-a-limit", (s, type, ranges, limit) -> {
          List<Page<Hit>> pages = new ArrayList<>();
          int left = limit;
          for (Page<Hit> page : s.scan(type, ranges, limit)) {
            int taken = Math.min(left, page.rows().size());
            pages.add(new Page<>(page.rows().subList(0, taken), page.next()));
            left -= taken;
          }
          return pages;
        }),
        scanning("absent-as-default", ScanSaboteurs::absentAsZero),
        scanning("index-remembers-every-value", remembering())));
    saboteurs.addAll(List.of(
        listing("all-unsorted", (s, type, after, limit) -> {
          List<Key> keys = new ArrayList<>(s.all(type, after, limit).rows());
          Collections.reverse(keys);
          return new Page<>(keys, s.all(type, after, limit).next());
        }),
        listing("all-loses-the-edge", (s, type, after, limit) -> {
          Page<Key> page = s.all(type, after, limit);
          return after.isEmpty() || page.rows().isEmpty()
              ? page
              : new Page<>(page.rows().subList(1, page.rows().size()), page.next());
        }),
        listing("all-by-offset", ScanSaboteurs::byOffset),
        listing(
            "all-clips-its-limit",
            (s, type, after, limit) -> s.all(type, after, Math.max(1, Math.min(limit, 1_000)))),
        listing("all-takes-any-cursor", (s, type, after, limit) -> {
          try {
            return s.all(type, after, limit);
          } catch (StorageFailure failure) {
            if (after.isPresent()) {
              return s.all(type, Optional.empty(), limit);
            }
            throw failure;
          }
        }),
        listing("keys-in-any-case", (s, type, after, limit) -> {
          Page<Key> page = s.all(type, after, limit);
          Map<String, Key> folded = new LinkedHashMap<>();
          page.rows()
              .forEach(key -> folded.putIfAbsent(key.toString().toLowerCase(Locale.ROOT), key));
          return new Page<>(List.copyOf(folded.values()), page.next());
        })));
    return saboteurs;
  }

  private static Saboteur scanning(String name, Bending.Scan scan) {
    return Saboteur.of(name, SCAN, good -> new Bending(good).scan(scan));
  }

  private static Saboteur scanningEach(String name, Bending.ScanEach scan) {
    return Saboteur.of(name, SCAN, good -> new Bending(good).scanEach(scan));
  }

  private static Saboteur listing(String name, Bending.All all) {
    return Saboteur.of(name, ALL, good -> new Bending(good).all(all));
  }

  private static Saboteur ranging(String name, UnaryOperator<Range> change) {
    return scanning(
        name, (s, type, range, after, limit) -> s.scan(type, change.apply(range), after, limit));
  }

  /** Changes the hits of a whole chain, given as one page. */
  private static Saboteur hits(String name, BiFunction<Range, List<Hit>, List<Hit>> change) {
    return scanning(
        name,
        (s, type, range, after, limit) ->
            paged(change.apply(range, everything(s, type, range)), after, limit));
  }

  private static List<Hit> everything(Storage good, AggregateType<?> type, Range range) {
    return Rules.walk(after -> good.scan(type, range, after, 1_000));
  }

  /** Pages by the place in the list: good enough for what does not change in between. */
  private static <R> Page<R> paged(List<R> rows, Optional<Bytes> after, int limit) {
    int from = after.map(cursor -> Integer.parseInt(cursor.asUtf8())).orElse(0);
    int to = Math.min(rows.size(), from + limit);
    return new Page<>(
        rows.subList(Math.min(from, rows.size()), to),
        to < rows.size() ? Optional.of(Bytes.utf8(Integer.toString(to))) : Optional.empty());
  }

  private static Page<Key> byOffset(
      Storage good, AggregateType<?> type, Optional<Bytes> after, int limit) {
    return paged(Rules.walk(cursor -> good.all(type, cursor, 1_000)), after, limit);
  }

  private static Object last(Hit hit) {
    return hit.indexed().get(hit.indexed().size() - 1);
  }

  private static Range turned(Range range) {
    return range.from() instanceof Long from && range.to() instanceof Long to && from > to
        ? new Range(range.index(), range.root(), range.equal(), to, from, range.prefix())
        : range;
  }

  private static List<Hit> tiesReversed(List<Hit> hits) {
    Map<List<Object>, List<Hit>> byTuple = new LinkedHashMap<>();
    hits.forEach(
        hit -> byTuple.computeIfAbsent(hit.indexed(), none -> new ArrayList<>()).add(hit));
    byTuple.values().forEach(Collections::reverse);
    return byTuple.values().stream().flatMap(List::stream).toList();
  }

  private static List<Hit> firstOfEachKey(List<Hit> hits) {
    Map<Key, Hit> first = new LinkedHashMap<>();
    hits.forEach(hit -> first.putIfAbsent(hit.key(), hit));
    return List.copyOf(first.values());
  }

  private static Object stripped(Object value) {
    return value instanceof BigDecimal amount ? amount.stripTrailingZeros() : value;
  }

  /** Reads one root as all whose name fits. */
  private static Saboteur roots(String name, BiPredicate<String, String> fits) {
    return scanning(name, (s, type, range, after, limit) -> {
      if (range.root().isEmpty()) {
        return s.scan(type, range, after, limit);
      }
      Set<String> roots = new LinkedHashSet<>();
      Rules.walk(cursor -> s.all(type, cursor, 1_000)).forEach(key -> roots.add(key.root()));
      List<Hit> hits = new ArrayList<>(everything(s, type, range));
      roots.stream()
          .filter(root ->
              fits.test(root, range.root().get()) && !root.equals(range.root().get()))
          .forEach(root -> hits.addAll(everything(s, type, range.inRoot(root))));
      return paged(hits, after, limit);
    });
  }

  /** Takes texts for equal that only look alike. */
  private static Saboteur equality(String name, String group, UnaryOperator<String> folded) {
    return Saboteur.of(
        name,
        group,
        good -> new Bending(good).scan((s, type, range, after, limit) -> {
          if (!range.index().equals("by_text") || range.equal().size() < 2) {
            return s.scan(type, range, after, limit);
          }
          String wanted = folded.apply((String) range.equal().get(1));
          Range wider = Range.all("by_text").equalTo(range.equal().get(0));
          return paged(
              everything(s, type, wider).stream()
                  .filter(hit -> folded.apply((String) hit.indexed().get(1)).equals(wanted))
                  .toList(),
              after,
              limit);
        }));
  }

  private static Page<Hit> absentAsZero(
      Storage good, AggregateType<?> type, Range range, Optional<Bytes> after, int limit) {
    if (!range.index().equals("by_number") || range.equal().size() != 1) {
      return good.scan(type, range, after, limit);
    }
    List<Hit> hits = new ArrayList<>();
    for (Key key : Rules.walk(cursor -> good.all(type, cursor, 1_000))) {
      good.find(type, List.of(key)).stream()
          .map(held -> held.value())
          .filter(value -> value instanceof Sample sample
              && range.equal().get(0).equals(sample.get("scope"))
              && sample.get("number") == null)
          .forEach(value -> hits.add(new Hit(key, List.of(range.equal().get(0), 0L))));
    }
    hits.addAll(everything(good, type, range));
    return paged(hits, after, limit);
  }

  /** An index from which nothing ever goes away. */
  private static Bending.Scan remembering() {
    Map<String, Set<Hit>> seen = new LinkedHashMap<>();
    return (s, type, range, after, limit) -> {
      Index<?> index = type.index(range.index());
      boolean whole = index.reach() == Reach.STORE
          && range.equal().size() == 1
          && range.from() == null
          && range.to() == null
          && range.prefix().isEmpty();
      if (!whole) {
        return s.scan(type, range, after, limit);
      }
      synchronized (seen) {
        Set<Hit> hits = seen.computeIfAbsent(
            type.name() + range.index() + range.equal(), none -> new LinkedHashSet<>());
        hits.addAll(everything(s, type, range));
        return paged(List.copyOf(hits), after, limit);
      }
    };
  }
}
