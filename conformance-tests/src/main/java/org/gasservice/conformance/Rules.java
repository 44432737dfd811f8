package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/** The vocabulary of the rules: a test's own scope in a store, and short words for what is done to it. */
@ExtendWith(RuleReport.class)
@DisplayNameGeneration(RuleNames.class)
abstract class Rules {

  static final AggregateType<Sample> TYPE = Samples.TYPE;

  /** The store under test. */
  Storage store;

  /** The scope of this test in it: its roots begin with it, and so do the tuples of its indexes. */
  String scope;

  final StorageConformance suite;
  private final List<AutoCloseable> opened = new ArrayList<>();

  Rules(StorageConformance suite) {
    this.suite = suite;
    this.store = suite.shared().storage();
    this.scope = suite.shared().newScope();
  }

  /** A new, empty place for tests that need the whole store; taken away after the test. */
  final Place newPlace() throws Exception {
    Place place = suite.newPlace();
    opened.add(place);
    return place;
  }

  /** Opens a place; closed after the test. */
  final Storage open(Place place) {
    Storage storage = place.open();
    opened.add(storage);
    return storage;
  }

  @AfterEach
  final void closeWhatWasOpened() throws Exception {
    for (int i = opened.size() - 1; i >= 0; i--) {
      opened.get(i).close();
    }
  }

  // what there is

  final Key key(String id) {
    return new Key(scope, id);
  }

  /** A key in another root of this test. */
  final Key key(String root, String id) {
    return new Key(scope + "-" + root, id);
  }

  final Sample sample() {
    return Sample.EMPTY.with("scope", scope);
  }

  final Sample sample(String name, Object value) {
    return sample().with(name, value);
  }

  final Range range(String index) {
    return Range.all(index).equalTo(scope);
  }

  // what can be done

  static Change<Sample> insert(AggregateType<Sample> type, Key key, Sample value) {
    return new Change.Insert<>(
        type,
        key,
        value,
        type.codec().write(value, null),
        Entries.entry(type.name(), key, 1, payload(value)));
  }

  static Change<Sample> insert(Key key, Sample value) {
    return insert(TYPE, key, value);
  }

  static Change<Sample> update(AggregateType<Sample> type, Held<Sample> before, Sample value) {
    return new Change.Update<>(
        type,
        before,
        value,
        type.codec().write(value, before),
        Entries.entry(type.name(), before.key(), before.version() + 1, payload(value)));
  }

  static Change<Sample> update(Held<Sample> before, Sample value) {
    return update(TYPE, before, value);
  }

  static Change<Sample> erase(Held<Sample> before, Sample skeleton) {
    return new Change.Erase<>(
        TYPE,
        before,
        skeleton,
        TYPE.codec().write(skeleton, before),
        Entries.entry(TYPE.name(), before.key(), before.version() + 1, "erased"));
  }

  static Change<Sample> verify(Held<Sample> seen) {
    return new Change.Verify<>(TYPE, seen.key(), seen.version());
  }

  private static String payload(Sample value) {
    return value.values() + value.body();
  }

  static Unit unit(Receipt receipt, Change<?>... changes) {
    return new Unit(List.of(changes), List.of(receipt));
  }

  /** What a reader would hold after this write, without reading. */
  static Held<Sample> after(Change<Sample> change) {
    Change.Write<Sample> write = (Change.Write<Sample>) change;
    return new Held<>(
        write.key(), write.version(), write.entry().link(), write.value(), write.document());
  }

  final void commit(Change<?>... changes) {
    store.commit(Unit.of(changes));
  }

  /** Inserts a sample and gives what a reader holds of it. */
  final Held<Sample> put(Key key, Sample value) {
    commit(insert(key, value));
    return get(key);
  }

  final Held<Sample> put(String id, Sample value) {
    return put(key(id), value);
  }

  /** Updates a sample and gives what a reader holds of it. */
  final Held<Sample> change(Held<Sample> before, Sample value) {
    commit(update(before, value));
    return get(before.key());
  }

  final Held<Sample> get(Key key) {
    List<Held<Sample>> held = store.find(TYPE, List.of(key));
    assertThat(held).as("find of one key that is there").hasSize(1);
    return held.get(0);
  }

  final List<Entry> history(Key key) {
    return store.history(TYPE.name(), key, 0, 1_000);
  }

  // what is to be seen

  final List<Hit> hits(AggregateType<Sample> type, Range range, int pageSize) {
    return walk(after -> store.scan(type, range, after, pageSize));
  }

