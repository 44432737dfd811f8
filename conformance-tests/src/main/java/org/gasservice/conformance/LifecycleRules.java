package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.Test;

/** L: opening, closing, opening again. */
abstract class LifecycleRules extends Rules {

  LifecycleRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("L1")
  @Test
  void aNewPlaceIsEmpty() throws Exception {
    put("elsewhere", sample("token", "t"));
    store.commit(unit(Entries.receipt(scope, "c")));
    store = open(newPlace());
    assertThat(store.all(TYPE, Optional.empty(), 10).rows()).isEmpty();
    assertThat(store.find(TYPE, List.of(key("elsewhere")))).isEmpty();
    assertThat(ids(range("by_token"))).isEmpty();
    assertThat(store.feed(Optional.empty(), 10).entries()).isEmpty();
    assertThat(history(key("elsewhere"))).isEmpty();
    assertThat(store.receipt(scope, "c")).isEmpty();
    put("elsewhere", sample("token", "t"));
  }

  @Rule("L2")
  @Test
  void aClosedStorageSaysSo() throws Exception {
    Storage closed = open(newPlace());
    store = closed;
    Held<Sample> held = put("a", sample());
    closed.close();
    closed.close();
    fails(Outcome.CLOSED, () -> closed.find(TYPE, List.of(key("a"))));
    fails(Outcome.CLOSED, () -> closed.scan(TYPE, range("by_token"), Optional.empty(), 10));
    fails(Outcome.CLOSED, () -> closed.scan(TYPE, List.of(range("by_token")), 10));
    fails(Outcome.CLOSED, () -> closed.all(TYPE, Optional.empty(), 10));
    fails(Outcome.CLOSED, () -> commit(update(held, sample())));
    fails(Outcome.CLOSED, () -> closed.receipt(scope, "c"));
    fails(Outcome.CLOSED, () -> closed.history(TYPE.name(), key("a"), 0, 10));
    fails(Outcome.CLOSED, () -> closed.feed(Optional.empty(), 10));
    fails(Outcome.CLOSED, () -> closed.maintain(new Maintenance.PurgeReceipts(Instant.EPOCH), 10));
    fails(Outcome.CLOSED, closed::capabilities);
    closed.close();
  }

  @Rule("L3")
  @Test
  void closingWaitsForRunningCalls() throws Exception {
    Place place = newPlace();
    store = open(place);
    put("warm", sample());
    boolean durable = store.capabilities().contains(Capability.DURABLE);
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicBoolean closed = new AtomicBoolean();
    List<List<String>> written = Racing.run(6, runner -> {
      List<String> mine = new ArrayList<>();
      if (runner == 0) {
        while (acknowledged.get() < 30) {
          Thread.onSpinWait();
        }
        store.close();
        closed.set(true);
        return mine;
      }
      for (int i = 0; ; i++) {
        String id = runner + "-" + i;
        boolean late = closed.get();
        Optional<StorageFailure> failure =
            outcomeOf(() -> commit(insert(key(id), sample()), insert(key("z" + id), sample())));
        if (failure.isPresent()) {
          assertThat(failure.get().outcome())
              .as("what a late caller is told")
              .isEqualTo(Outcome.CLOSED);
          return mine;
        }
        assertThat(late).as("a call after close was answered").isFalse();
        mine.add(id);
        acknowledged.incrementAndGet();
      }
    });
    assertThat(written.stream().mapToInt(List::size).sum()).isGreaterThanOrEqualTo(30);
    if (durable) {
      store = open(place);
      for (String id : written.stream().flatMap(List::stream).toList()) {
        assertThat(store.find(TYPE, List.of(key(id), key("z" + id))))
            .as("acknowledged unit %s", id)
            .hasSize(2);
      }
    }
  }

