package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Outcome;
import org.junit.jupiter.api.Test;

/** E: taking personal data away. */
abstract class EraseRules extends Rules {

  private static final String CANARY = "王小明-canary";

  EraseRules(StorageConformance suite) {
    super(suite);
  }

  /** Four versions, each with the canary in document, attributes, tuples and trace. */
  private Held<Sample> person(String id) {
    Held<Sample> held = put(id, personal(0));
    for (int i = 1; i <= 3; i++) {
      held = change(held, personal(i));
    }
    return held;
  }

  private Sample personal(int i) {
    return sample("person", CANARY + i)
        .with("tags", List.of(CANARY + "a" + i, CANARY + "b" + i))
        .withBody("lives at " + CANARY);
  }

  private Sample skeleton() {
    return sample("number", 1L).withBody("erased");
  }

  @Rule({"E1", "E2"})
  @Test
  void earlierEntriesLoseTheirTraceAndKeepEverythingElse() {
    Held<Sample> held = person("a");
    List<Entry> before = history(key("a"));
    assertThat(before).allMatch(entry -> entry.trace().isPresent());
    Change<Sample> erasure = erase(held, skeleton());
    commit(erasure);
    List<Entry> expected =
        new ArrayList<>(before.stream().map(Entry::withoutTrace).toList());
    expected.add(((Change.Write<Sample>) erasure).entry());
    assertThat(history(key("a"))).isEqualTo(expected);
    assertThat(feed(50)).isEqualTo(expected);
  }

  @Rule("E1")
  @Test
  void entriesOfTheSameUnitAreEarlierToo() {
    Change<Sample> created = insert(key("a"), personal(1));
    Change<Sample> changed = update(after(created), personal(2));
    commit(created, changed, erase(after(changed), skeleton()));
    assertThat(history(key("a")))
        .extracting(entry -> entry.trace().isPresent())
        .containsExactly(false, false, true);
  }

  @Rule("E3")
  @Test
  void nothingErasedIsReadableAnywhere() {
    Held<Sample> held = person("a");
    Bytes start = Bytes.utf8(CANARY);
    commit(erase(held, skeleton()));
    List<Object> readable = everything();
    assertThat(readable).isNotEmpty();
    for (Object seen : readable) {
      assertThat(mentions(seen, start))
          .as("canary in %s", seen.getClass().getSimpleName())
          .isFalse();
    }
    for (Entry entry : feed(100)) {
      assertThat(mentions(entry, start)).as("canary in the feed").isFalse();
    }
  }

  private static boolean mentions(Object seen, Bytes canary) {
    if (seen instanceof Hit hit) {
      return hit.indexed().toString().contains(CANARY);
    }
    if (seen instanceof Held<?> held) {
      return contains(held.document().hot(), canary) || contains(held.document().cold(), canary);
    }
    return seen instanceof Entry entry
        && entry.trace().isPresent()
        && contains(entry.trace().get().payload(), canary);
  }

  private static boolean contains(Bytes bytes, Bytes part) {
    return bytes.toHex().contains(part.toHex());
  }

  @Rule("E4")
  @Test
  void indexesFollowTheSkeleton() {
    Held<Sample> held = person("a");
    assertThat(ids(range("by_person").startingWith("王"))).containsExactly("a");
    commit(erase(held, skeleton()));
    assertThat(ids(range("by_person"))).isEmpty();
    assertThat(ids(range("tags"))).isEmpty();
    assertThat(ids(range("by_number").equalTo(1L))).containsExactly("a");
  }

  @Rule({"E5", "C5"})
  @Test
  void anErasedAggregateStaysUnderItsKey() {
    Held<Sample> held = person("a");
    commit(erase(held, skeleton()));
    Held<Sample> erased = get(key("a"));
    assertThat(erased.version()).isEqualTo(5);
    assertThat(erased.value()).isEqualTo(skeleton());
    assertThat(keys(TYPE, 10)).containsExactly(key("a"));
    refused(Outcome.DUPLICATE, () -> commit(insert(key("a"), sample())));
    Held<Sample> changed = change(erased, skeleton().with("token", "on"));
    assertThat(changed.version()).isEqualTo(6);
    commit(erase(changed, skeleton()));
    assertThat(history(key("a")))
        .extracting(entry -> entry.trace().isPresent())
        .containsExactly(false, false, false, false, false, false, true);
  }

  @Rule("E6")
  @Test
  void otherAggregatesKeepTheirTraces() {
    Held<Sample> held = person("a");
    person("aa");
    put(key("other", "a"), personal(1));
    var other = Samples.type("sample_e6", new SampleCodec(1), List.of(), List.of());
    commit(insert(other, key("a"), personal(1)));
    commit(erase(held, skeleton()));
    assertThat(history(key("aa"))).allMatch(entry -> entry.trace().isPresent());
    assertThat(history(key("other", "a"))).allMatch(entry -> entry.trace().isPresent());
    assertThat(store.history(other.name(), key("a"), 0, 10))
        .allMatch(entry -> entry.trace().isPresent());
  }

  @Rule("E7")
  @Test
  void aRefusedEraseLeavesEveryTrace() {
    Held<Sample> first = person("a");
    put("b", sample("serial", "taken"));
    Held<Sample> current = change(first, personal(9));
    refused(Outcome.STALE, () -> commit(erase(first, skeleton())));
    refused(
        Outcome.DUPLICATE, () -> commit(erase(current, skeleton()), insert(key("b"), sample())));
    refused(Outcome.DUPLICATE, () -> commit(erase(current, skeleton().with("serial", "taken"))));
    assertThat(history(key("a"))).hasSize(5).allMatch(entry -> entry.trace().isPresent());
    assertThat(feed(Optional.empty(), 100)).allMatch(entry -> entry.trace().isPresent());
  }
}
