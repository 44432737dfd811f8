package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** F: reading by key. */
abstract class FindRules extends Rules {

  FindRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("F1")
  @Test
  void eachPresentKeyComesOnceInTheOrderAskedFor() {
    for (String id : List.of("a", "b", "c")) {
      put(id, sample("token", id));
    }
    List<Key> asked =
        Stream.of("c", "missing", "a", "c", "gone", "b", "a").map(this::key).toList();
    assertThat(store.find(TYPE, asked))
        .extracting(held -> held.key().id())
        .containsExactly("c", "a", "b");
    assertThat(store.find(TYPE, List.of(key("missing")))).isEmpty();
  }

  @Rule("F2")
  @Test
  void anyNumberOfKeysUpToAPageIsTaken() {
    commit(IntStream.range(0, 1_000)
        .mapToObj(i -> insert(Samples.PLAIN, key("k" + i), sample()))
        .toArray(Change[]::new));
    List<Key> keys = IntStream.range(0, 1_000).mapToObj(i -> key("k" + i)).toList();
    assertThat(store.find(Samples.PLAIN, List.of())).isEmpty();
    assertThat(store.find(Samples.PLAIN, keys)).extracting(Held::key).isEqualTo(keys);
    List<Key> more = new ArrayList<>(keys);
    more.add(key("one-more"));
    fails(Outcome.TOO_LARGE, () -> store.find(Samples.PLAIN, more));
  }

  @Rule("F3")
  @Test
  void theValueIsReadFromTheDocument() {
    Sample given = sample("number", 1L);
    Sample written = sample("number", 2L);
    commit(new Change.Insert<>(
        TYPE,
        key("a"),
        given,
        TYPE.codec().write(written, null),
        Entries.entry(TYPE.name(), key("a"), 1, "")));
    assertThat(get(key("a")).value()).isEqualTo(written);
  }

  @Rule("F4")
  @Test
  void documentsComeBackAsGiven() {
    AggregateType<Sample> later =
        Samples.type("sample_f4", new SampleCodec(7), List.of(), List.of());
    for (int schema : new int[] {1, 3, 7}) {
      Sample value = sample("text", "schema " + schema).withBody("cold\u0000 ü 气 " + schema);
      Document document = new SampleCodec(schema).write(value, null);
      Key key = key("schema-" + schema);
      commit(new Change.Insert<>(
          later, key, value, document, Entries.entry(later.name(), key, 1, "")));
      Held<Sample> held = store.find(later, List.of(key)).get(0);
      assertThat(held.document()).isEqualTo(document);
      assertThat(held.value()).isEqualTo(value);
    }
  }

  @Rule("F5")
  @Test
  void versionAndHeadAreThoseOfTheLastEntry() {
    Held<Sample> held = put("a", sample("number", 1L));
    for (int version = 1; version <= 3; version++) {
      assertThat(held.version()).isEqualTo(version);
      assertThat(held.head()).isEqualTo(history(key("a")).get(version - 1).link());
      held = change(held, sample("number", version + 1L));
    }
  }

  @Rule("F6")
  @Test
  void whatWasCommittedIsVisibleToEveryThread() throws Exception {
    for (int round = 0; round < 20; round++) {
      String id = "r" + round;
      commit(insert(key(id), sample("token", id)));
      List<Boolean> seen = Racing.run(
          4,
          runner -> store.find(TYPE, List.of(key(id))).size() == 1
              && hits(range("by_token").equalTo(id)).size() == 1
              && history(key(id)).size() == 1);
      assertThat(seen).containsOnly(true);
    }
    Held<Sample> read = put("own", sample("token", "one"));
    Racing.run(1, runner -> {
      commit(update(read, sample("token", "two")));
      return true;
    });
    assertThat(get(key("own")).version())
        .as("version this thread reads, which read the one before")
        .isEqualTo(2);
  }