  @Rule("L4")
  @Test
  void openingAgainFindsEverythingOrNothing() throws Exception {
    Place place = newPlace();
    store = open(place);
    boolean durable = store.capabilities().contains(Capability.DURABLE);
    List<Held<Sample>> written = new ArrayList<>();
    for (long i = 0; i < 12; i++) {
      Held<Sample> held = put(
          "k" + i,
          sample("number", i % 3)
              .with("text", "气" + i)
              .with("tags", List.of("a", "b"))
              .withBody("b" + i));
      written.add(i % 2 == 0 ? change(held, held.value().with("token", "t")) : held);
    }
    store.commit(unit(Entries.receipt(scope, "c")));
    List<Object> before = everything();
    Page<Hit> firstHits = store.scan(TYPE, range("by_number"), Optional.empty(), 5);
    Page<Key> firstKeys = store.all(TYPE, Optional.empty(), 5);
    Bytes cursor = store.feed(Optional.empty(), 7).next();
    List<?> restOfFeed = feed(Optional.of(cursor), 10);
    List<Hit> allHits = hits(range("by_number"));
    store.close();

    store = open(place);
    if (!durable && store.all(TYPE, Optional.empty(), 1).rows().isEmpty()) {
      assertThat(store.feed(Optional.empty(), 10).entries()).isEmpty();
      assertThat(store.receipt(scope, "c")).isEmpty();
      assertThat(put("k1", sample("number", 1L)).version()).isEqualTo(1);
      return;
    }
    assertThat(everything()).isEqualTo(before);
    assertThat(store.find(TYPE, written.stream().map(Held::key).toList())).isEqualTo(written);
    assertThat(store.receipt(scope, "c")).contains(Entries.receipt(scope, "c"));
    List<Hit> chained = new ArrayList<>(firstHits.rows());
    chained.addAll(walkFrom(firstHits.next()));
    assertThat(chained).as("a chain of pages over a restart").isEqualTo(allHits);
    assertThat(store.all(TYPE, firstKeys.next(), 100).rows()).hasSize(7);
    assertThat(feed(Optional.of(cursor), 10))
        .as("the feed from a cursor of before")
        .isEqualTo(restOfFeed);
    change(get(key("k1")), sample("number", 99L));
    assertThat(ids(range("by_number").equalTo(99L))).containsExactly("k1");
    assertThat(feed(100)).as("the feed after a restart").hasSize(19);
  }

  private List<Hit> walkFrom(Optional<Bytes> cursor) {
    return store.scan(TYPE, range("by_number"), cursor, 100).rows();
  }

  @Rule("L6")
  @Test
  void aSecondStorageOnOnePlaceSharesOrIsRefused() throws Exception {
    Place place = newPlace();
    store = open(place);
    Held<Sample> held = put("a", sample("token", "one"));
    boolean shares = store.capabilities().contains(Capability.SECOND_PROCESS);
    Storage first = store;
    try {
      store = open(place);
    } catch (StorageFailure failure) {
      assertThat(shares)
          .as("declared SECOND_PROCESS, yet the second was refused")
          .isFalse();
      assertThat(failure.outcome()).isEqualTo(Outcome.IN_USE);
      assertThat(first.find(TYPE, List.of(key("a"))))
          .as("the first is not disturbed")
          .containsExactly(held);
      return;
    }
    if (!shares) {
      assertThat(store.find(TYPE, List.of(key("a"))))
          .as("of two storages that share nothing")
          .isEmpty();
      put("a", sample("token", "two"));
      assertThat(first.find(TYPE, List.of(key("a")))).containsExactly(held);
      return;
    }
    for (int i = 0; i < 10; i++) {
      Storage writer = i % 2 == 0 ? first : store;
      Storage reader = i % 2 == 0 ? store : first;
      Held<Sample> seen = reader.find(TYPE, List.of(key("a"))).get(0);
      writer.commit(Unit.of(update(seen, sample("token", "round" + i))));
      assertThat(reader.find(TYPE, List.of(key("a"))).get(0).value().get("token"))
          .isEqualTo("round" + i);
      assertThat(reader
              .scan(TYPE, range("by_token").equalTo("round" + i), Optional.empty(), 5)
              .rows())
          .hasSize(1);
      fails(Outcome.STALE, () -> reader.commit(Unit.of(update(seen, sample()))));
    }
  }

  @Rule("L9")
  @Test
  void manyThatOpenANewPlaceAtOnceAgree() throws Exception {
    Place place = newPlace();
    List<Storage> working = new ArrayList<>();
    try {
      working.addAll(Racing.run(6, runner -> opened(place)).stream()
          .flatMap(Optional::stream)
          .toList());
      assertThat(working).as("storages that could be opened").isNotEmpty();
      boolean shares = working.get(0).capabilities().contains(Capability.SECOND_PROCESS);
      for (int i = 0; i < working.size(); i++) {
        working.get(i).commit(Unit.of(insert(key("k" + i), sample("number", (long) i))));
      }
      for (Storage each : working) {
        assertThat(each.scan(TYPE, range("by_number"), Optional.empty(), 10).rows())
            .as("what each sees of them all")
            .hasSize(shares ? working.size() : 1);
      }
    } finally {
      working.forEach(Storage::close);
    }
  }

  private static Optional<Storage> opened(Place place) {
    AtomicReference<Storage> storage = new AtomicReference<>();
    Optional<StorageFailure> failure = outcomeOf(() -> storage.set(place.open()));
    failure.ifPresent(refusal -> assertThat(refusal.outcome())
        .as("what a storage is told that could not be opened")
        .isEqualTo(Outcome.IN_USE));
    return Optional.ofNullable(storage.get());
  }

  @Rule("L8")
  @Test
  void capabilitiesDoNotChange() {
    var declared = store.capabilities();
    assertThat(declared).isSubsetOf(Capability.values());
    put("a", sample());
    assertThat(store.capabilities()).isEqualTo(declared);
  }
}
