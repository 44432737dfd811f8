package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;

/**
 * Short stories told to a storage without the suite: what was done, and what came of it, in words that stand beside the story. A storage of
 * which one story comes out otherwise is wrong, whatever any suite says.
 */
final class Proofs {

  /** A story: it is told to a new place, and must end like this. */
  record Proof(String name, String right, Story story) {
    @Override
    public String toString() {
      return name;
    }
  }

  @FunctionalInterface
  interface Story {
    String tell(Place place) throws Exception;
  }

  @FunctionalInterface
  interface OnStore {
    String tell(Storage store) throws Exception;
  }

  static final AggregateType<Sample> TYPE = Samples.TYPE;
  static final Sample ONE = Sample.EMPTY.with("scope", "s").with("number", 1L);

  private Proofs() {}

  static List<Proof> all() {
    List<Proof> all = new ArrayList<>(CommitProofs.commits());
    all.addAll(ReadProofs.reads());
    all.addAll(ReadProofs.scans());
    all.addAll(JournalProofs.journals());
    all.addAll(ValueProofs.values());
    all.addAll(ValueProofs.lives());
    all.addAll(RaceProofs.all());
    return all;
  }

  static Proof proof(String name, String right, OnStore story) {
    return new Proof(name, right, place -> {
      try (Storage store = place.open()) {
        return story.tell(store);
      }
    });
  }

  // words

  static Key key(String id) {
    return new Key("root", id);
  }

  static Change<Sample> insert(String id, Sample value) {
    return Rules.insert(key(id), value);
  }

  static Held<Sample> put(Storage store, String id, Sample value) {
    store.commit(Unit.of(insert(id, value)));
    return get(store, id);
  }

  static Held<Sample> get(Storage store, String id) {
    return store.find(TYPE, List.of(key(id))).get(0);
  }

  static String there(Storage store, String... ids) {
    List<Key> keys = keys(ids);
    return store.find(TYPE, keys).stream()
        .map(held -> held.key().id())
        .collect(Collectors.joining(" "));
  }

  static List<Key> keys(String... ids) {
    return Arrays.stream(ids).map(Proofs::key).toList();
  }

  /** "done", or the outcome. */
  static String commit(Storage store, Change<?>... changes) {
    return ended(() -> store.commit(Unit.of(changes)));
  }

  static String ended(Runnable call) {
    try {
      call.run();
      return "done";
    } catch (StorageFailure failure) {
      return failure.outcome().name();
    }
  }

  static Range range(String index) {
    return Range.all(index).equalTo("s");
  }

  static String ids(Storage store, Range range) {
    return store.scan(TYPE, range, Optional.empty(), 100).rows().stream()
        .map(hit -> hit.key().id())
        .collect(Collectors.joining(" "));
  }

  static String numbers(Storage store, String... ids) {
    return store.find(TYPE, keys(ids)).stream()
        .map(held -> Long.toString(held.value().number()))
        .collect(Collectors.joining(" "));
  }

  static String walk(Function<Optional<Bytes>, Page<String>> pages) {
    List<String> all = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    for (int i = 0; i < 50; i++) {
      Page<String> page = pages.apply(after);
      all.addAll(page.rows());
      if (page.next().isEmpty()) {
        return String.join(" ", all);
      }
      after = page.next();
    }
    return "without an end";
  }

  static List<Entry> history(Storage store, String id) {
    return store.history(TYPE.name(), key(id), 0, 1_000);
  }

  static List<Entry> feed(Storage store, int limit) {
    List<Entry> all = new ArrayList<>();
    FeedPage page = store.feed(Optional.empty(), limit);
    while (!page.entries().isEmpty() && all.size() < 5_000) {
      all.addAll(page.entries());
      page = store.feed(Optional.of(page.next()), limit);
    }
    return all;
  }

  static String count(List<Entry> entries, Predicate<Entry> which) {
    return Long.toString(entries.stream().filter(which).count());
  }

  static boolean traced(Entry entry) {
    return entry.trace().isPresent();
  }
}
