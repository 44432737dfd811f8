package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.Test;

/** C: writing, one thread. */
abstract class CommitRules extends Rules {

  CommitRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("C1")
  @Test
  void aUnitIsAppliedWhole() {
    Held<Sample> held = put("b", sample("number", 1L));
    Receipt receipt = Entries.receipt(scope, "c-1");
    Bytes end = endOfFeed();
    store.commit(
        unit(receipt, insert(key("a"), sample("number", 2L)), update(held, sample("number", 3L))));
    assertThat(get(key("a")).version()).isEqualTo(1);
    assertThat(get(key("b")).version()).isEqualTo(2);
    assertThat(ids(range("by_number"))).containsExactly("a", "b");
    assertThat(history(key("a"))).hasSize(1);
    assertThat(history(key("b"))).hasSize(2);
    assertThat(feed(Optional.of(end), 10)).hasSize(2);
    assertThat(store.receipt(scope, "c-1")).contains(receipt);
  }

  @Rule({"C2", "C9", "O6", "R2"})
  @Test
  void aRefusedUnitLeavesNothingWhereverItFailed() {
    put("there", sample("serial", "taken"));
    Held<Sample> moved = put("moved", sample("number", 1L));
    change(moved, sample("number", 2L));
    List<Change<Sample>> failing = List.of(
        insert(key("there"), sample()),
        insert(key("new"), sample("serial", "taken")),
        update(moved, sample("number", 3L)),
        erase(moved, sample()),
        verify(moved));
    List<Outcome> outcomes =
        List.of(Outcome.DUPLICATE, Outcome.DUPLICATE, Outcome.STALE, Outcome.STALE, Outcome.STALE);
    for (int kind = 0; kind < failing.size(); kind++) {
      for (int position = 0; position <= 5; position++) {
        Held<Sample> kept = get(key("there"));
        List<Change<?>> changes = new ArrayList<>(List.of(
            insert(key("p1"), sample("number", 10L).with("tags", List.of("x"))),
            insert(key("zz"), sample("token", "z").with("serial", "free")),
            insert(key("other", "p3"), sample("slot", "s"))));
        if (kind != 0) {
          Change<Sample> first = update(kept, sample("serial", "taken").with("number", 77L));
          changes.add(first);
          changes.add(update(after(first), sample("serial", "taken").with("number", 78L)));
        } else {
          changes.add(insert(key("p4"), sample()));
          changes.add(insert(key("p5"), sample()));
        }
        changes.add(position, failing.get(kind));
        Unit unit = new Unit(changes, List.of(Entries.receipt(scope, "failing")));
        Bytes end = endOfFeed();
        StorageFailure failure = refused(outcomes.get(kind), () -> store.commit(unit));
        assertThat(failure.position()).as("position of the change that failed").isEqualTo(position);
        assertThat(store.receipt(scope, "failing"))
            .as("receipt of a refused unit")
            .isEmpty();
        assertThat(feed(Optional.of(end), 10))
            .as("entries of a refused unit in the feed")
            .isEmpty();
      }
    }
  }

  @Rule("C3")
  @Test
  void aChangeOfAnOldVersionIsRefused() {
    Held<Sample> first = put("a", sample("number", 1L));
    Held<Sample> second = change(first, sample("number", 2L));
    refused(Outcome.STALE, () -> commit(update(first, sample("number", 3L))));
    refused(Outcome.STALE, () -> commit(erase(first, sample())));
    refused(Outcome.STALE, () -> commit(update(ahead(second), sample("number", 3L))));
    change(second, sample("number", 4L));
    assertThat(get(key("a")).value().number()).isEqualTo(4);
  }

  private static Held<Sample> ahead(Held<Sample> held) {
    return new Held<>(held.key(), held.version() + 1, held.head(), held.value(), held.document());
  }

  @Rule("C4")
  @Test
  void aChangeOfWhatIsNotThereIsRefused() {
    Held<Sample> ghost = after(insert(key("ghost"), sample("number", 1L)));
    refused(Outcome.STALE, () -> commit(update(ghost, sample("number", 2L))));
    refused(Outcome.STALE, () -> commit(erase(ghost, sample())));
    assertThat(store.find(TYPE, List.of(key("ghost")))).isEmpty();
  }