  @Rule("F7")
  @Test
  void eachRowIsOneCommittedState() throws Exception {
    Held<Sample> first = put("a", sample("number", 1L).withBody("1"));
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch everyReader = new CountDownLatch(3);
    List<Integer> reads = Racing.run(4, runner -> {
      if (runner == 0) {
        Held<Sample> held = first;
        for (long version = 2; version <= 150; version++) {
          Change<Sample> next =
              update(held, sample("number", version).withBody(Long.toString(version)));
          commit(next);
          held = after(next);
          if (version == 75) {
            // a busy machine may leave a reader waiting: half way, each has read at least once
            assertThat(everyReader.await(60, TimeUnit.SECONDS)).isTrue();
          }
        }
        done.set(true);
        return 1;
      }
      int count = 0;
      while (!done.get()) {
        Held<Sample> held = get(key("a"));
        assertThat(held.value().number()).as("value beside its version").isEqualTo(held.version());
        assertThat(held.value().body())
            .as("cold part beside its version")
            .isEqualTo(Long.toString(held.version()));
        assertThat(held.head())
            .as("head beside its version")
            .isEqualTo(after(update(before(held), held.value())).head());
        count++;
        if (count == 1) {
          everyReader.countDown();
        }
      }
      return count;
    });
    assertThat(reads).as("reads that overlapped the writes").allMatch(count -> count > 0);
  }

  /** A held version whose update gives this one. */
  private static Held<Sample> before(Held<Sample> held) {
    return new Held<>(held.key(), held.version() - 1, Bytes.EMPTY, held.value(), held.document());
  }

  @Rule("F8")
  @Test
  void aDocumentTheCodecCannotReadIsCorrupt() {
    put("good", sample());
    Document broken = new Document(1, Bytes.utf8("no sample"), Bytes.EMPTY);
    commit(new Change.Insert<>(
        TYPE, key("bad"), sample(), broken, Entries.entry(TYPE.name(), key("bad"), 1, "")));
    fails(Outcome.CORRUPT, () -> store.find(TYPE, List.of(key("bad"))));
    fails(Outcome.CORRUPT, () -> store.find(TYPE, List.of(key("good"), key("bad"))));
    assertThat(get(key("good")).value()).isEqualTo(sample());
  }

  @Rule("F9")
  @Test
  void aLaterSchemaIsShownButNotRead() {
    AtomicInteger asked = new AtomicInteger();
    AggregateType<Sample> newer =
        Samples.type("sample_f9", new SampleCodec(2), Samples.ATTRIBUTES, Samples.INDEXES);
    AggregateType<Sample> older = Samples.type(
        "sample_f9", counting(new SampleCodec(1), asked), Samples.ATTRIBUTES, Samples.INDEXES);
    commit(insert(newer, key("a"), sample("token", "x")));
    fails(Outcome.NEWER_SCHEMA, () -> store.find(older, List.of(key("a"))));
    assertThat(asked).as("times the old codec was asked to read the new form").hasValue(0);
    assertThat(hits(older, range("by_token"), 10)).hasSize(1);
    assertThat(keys(older, 10)).containsExactly(key("a"));
    assertThat(store.history(older.name(), key("a"), 0, 10)).hasSize(1);
    assertThat(store.find(newer, List.of(key("a")))).hasSize(1);
  }

  @Rule("F10")
  @Test
  void anEarlierSchemaIsReadByTheCodecUnderItsOwnNumber() {
    List<Integer> seen = new ArrayList<>();
    Codec<Sample> recording = recording(new SampleCodec(3), seen);
    AggregateType<Sample> first =
        Samples.type("sample_f10", new SampleCodec(1), List.of(), List.of());
    commit(insert(first, key("a"), sample("number", 5L)));
    AggregateType<Sample> third = Samples.type("sample_f10", recording, List.of(), List.of());
    Held<Sample> held = store.find(third, List.of(key("a"))).get(0);
    assertThat(held.value().number()).isEqualTo(5);
    commit(update(third, held, sample("number", 6L)));
    assertThat(store.find(third, List.of(key("a"))).get(0).document().schema()).isEqualTo(3);
    assertThat(seen).containsExactly(1, 3);
  }

