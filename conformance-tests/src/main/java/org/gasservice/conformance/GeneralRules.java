package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.Test;

/** G: what holds of every operation. */
abstract class GeneralRules extends Rules {

  private static final String CANARY = "canary-7f3a";

  GeneralRules(StorageConformance suite) {
    super(suite);
  }

  /** Calls that must fail, one or more of each operation. Each mentions the canary wherever it can. */
  private List<ThrowingCallable> failingCalls() {
    Held<Sample> held = put(
        CANARY, sample("serial", CANARY).with("slot", CANARY).with("hours", List.of(7_355_608L)));
    change(held, held.value());
    Document broken = new Document(1, Bytes.utf8(CANARY), Bytes.utf8(CANARY));
    Key corrupt = key(CANARY + "-corrupt");
    commit(new Change.Insert<>(
        TYPE, corrupt, sample(), broken, Entries.entry(TYPE.name(), corrupt, 1, CANARY)));
    var receipt = Entries.receipt(scope, CANARY);
    store.commit(unit(receipt));
    return List.of(
        () -> store.find(TYPE, List.of(corrupt)),
        () -> store.scan(TYPE, range("by_text").equalTo(CANARY + " "), Optional.empty(), 10),
        () ->
            store.scan(TYPE, range("by_text").equalTo(CANARY), Optional.of(Bytes.utf8(CANARY)), 10),
        () -> store.scan(TYPE, range("by_day").equalTo(CANARY), Optional.empty(), 10),
        () -> store.scan(TYPE, List.of(range("by_text").equalTo(CANARY + " ")), 10),
        () -> store.all(TYPE, Optional.of(Bytes.utf8(CANARY)), 10),
        () -> commit(insert(key(CANARY), sample())),
        () -> commit(insert(key("x"), sample("serial", CANARY))),
        () -> commit(insert(key("x"), sample("slot", CANARY))),
        () -> commit(insert(key("x"), sample("hours", List.of(7_355_608L)))),
        () -> commit(insert(key("x"), sample("text", CANARY + " "))),
        () -> commit(insert(key("x"), sample("token", CANARY + " "))),
        () -> commit(insert(key("x"), sample("text", CANARY.repeat(100)))),
        () -> commit(insert(key("x"), sample("day", CANARY))),
        () -> commit(update(held, sample("text", CANARY))),
        () -> commit(verify(held)),
        () -> store.commit(unit(receipt, insert(key("x"), sample("text", CANARY)))),
        () -> store.history(CANARY, key(CANARY), -1, 10),
        () -> store.feed(Optional.of(Bytes.utf8(CANARY)), 10),
        () -> store.maintain(
            new Maintenance.BuildIndex(TYPE, CANARY.replace('-', '_') + "_index"), 0),
        () -> new Key(scope, CANARY + " "));
  }

  @Rule("G1")
  @Test
  void onlyStorageFailuresComeOut() {
    for (ThrowingCallable call : failingCalls()) {
      assertThat(outcomeOf(call)).as("a call that must fail").isPresent();
    }
    var throwing = Samples.type(
        "sample_g1",
        new SampleCodec(1),
        List.of(Attribute.of("token", Kind.TOKEN, s -> {
          throw new IllegalStateException(CANARY);
        })),
        List.of());
    StorageFailure failure =
        fails(Outcome.BAD_VALUE, () -> commit(insert(throwing, key("a"), sample())));
    assertThat(failure).hasMessageNotContaining(CANARY);
  }

