package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Column;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.Test;

/** M: indexes built later, receipts purged. */
abstract class MaintenanceRules extends Rules {

  private static final Instant CUT = Instant.parse("2001-06-01T00:00:00Z");
  private static final List<String> BUILT = List.of("by_number", "by_late", "by_tag");

  MaintenanceRules(StorageConformance suite) {
    super(suite);
  }

  /** The type before the indexes were thought of. */
  private AggregateType<Sample> before(String name) {
    return Samples.type(
        name,
        new SampleCodec(1),
        List.of(Samples.attribute(Column.of("number", Kind.LONG))),
        List.of());
  }

  /** The type with an index on an attribute it had, on one it had not, and of tuples. */
  private AggregateType<Sample> after(String name) {
    List<Attribute<Sample>> attributes = List.of(
        Samples.attribute(Column.of("number", Kind.LONG)),
        Samples.attribute(Column.of("late", Kind.TEXT)));
    List<Index<Sample>> indexes = List.of(
        Index.over("by_number", Reach.ROOT, "number"),
        Index.over("by_late", Reach.ROOT, "late"),
        Index.tuples(
            "by_tag",
            Reach.ROOT,
            List.of(Column.of("tag", Kind.TEXT)),
            s -> s.list("tags").stream().map(tag -> List.<Object>of(tag)).toList()));
    return Samples.type(name, new SampleCodec(1), attributes, indexes);
  }

  private Sample rich(long number) {
    return sample("number", number)
        .with("late", "late " + number)
        .with("tags", List.of("tag " + number, "all"));
  }

  private Range all(String index) {
    return Range.all(index).inRoot(scope);
  }

  private long build(AggregateType<Sample> type, String index, int limit) {
    long steps = 0;
    while (true) {
      Maintenance.Progress progress =
          store.maintain(new Maintenance.BuildIndex(type, index), limit);
      assertThat(progress.steps()).as("steps of one call").isBetween(0L, (long) limit);
      steps += progress.steps();
      if (progress.finished()) {
        return steps;
      }
      assertThat(progress.steps()).as("steps of an unfinished call").isPositive();
    }
  }

  @Rule("M1")
  @Test
  void onlyReceiptsFromBeforeThatMomentArePurged() {
    receipt("old", CUT.minusNanos(1_000));
    receipt("edge", CUT);
    receipt("new", CUT.plusNanos(1_000));
    assertThat(purge(CUT, 1_000)).isPositive();
    assertThat(store.receipt(scope, "old")).isEmpty();
    assertThat(store.receipt(scope, "edge")).isPresent();
    assertThat(store.receipt(scope, "new")).isPresent();
    store.commit(unit(Entries.receipt(scope, "old"), insert(key("again"), sample())));
    assertThat(get(key("again")).version()).isEqualTo(1);
  }

  private long purge(Instant moment, int limit) {
    long steps = 0;
    while (true) {
      Maintenance.Progress progress = store.maintain(new Maintenance.PurgeReceipts(moment), limit);
      assertThat(progress.steps()).as("steps of one call").isBetween(0L, (long) limit);
      steps += progress.steps();
      if (progress.finished()) {
        return steps;
      }
      assertThat(progress.steps()).as("steps of an unfinished call").isPositive();
    }
  }

  @Rule("M9")
  @Test
  void whatLiesAsItsDocumentSaysIsNotCalledWrong() {
    Key changed = key("changed");
    Key erased = key("erased");
    commit(insert(key("new"), sample("tags", List.of("a", "b"))));
    commit(insert(changed, sample("tags", List.of("a", "b"))));
    commit(update(get(changed), sample("text", "other").with("tags", List.of("b", "c"))));
    commit(insert(erased, sample("text", "gone")));
    commit(erase(get(erased), sample()));
    List<Key> keys = List.of(key("new"), changed, erased, key("never"));

    Maintenance.Progress progress = store.maintain(new Maintenance.CheckRows(TYPE, keys), 4);

    assertThat(progress.wrong()).as("rows called wrong").isEmpty();
    assertThat(progress.finished()).isTrue();
    fails(Outcome.TOO_LARGE, () -> store.maintain(new Maintenance.CheckRows(TYPE, keys), 3));
  }