  @Rule("F11")
  @Test
  void typesDoNotSeeEachOther() {
    put("a", sample("number", 1L));
    AggregateType<Sample> other =
        Samples.type("sample_f11", new SampleCodec(1), Samples.ATTRIBUTES, Samples.INDEXES);
    assertThat(store.find(other, List.of(key("a")))).isEmpty();
    assertThat(hits(other, range("by_number"), 10)).isEmpty();
    assertThat(keys(other, 10)).isEmpty();
    commit(insert(other, key("a"), sample("number", 2L)));
    assertThat(get(key("a")).value().number()).isEqualTo(1);
    assertThat(store.find(other, List.of(key("a"))).get(0).value().number()).isEqualTo(2);
    assertThat(history(key("a"))).hasSize(1);
    assertThat(ids(range("by_number"))).containsExactly("a");
    store.commit(Unit.of(
        update(other, store.find(other, List.of(key("a"))).get(0), sample("number", 3L))));
    assertThat(get(key("a")).version()).isEqualTo(1);
  }

  @Rule("F12")
  @Test
  void theNumberOfWritesMovesWithEveryWriteAndOnlyThen() {
    Held<Sample> held = put("a", sample("number", 1L));
    OptionalLong before = store.writes(TYPE.name());
    get(key("a"));
    hits(range("by_number"));
    assertThat(store.writes(TYPE.name())).as("after reading").isEqualTo(before);
    change(held, sample("number", 2L));
    if (before.isPresent()) {
      assertThat(store.writes(TYPE.name())).as("after a write").isNotEqualTo(before);
    }
  }

  @Rule("F12")
  @Test
  void whatWasKeptUnderANumberThatStayedIsNeverOlderThanACommitThatReturned() throws Exception {
    Held<Sample> first = put("a", sample("number", 1L));
    AtomicLong committed = new AtomicLong(first.version());
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch everyReader = new CountDownLatch(3);
    Racing.run(4, runner -> {
      if (runner == 0) {
        Held<Sample> held = first;
        for (long number = 2; number <= 200; number++) {
          Change<Sample> next = update(held, sample("number", number));
          commit(next);
          held = after(next);
          committed.set(held.version());
          if (number == 100) {
            // a busy machine may leave a reader waiting: half way, each has read at least once
            assertThat(everyReader.await(60, TimeUnit.SECONDS)).isTrue();
          }
        }
        done.set(true);
        return 1;
      }
      OptionalLong taken = OptionalLong.empty();
      long kept = 0;
      while (!done.get()) {
        long least = committed.get();
        OptionalLong now = store.writes(TYPE.name());
        if (now.isEmpty() || !now.equals(taken)) {
          taken = now;
          kept = get(key("a")).version();
        }
        assertThat(kept).as("version kept").isGreaterThanOrEqualTo(least);
        everyReader.countDown();
      }
      return 1;
    });
  }

  private static Codec<Sample> counting(SampleCodec codec, AtomicInteger reads) {
    return new Watched(codec, document -> reads.incrementAndGet());
  }

  private static Codec<Sample> recording(SampleCodec codec, List<Integer> schemas) {
    return new Watched(codec, document -> schemas.add(document.schema()));
  }

  private record Watched(SampleCodec codec, java.util.function.Consumer<Document> reads)
      implements Codec<Sample> {
    @Override
    public int schema() {
      return codec.schema();
    }

    @Override
    public Document write(Sample value, @Nullable Held<Sample> before) {
      return codec.write(value, before);
    }

    @Override
    public Sample read(Document document) {
      reads.accept(document);
      return codec.read(document);
    }
  }
}
