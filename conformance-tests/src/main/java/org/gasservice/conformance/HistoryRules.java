package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.junit.jupiter.api.Test;

/** J: the journal of one aggregate. */
abstract class HistoryRules extends Rules {

  HistoryRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("J1")
  @Test
  void thereIsOneEntryAVersionWithoutAGap() {
    Held<Sample> held = put("a", sample("number", 0L));
    for (long i = 1; i < 25; i++) {
      held = i == 12 ? erased(held) : change(held, sample("number", i));
    }
    assertThat(history(key("a")))
        .extracting(Entry::version)
        .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
  }

  @Rule({"J1", "J2", "O2"})
  @Test
  void theOrderIsThatOfVersionsWhateverTheClockSaid() {
    Instant noon = Instant.parse("2026-02-17T04:00:00Z");
    List<Instant> clock =
        List.of(noon, noon, noon.minusSeconds(3_600), noon.plusSeconds(5), noon.minusSeconds(1));
    Held<Sample> held = null;
    List<Entry> given = new ArrayList<>();
    for (Instant moment : clock) {
      Entry entry =
          at(Entries.entry(TYPE.name(), key("a"), given.size() + 1L, "p" + given.size()), moment);
      Sample value = sample("number", (long) given.size());
      commit(
          held == null
              ? new Change.Insert<>(TYPE, key("a"), value, TYPE.codec().write(value, null), entry)
              : new Change.Update<>(TYPE, held, value, TYPE.codec().write(value, held), entry));
      held = get(key("a"));
      given.add(entry);
    }
    assertThat(history(key("a"))).as("history under a clock that jumps").isEqualTo(given);
    assertThat(feed(2)).as("feed under a clock that jumps").isEqualTo(given);
  }

  private static Entry at(Entry entry, Instant moment) {
    return new Entry(
        entry.type(),
        entry.key(),
        entry.version(),
        moment,
        moment,
        entry.actor(),
        entry.role(),
        entry.command(),
        entry.commandId(),
        entry.trace(),
        entry.payloadHash(),
        entry.stateHash(),
        entry.link());
  }

  private Held<Sample> erased(Held<Sample> held) {
    commit(erase(held, sample()));
    return get(held.key());
  }

  @Rule("J2")
  @Test
  void everyFieldComesBackAsGiven() {
    List<Instant> moments =
        Corpus.lines("instants").stream().map(Instant::parse).toList();
    String longest = "~".repeat(Limits.KEY_LENGTH);
    for (int i = 0; i < moments.size(); i++) {
      Entry plain = Entries.entry(TYPE.name(), key("k" + i), 1, "payload 气 " + i);
      Entry given = new Entry(
          plain.type(),
          plain.key(),
          1,
          moments.get(i),
          moments.get(moments.size() - 1 - i),
          longest,
          "r'" + i,
          "c\"%_" + i,
          i % 2 == 0 ? longest : plain.commandId(),
          i % 3 == 0 ? Optional.empty() : plain.trace(),
          plain.payloadHash(),
          plain.stateHash(),
          i % 5 == 0 ? Bytes.fromHex("00ff00") : plain.link());
      commit(new Change.Insert<>(
          TYPE, given.key(), sample(), TYPE.codec().write(sample(), null), given));
      assertThat(history(given.key())).containsExactly(given);
    }
  }

  @Rule("J3")
  @Test
  void versionAndLimitCutTheHistory() {
    Held<Sample> held = put("a", sample("number", 1L));
    for (long i = 2; i <= 7; i++) {
      held = change(held, sample("number", i));
    }
    for (int after = 0; after <= 8; after++) {
      for (int limit = 1; limit <= 8; limit++) {
        assertThat(store.history(TYPE.name(), key("a"), after, limit))
            .as("after %d, at most %d", after, limit)
            .extracting(Entry::version)
            .isEqualTo(LongStream.rangeClosed(after + 1, Math.min(7, after + limit))
                .boxed()
                .toList());
      }
    }
    assertThat(store.history(TYPE.name(), key("a"), Long.MAX_VALUE, 5)).isEmpty();
  }

  @Rule("J4")
  @Test
  void theHistoryOfNothingIsEmpty() {
    put("a", sample());
    assertThat(history(key("missing"))).isEmpty();
    assertThat(history(key("other", "a"))).isEmpty();
    assertThat(store.history("no_such_type", key("a"), 0, 10)).isEmpty();
  }

  @Rule("J5")
  @Test
  void wrongQuestionsAreRefused() {
    put("a", sample());
    fails(Outcome.BAD_VALUE, () -> store.history(TYPE.name(), key("a"), -1, 10));
    fails(Outcome.BAD_VALUE, () -> store.history(TYPE.name(), key("a"), 0, 0));
    fails(Outcome.TOO_LARGE, () -> store.history(TYPE.name(), key("a"), 0, Limits.PAGE + 1));
    assertThat(store.history(TYPE.name(), key("a"), 0, Limits.PAGE)).hasSize(1);
  }
}