  final List<Hit> hits(Range range) {
    return hits(TYPE, range, 100);
  }

  /** The ids an index finds, in its order. */
  final List<String> ids(Range range) {
    return hits(range).stream().map(hit -> hit.key().id()).toList();
  }

  /** Follows a chain to its end, with an eye on chains that have none. */
  static <R> List<R> walk(Function<Optional<Bytes>, Page<R>> pages) {
    List<R> rows = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<R> page = pages.apply(after);
      rows.addAll(page.rows());
      assertThat(after.isPresent() && page.next().equals(after))
          .as("the cursor moves on")
          .isFalse();
      after = page.next();
    } while (after.isPresent());
    return rows;
  }

  /** The keys of this test. */
  final List<Key> keys(AggregateType<Sample> type, int pageSize) {
    return walk(after -> store.all(type, after, pageSize)).stream()
        .filter(this::mine)
        .toList();
  }

  final boolean mine(Key key) {
    return key.root().equals(scope) || key.root().startsWith(scope + "-");
  }

  /** This test's part of the feed, from the beginning to its present end. */
  final List<Entry> feed(int pageSize) {
    return feed(Optional.empty(), pageSize);
  }

  final List<Entry> feed(Optional<Bytes> start, int pageSize) {
    List<Entry> entries = new ArrayList<>();
    Optional<Bytes> after = start;
    while (true) {
      FeedPage page = store.feed(after, pageSize);
      if (page.entries().isEmpty()) {
        return entries;
      }
      page.entries().stream().filter(entry -> mine(entry.key())).forEach(entries::add);
      after = Optional.of(page.next());
    }
  }

  /** The cursor at the present end of the feed. */
  final Bytes endOfFeed() {
    return endOfFeed(store);
  }

  static Bytes endOfFeed(Storage storage) {
    FeedPage page = storage.feed(Optional.empty(), 1_000);
    while (!page.entries().isEmpty()) {
      page = storage.feed(Optional.of(page.next()), 1_000);
    }
    return page.next();
  }

  /** Everything a reader can see of this test: for "nothing changed". */
  final List<Object> everything() {
    List<Object> seen = new ArrayList<>();
    List<Key> keys = keys(TYPE, 1_000);
    seen.addAll(keys);
    for (Key key : keys) {
      seen.addAll(store.find(TYPE, List.of(key)));
      seen.addAll(history(key));
    }
    for (String index : List.of(
        "by_token", "by_text", "by_number", "latest", "by_person", "tags", "hours", "one_serial")) {
      seen.addAll(hits(range(index)));
    }
    for (String root : keys.stream().map(Key::root).distinct().toList()) {
      for (String index : List.of("in_root", "one_slot", "marks")) {
        seen.addAll(hits(Range.all(index).inRoot(root)));
      }
    }
    return seen;
  }

  // what is expected

  /** Expects a refusal with this outcome, which leaves everything as it was. */
  final StorageFailure refused(Outcome outcome, ThrowingCallable call) {
    List<Object> before = everything();
    StorageFailure failure = fails(outcome, call);
    assertThat(everything())
        .as("what can be read after a call refused with " + outcome)
        .isEqualTo(before);
    return failure;
  }

  /** Expects a failure with this outcome. */
  static StorageFailure fails(Outcome outcome, ThrowingCallable call) {
    Optional<StorageFailure> failure = outcomeOf(call);
    assertThat(failure.map(StorageFailure::outcome))
        .as("outcome of the call (empty: it succeeded)")
        .contains(outcome);
    return failure.orElseThrow();
  }

  /** How a call ended: empty when it succeeded. Anything but a {@link StorageFailure} fails the test. */
  static Optional<StorageFailure> outcomeOf(ThrowingCallable call) {
    try {
      call.call();
      return Optional.empty();
    } catch (StorageFailure failure) {
      return Optional.of(failure);
    } catch (Throwable other) {
      throw new AssertionError(
          "a call ended with " + other.getClass().getName() + " instead of a StorageFailure",
          other);
    }
  }

  /** Races in which the loser may be told either that he lost, or that he may try again. */
  static void oneWon(List<Optional<StorageFailure>> results, Outcome... lost) {
    assertThat(results.stream().filter(Optional::isEmpty)).as("winners").hasSize(1);
    List<Outcome> allowed = List.of(lost);
    assertThat(results.stream().flatMap(Optional::stream))
        .as("outcomes of the losers")
        .allMatch(
            failure -> allowed.contains(failure.outcome()) || failure.retryable(),
            allowed + " or retryable");
  }
}