  @Rule("C5")
  @Test
  void anInsertUnderAKeyInUseIsRefused() {
    put("a", sample("number", 1L).withBody("first"));
    refused(
        Outcome.DUPLICATE, () -> commit(insert(key("a"), sample("number", 2L).withBody("second"))));
    refused(
        Outcome.DUPLICATE, () -> commit(insert(key("a"), sample("number", 1L).withBody("first"))));
    refused(
        Outcome.DUPLICATE, () -> commit(insert(key("b"), sample()), insert(key("b"), sample())));
    assertThat(get(key("a")).value().body()).isEqualTo("first");
  }

  @Rule({"C6", "C7"})
  @Test
  void aVerifyHoldsTheVersionAndWritesNothing() {
    Held<Sample> seen = put("seen", sample("number", 1L));
    Bytes end = endOfFeed();
    commit(verify(seen), insert(key("a"), sample()));
    assertThat(get(key("seen"))).isEqualTo(seen);
    assertThat(history(key("seen"))).hasSize(1);
    assertThat(feed(Optional.of(end), 10)).extracting(Entry::key).containsExactly(key("a"));
    Held<Sample> newer = change(seen, sample("number", 2L));
    refused(Outcome.STALE, () -> commit(verify(seen), insert(key("b"), sample())));
    refused(Outcome.STALE, () -> commit(insert(key("b"), sample()), verify(ahead(newer))));
    refused(
        Outcome.STALE,
        () -> commit(verify(after(insert(key("ghost"), sample()))), insert(key("b"), sample())));
    commit(verify(newer));
    assertThat(get(key("seen")).version()).isEqualTo(2);
  }

  @Rule("C8")
  @Test
  void changesOfOneAggregateApplyInListOrder() {
    Change<Sample> created = insert(key("a"), sample("number", 1L).with("tags", List.of("one")));
    Change<Sample> second =
        update(after(created), sample("number", 2L).with("tags", List.of("two")));
    Change<Sample> third =
        update(after(second), sample("number", 3L).with("tags", List.of("three")));
    commit(
        created,
        verify(after(created)),
        second,
        insert(key("b"), sample()),
        third,
        verify(after(third)));
    Held<Sample> held = get(key("a"));
    assertThat(held.version()).isEqualTo(3);
    assertThat(held.value().number()).isEqualTo(3);
    assertThat(history(key("a"))).extracting(Entry::version).containsExactly(1L, 2L, 3L);
    assertThat(ids(range("by_number"))).containsExactly("a");
    assertThat(hits(range("tags")).get(0).indexed()).containsExactly(scope, "three");
    Change<Sample> fourth = update(held, sample("number", 4L));
    refused(Outcome.STALE, () -> commit(fourth, update(held, sample("number", 5L))));
    refused(Outcome.STALE, () -> commit(fourth, verify(held)));
  }

  @Rule("C9")
  @Test
  void aFailureNamesItsPosition() {
    Held<Sample> held = put("a", sample());
    put("b", sample("serial", "taken"));
    change(held, sample());
    StorageFailure stale =
        refused(Outcome.STALE, () -> commit(insert(key("n"), sample()), update(held, sample())));
    assertThat(stale.position()).isEqualTo(1);
    StorageFailure taken = refused(
        Outcome.DUPLICATE,
        () -> commit(insert(key("n"), sample()), insert(key("m"), sample("serial", "taken"))));
    assertThat(taken.position()).isEqualTo(1);
    StorageFailure bad = refused(
        Outcome.BAD_VALUE,
        () -> commit(insert(key("n"), sample()), insert(key("m"), sample("token", ""))));
    assertThat(bad.position()).isEqualTo(1);
    StorageFailure either =
        refused(Outcome.STALE, () -> commit(update(held, sample()), verify(held)));
    assertThat(either.position()).isBetween(0, 1);
  }