  @Rule("G2")
  @Test
  void messagesHoldNoValues() {
    for (ThrowingCallable call : failingCalls()) {
      Throwable failure = outcomeOf(call).orElseThrow();
      String first = failure.toString();
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        assertThat(cause.toString())
            .as("message within %s", first.replace(CANARY, "***"))
            .doesNotContain(CANARY, "7355608", "7_355_608");
      }
      for (Throwable hidden : failure.getSuppressed()) {
        assertThat(hidden.toString()).doesNotContain(CANARY, "7355608");
      }
    }
  }

  @Rule("G3")
  @Test
  void manyThreadsReadWhatTheyWrote() throws Exception {
    Racing.run(Racing.THREADS, runner -> {
      String root = "r" + runner;
      String name = "名" + runner;
      Held<Sample> held = null;
      for (long i = 0; i < 8; i++) {
        Sample value = sample("number", runner * 1_000L + i)
            .with("text", name)
            .with("moment", Instant.ofEpochSecond(runner, i * 1_000))
            .with("day", LocalDate.ofEpochDay(runner * 365L + i))
            .withBody(name + i);
        Change<Sample> change = held == null ? insert(key(root, "a"), value) : update(held, value);
        commit(change);
        held = get(key(root, "a"));
        assertThat(held).isEqualTo(after(change));
        assertThat(hits(range("by_number").equalTo(runner * 1_000L + i)))
            .extracting(Hit::key)
            .containsExactly(key(root, "a"));
        assertThat(hits(range("by_text").equalTo(name))).hasSize(1);
        List<Entry> history = history(key(root, "a"));
        assertThat(history.get(history.size() - 1))
            .isEqualTo(((Change.Write<Sample>) change).entry());
      }
      return true;
    });
  }

  @Rule("G4")
  @Test
  void failedCallsHoldNothing() throws Exception {
    List<ThrowingCallable> calls = failingCalls();
    Racing.run(4, runner -> {
      for (int round = 0; round < 10; round++) {
        for (ThrowingCallable call : calls) {
          assertThat(outcomeOf(call)).isPresent();
        }
      }
      return true;
    });
    put("after", sample("text", "works"));
    assertThat(ids(range("by_text").equalTo("works"))).containsExactly("after");
  }

  @Rule("G4")
  @Test
  void whatARefusedUnitWroteIsNotInTheNext() {
    Held<Sample> there = put("there", sample());
    for (int round = 0; round < 5; round++) {
      String refused = "refused" + round;
      fails(
          Outcome.DUPLICATE,
          () -> commit(insert(key(refused), sample()), insert(there.key(), sample())));
      put("next" + round, sample());
    }
    put("last", sample());
    assertThat(keys(TYPE, 100).stream().map(Key::id))
        .as("what is there after all")
        .noneMatch(id -> id.startsWith("refused"));
  }

  @Rule("G5")
  @Test
  void anInterruptedThreadGetsAnAnswerAndKeepsItsFlag() {
    put("there", sample("token", "t"));
    List<ThrowingCallable> calls = new ArrayList<>(List.of(
        () -> assertThat(store.find(TYPE, List.of(key("there")))).hasSize(1),
        () -> assertThat(hits(range("by_token"))).isNotEmpty(),
        () -> assertThat(store.all(TYPE, Optional.empty(), 10).rows()).isNotEmpty(),
        () -> assertThat(history(key("there"))).hasSize(1),
        () -> assertThat(store.feed(Optional.empty(), 10).entries()).isNotEmpty(),
        () -> assertThat(store.receipt(scope, "none")).isEmpty()));
    for (int i = 0; i < 5; i++) {
      String id = "n" + i;
      calls.add(() -> commit(insert(key(id), sample()), insert(key("z" + id), sample())));
    }
    for (ThrowingCallable call : calls) {
      Thread.currentThread().interrupt();
      Optional<StorageFailure> failure;
      boolean flag;
      try {
        failure = outcomeOf(call);
      } finally {
        flag = Thread.interrupted();
      }
      assertThat(flag).as("interrupt flag after the call").isTrue();
      failure.ifPresent(f -> assertThat(f.outcome()).isEqualTo(Outcome.UNAVAILABLE));
      assertThat(get(key("there")).version()).as("the next call works").isEqualTo(1);
    }
    for (int i = 0; i < 5; i++) {
      int written = store.find(TYPE, List.of(key("n" + i), key("zn" + i))).size();
      assertThat(written).as("aggregates of a unit committed while interrupted").isIn(0, 2);
    }
  }

  @Rule({"G6", "V6", "V7"})
  @Test
  void nothingDependsOnTheDefaultZoneOrLocale() {
    TimeZone zone = TimeZone.getDefault();
    Locale locale = Locale.getDefault();
    List<Instant> moments =
        Corpus.lines("instants").stream().map(Instant::parse).toList();
    List<LocalDate> days = Corpus.lines("dates").stream().map(LocalDate::parse).toList();
    List<String> zones = List.of(
        "America/New_York",
        "Asia/Kathmandu",
        "Pacific/Apia",
        "Asia/Shanghai",
        "Europe/London",
        "UTC");
    try {
      for (int i = 0; i < Math.max(moments.size(), days.size()); i++) {
        TimeZone.setDefault(TimeZone.getTimeZone(zones.get(i % zones.size())));
        Locale.setDefault(
            i % 2 == 0 ? Locale.forLanguageTag("tr-TR") : Locale.forLanguageTag("ar-SA-u-nu-arab"));
        put(
            "K" + i,
            sample("moment", moments.get(i % moments.size()))
                .with("day", days.get(i % days.size()))
                .with("token", "TITLE-i" + i));
      }
      for (String reading : zones) {
        TimeZone.setDefault(TimeZone.getTimeZone(reading));
        Locale.setDefault(Locale.forLanguageTag(
            reading.startsWith("Asia") ? "th-TH-u-ca-buddhist-nu-thai" : "tr-TR"));
        for (int i = 0; i < Math.min(moments.size(), days.size()); i++) {
          assertThat(ids(range("by_moment").equalTo(moments.get(i))))
              .as("%s read in %s", moments.get(i), reading)
              .contains("K" + i);
          assertThat(ids(range("by_day").equalTo(days.get(i))))
              .as("%s read in %s", days.get(i), reading)
              .contains("K" + i);
        }
        assertThat(hits(range("by_moment")).stream()
                .map(hit -> (Instant) hit.indexed().get(1))
                .distinct()
                .toList())
            .isEqualTo(moments);
        assertThat(hits(range("by_day")).stream()
                .map(hit -> (LocalDate) hit.indexed().get(1))
                .distinct()
                .toList())
            .isEqualTo(days);
      }
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(locale);
    }
  }
}