  @Rule("M2")
  @Test
  void workIsDoneInSteps() {
    purge(CUT, 1_000);
    List<String> ids = IntStream.range(0, 23).mapToObj(i -> "c" + i).toList();
    ids.forEach(id -> receipt(id, CUT.minusSeconds(60)));
    Maintenance.Progress first = store.maintain(new Maintenance.PurgeReceipts(CUT), 5);
    assertThat(first.finished()).isFalse();
    assertThat(first.steps()).isEqualTo(5);
    assertThat(ids.stream().filter(id -> store.receipt(scope, id).isPresent()))
        .as("receipts left after five steps")
        .hasSize(18);
    assertThat(purge(CUT, 5)).isEqualTo(18);
    assertThat(ids).allMatch(id -> store.receipt(scope, id).isEmpty());
    for (int limit : new int[] {0, -1}) {
      fails(Outcome.BAD_VALUE, () -> store.maintain(new Maintenance.PurgeReceipts(CUT), limit));
    }
    fails(Outcome.TOO_LARGE, () -> store.maintain(new Maintenance.PurgeReceipts(CUT), 1_001));
  }

  @Rule({"M3", "M4", "M2"})
  @Test
  void anIndexDeclaredLaterIsRefusedUntilItIsBuiltAndThenComplete() {
    String name = "late_" + scope;
    for (long i = 0; i < 20; i++) {
      commit(insert(before(name), key("k" + (10 + i)), rich(i)));
    }
    AggregateType<Sample> type = after(name);
    for (String index : BUILT) {
      fails(Outcome.UNSUPPORTED, () -> store.scan(type, all(index), Optional.empty(), 10));
    }
    // written while unfinished: new, changed before and behind where the build stands
    commit(insert(type, key("early"), rich(100)));
    for (String index : BUILT) {
      assertThat(store.maintain(new Maintenance.BuildIndex(type, index), 6).finished())
          .isFalse();
      fails(Outcome.UNSUPPORTED, () -> store.scan(type, all(index), Optional.empty(), 10));
    }
    move(type, "k10", 200);
    move(type, "k29", 201);
    commit(insert(type, key("a-new"), rich(101)), insert(type, key("z-new"), rich(102)));
    for (String index : BUILT) {
      build(type, index, 6);
    }
    List<Held<Sample>> held = store.find(type, keys(type, 100));
    assertThat(held).hasSize(23);
    for (Held<Sample> one : held) {
      assertThat(found(type, all("by_number").equalTo(one.value().number()))).contains(one.key());
      assertThat(found(type, all("by_late").equalTo("late " + one.value().number())))
          .containsExactly(one.key());
      assertThat(found(type, all("by_tag").equalTo("tag " + one.value().number())))
          .containsExactly(one.key());
    }
    assertThat(found(type, all("by_number"))).hasSize(23).doesNotHaveDuplicates();
    assertThat(found(type, all("by_late"))).hasSize(23);
    assertThat(found(type, all("by_tag"))).hasSize(46);
    assertThat(found(type, all("by_late").equalTo("late 0"))).isEmpty();
    move(type, "k11", 300);
    assertThat(found(type, all("by_late").equalTo("late 1"))).isEmpty();
    assertThat(found(type, all("by_late").equalTo("late 300"))).containsExactly(key("k11"));
  }

  private void move(AggregateType<Sample> type, String id, long number) {
    Held<Sample> held = store.find(type, List.of(key(id))).get(0);
    commit(update(type, held, rich(number)));
  }

  private List<Key> found(AggregateType<Sample> type, Range range) {
    return hits(type, range, 100).stream().map(Hit::key).toList();
  }