  @Rule("C10")
  @Test
  void anEntryBelongsToItsWrite() {
    Held<Sample> held = put("a", sample());
    Document document = TYPE.codec().write(sample(), null);
    List<Entry> strangers = List.of(
        Entries.entry(TYPE.name(), key("a"), 1, ""),
        Entries.entry(TYPE.name(), key("a"), 3, ""),
        Entries.entry(TYPE.name(), key("b"), 2, ""),
        Entries.entry("other", key("a"), 2, ""));
    for (Entry stranger : strangers) {
      refused(
          Outcome.BAD_VALUE,
          () -> commit(new Change.Update<>(TYPE, held, sample(), document, stranger)));
    }
    Entry second = Entries.entry(TYPE.name(), key("n"), 2, "");
    refused(
        Outcome.BAD_VALUE,
        () -> commit(new Change.Insert<>(TYPE, key("n"), sample(), document, second)));
  }

  @Rule("C11")
  @Test
  void aWriteThatChangesNothingIsStillAVersion() {
    Held<Sample> held =
        put("a", sample("number", 1L).with("tags", List.of("t")).with("serial", "s"));
    for (long version = 2; version <= 4; version++) {
      held = change(held, held.value());
      assertThat(held.version()).isEqualTo(version);
    }
    assertThat(history(key("a"))).hasSize(4);
  }

  @Rule("C12")
  @Test
  void aColdPartIsStoredWhenItChangedAndStaysWhenNot() {
    Held<Sample> held = put("a", sample("number", 1L).withBody("cold one"));
    held = change(held, sample("number", 2L).withBody("cold one"));
    assertThat(held.document().cold()).isEqualTo(Bytes.utf8("cold one"));
    held = change(held, sample("number", 2L).withBody("cold two"));
    assertThat(held.document().cold()).isEqualTo(Bytes.utf8("cold two"));
    held = change(held, sample("number", 3L).withBody(""));
    assertThat(held.document().cold()).isEqualTo(Bytes.EMPTY);
    held = change(held, sample("number", 3L).withBody("cold three"));
    // three changes of one unit, the middle one alone touching the cold part
    Change<Sample> first = update(held, sample("number", 4L).withBody("cold three"));
    Change<Sample> second = update(after(first), sample("number", 4L).withBody("cold four"));
    Change<Sample> third = update(after(second), sample("number", 5L).withBody("cold four"));
    commit(first, second, third);
    assertThat(get(key("a")).value()).isEqualTo(sample("number", 5L).withBody("cold four"));
  }

  @Rule("C13")
  @Test
  void aUnitOverSeveralRootsIsAppliedOrDeclined() {
    Unit unit = Unit.of(insert(key("one", "a"), sample()), insert(key("two", "a"), sample()));
    if (store.capabilities().contains(Capability.SPANS_ROOTS)) {
      store.commit(unit);
      assertThat(keys(TYPE, 10)).containsExactly(key("one", "a"), key("two", "a"));
      put(key("three", "a"), sample());
      refused(
          Outcome.DUPLICATE,
          () -> commit(insert(key("four", "a"), sample()), insert(key("three", "a"), sample())));
    } else {
      refused(Outcome.UNSUPPORTED, () -> store.commit(unit));
    }
  }

  @Rule("C14")
  @Test
  void aUnitHoldsUpToItsLimit() {
    Change<?>[] most = IntStream.range(0, Limits.UNIT_CHANGES)
        .mapToObj(i -> insert(Samples.PLAIN, key("k" + i), sample()))
        .toArray(Change[]::new);
    commit(most);
    assertThat(keys(Samples.PLAIN, 1_000)).hasSize(Limits.UNIT_CHANGES);
    List<Change<?>> more = new ArrayList<>(List.of(most));
    more.add(insert(Samples.PLAIN, key("more"), sample()));
    fails(Outcome.TOO_LARGE, () -> store.commit(new Unit(more, List.of())));
    Bytes end = endOfFeed();
    commit();
    assertThat(store.feed(Optional.of(end), 10).entries()).isEmpty();
  }

  @Rule("C15")
  @Test
  void onlyFormsTheCodecReadsAreWritten() {
    for (int schema : new int[] {-1, 0, 2}) {
      Document document =
          new Document(schema, TYPE.codec().write(sample(), null).hot(), Bytes.EMPTY);
      Entry entry = Entries.entry(TYPE.name(), key("a"), 1, "");
      refused(
          Outcome.BAD_VALUE,
          () -> commit(new Change.Insert<>(TYPE, key("a"), sample(), document, entry)));
    }
  }
}
