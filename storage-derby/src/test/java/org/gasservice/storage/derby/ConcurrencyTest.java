package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

  private static final int THREADS = 16;
  private static final int ROUNDS = 40;

  @TempDir
  Path folder;

  private static <R> List<R> together(int threads, Callable<R> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<R>> copies = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        copies.add(work);
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : pool.invokeAll(copies)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }

  /** Reads, changes and commits until it was not too late; answers how often it was. */
  private static int increment(DerbyStorage storage, Key key) {
    for (int late = 0; ; late++) {
      Held<Sample> held = Sample.load(storage, key);
      try {
        Sample next = held.value().withAmount(held.value().amount() + 1);
        storage.commit(Unit.of(Sample.update(held, next)));
        return late;
      } catch (StorageFailure e) {
        if (e.outcome() != Outcome.STALE && !e.retryable()) {
          throw e;
        }
      }
    }
  }

  @Test
  void sixteenThreadsLoseNoUpdate() throws Exception {
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      Key key = Key.ofRoot("one");
      storage.commit(Unit.of(Sample.insert(key, Sample.of("OPEN"))));
      List<Integer> late = together(THREADS, () -> {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
          sum += increment(storage, key);
        }
        return sum;
      });
      assertThat(late.stream().mapToInt(Integer::intValue).sum())
          .as("threads met")
          .isPositive();
      assertThat(Sample.load(storage, key).value().amount()).isEqualTo(THREADS * 10L);
      assertThat(storage.history("sample", key, 0, 1000)).hasSize(THREADS * 10 + 1);
    }
  }

  @Test
  void unitsWithTheSameAggregatesInAnyOrderDoNotBlockEachOtherForGood() throws Exception {
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      Key a = new Key("r", "a");
      Key b = new Key("q", "b");
      storage.commit(
          Unit.of(Sample.insert(a, Sample.of("OPEN")), Sample.insert(b, Sample.of("OPEN"))));
      AtomicInteger turn = new AtomicInteger();
      AtomicInteger victims = new AtomicInteger();
      together(8, () -> {
        for (int i = 0; i < ROUNDS; i++) {
          List<Held<Sample>> held = storage.find(Sample.TYPE, List.of(a, b));
          Change<?> one = Sample.update(held.get(0), held.get(0).value());
          Change<?> two = Sample.update(held.get(1), held.get(1).value());
          try {
            storage.commit(turn.getAndIncrement() % 2 == 0 ? Unit.of(one, two) : Unit.of(two, one));
          } catch (StorageFailure e) {
            if (e.outcome() == Outcome.TIMEOUT) {
              victims.incrementAndGet();
            } else if (e.outcome() != Outcome.STALE) {
              throw e;
            }
          }
        }
        return true;
      });
      assertThat(victims).as("deadlocks").hasValue(0);
    }
  }

  @Test
  void theFeedGivesEveryEntryOnceWhileUnitsAreCommitted() throws Exception {
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      AtomicBoolean writing = new AtomicBoolean(true);
      AtomicInteger threads = new AtomicInteger();
      ExecutorService reader = Executors.newSingleThreadExecutor();
      Future<List<Entry>> read = reader.submit(() -> readFeed(storage, writing));
      together(8, () -> {
        Key key = Key.ofRoot("k" + threads.incrementAndGet());
        storage.commit(Unit.of(Sample.insert(key, Sample.of("OPEN"))));
        for (int i = 1; i < ROUNDS; i++) {
          Held<Sample> held = Sample.load(storage, key);
          storage.commit(Unit.of(Sample.update(held, held.value())));
        }
        return true;
      });
      writing.set(false);
      List<Entry> entries = read.get();
      reader.shutdown();
      assertThat(entries).hasSize(8 * ROUNDS);
      Map<Key, Long> versions = new HashMap<>();
      Set<Entry> seen = new HashSet<>();
      for (Entry entry : entries) {
        assertThat(seen.add(entry)).isTrue();
        assertThat(entry.version()).isEqualTo(versions.getOrDefault(entry.key(), 0L) + 1);
        versions.put(entry.key(), entry.version());
      }
      assertThat(storage.feed(Optional.empty(), 1).lagMicros()).isZero();
    }
  }

  private static List<Entry> readFeed(DerbyStorage storage, AtomicBoolean writing) {
    List<Entry> entries = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    while (true) {
      boolean last = !writing.get();
      FeedPage page = storage.feed(after, 7);
      entries.addAll(page.entries());
      after = Optional.of(page.next());
      if (last && page.entries().isEmpty()) {
        return entries;
      }
    }
  }

  @Test
  void manyFirstUsesOfATypeMakeItsTablesOnce() throws Exception {
    try (DerbyStorage storage = DerbyStorage.inMemory("first-use")) {
      AtomicInteger next = new AtomicInteger();
      together(8, () -> {
        Key key = Key.ofRoot("k" + next.incrementAndGet());
        storage.commit(Unit.of(Sample.insert(key, Sample.of("OPEN"))));
        return true;
      });
      assertThat(storage.all(Sample.TYPE, Optional.empty(), 100).rows()).hasSize(8);
    }
  }
}