  @Rule("M11")
  @Test
  void aProgramThatDoesNotKnowAnIndexDoesNotSpoilIt() {
    String name = "mixed_" + scope;
    AggregateType<Sample> older = before(name);
    AggregateType<Sample> newer = after(name);
    commit(insert(newer, key("a"), rich(1)), insert(newer, key("b"), rich(2)));
    commit(insert(older, key("c"), rich(3)));
    commit(update(older, store.find(older, List.of(key("a"))).get(0), rich(4)));
    assertThat(store.find(older, List.of(key("a"), key("b"), key("c")))).hasSize(3);
    for (String index : BUILT) {
      Optional<StorageFailure> failure = outcomeOf(() -> hits(newer, all(index), 10));
      if (failure.isPresent()) {
        assertThat(failure.get().outcome()).isEqualTo(Outcome.UNSUPPORTED);
        build(newer, index, 2);
      }
    }
    assertThat(found(newer, all("by_number"))).containsExactly(key("b"), key("c"), key("a"));
    assertThat(found(newer, all("by_late").equalTo("late 4"))).containsExactly(key("a"));
    assertThat(found(newer, all("by_late").equalTo("late 1"))).isEmpty();
    assertThat(found(newer, all("by_tag").equalTo("all"))).hasSize(3);
    commit(update(older, store.find(older, List.of(key("b"))).get(0), rich(5)));
    assertThat(store.find(newer, List.of(key("b"))).get(0).value()).isEqualTo(rich(5));
  }

  @Rule("M5")
  @Test
  void anIndexOfAnEmptyTypeIsUsableAtOnce() {
    AggregateType<Sample> type = after("late_" + scope);
    for (String index : BUILT) {
      assertThat(found(type, all(index))).isEmpty();
    }
    commit(insert(type, key("a"), rich(1)));
    for (String index : BUILT) {
      assertThat(found(type, all(index))).contains(key("a"));
    }
  }

  @Rule("M6")
  @Test
  void buildingIsSafeToRepeat() {
    put("a", sample("number", 1L));
    Maintenance.Progress progress =
        store.maintain(new Maintenance.BuildIndex(TYPE, "by_number"), 10);
    assertThat(progress).isEqualTo(new Maintenance.Progress(0, true));
    assertThat(ids(range("by_number"))).containsExactly("a");
    fails(
        Outcome.UNSUPPORTED,
        () -> store.maintain(new Maintenance.BuildIndex(TYPE, "no_such_index"), 10));
  }

  @Rule("M7")
  @Test
  void aUniqueIndexIsNotBuiltOverDuplicates() {
    String name = "late_" + scope;
    commit(insert(before(name), key("a"), rich(1)), insert(before(name), key("b"), rich(1)));
    List<Index<Sample>> unique = List.of(
        Index.unique("one_number", Reach.ROOT, "number"),
        Index.uniqueTuples(
            "one_tag",
            Reach.ROOT,
            List.of(Column.of("tag", Kind.TEXT)),
            s -> List.of(List.of("same"))));
    AggregateType<Sample> type =
        Samples.type(name, new SampleCodec(1), before(name).attributes(), unique);
    for (String index : List.of("one_number", "one_tag")) {
      fails(Outcome.DUPLICATE, () -> build(type, index, 10));
      fails(Outcome.UNSUPPORTED, () -> store.scan(type, all(index), Optional.empty(), 10));
    }
    assertThat(store.find(before(name), List.of(key("a"), key("b")))).hasSize(2);
  }

  @Rule("M8")
  @Test
  void maintenanceChangesNothing() {
    String name = "late_" + scope;
    List<Change<?>> changes = new ArrayList<>();
    for (long i = 0; i < 10; i++) {
      changes.add(insert(before(name), key("k" + i), rich(i)));
    }
    commit(changes.toArray(Change[]::new));
    List<Key> keys = keys(before(name), 100);
    List<Held<Sample>> held = store.find(before(name), keys);
    Bytes end = endOfFeed();
    BUILT.forEach(index -> build(after(name), index, 3));
    purge(CUT, 10);
    assertThat(store.find(after(name), keys)).isEqualTo(held);
    assertThat(store.history(name, key("k1"), 0, 10)).hasSize(1);
    assertThat(store.feed(Optional.of(end), 10).entries()).isEmpty();
  }

  private void receipt(String id, Instant recordedAt) {
    store.commit(unit(Entries.receipt(scope, id, recordedAt)));
  }
}
