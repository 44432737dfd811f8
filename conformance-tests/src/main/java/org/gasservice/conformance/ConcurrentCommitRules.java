package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.gasservice.storage.Change;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.Test;

/** C: writing, many threads. */
abstract class ConcurrentCommitRules extends Rules {

  private static final int ROUNDS = Budget.times(25);

  ConcurrentCommitRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("C16")
  @Test
  void sixteenThreadsLoseNoUpdate() throws Exception {
    put("counter", sample("number", 0L));
    int each = 5;
    Racing.run(Racing.THREADS, runner -> {
      for (int i = 0; i < each; i++) {
        boolean counted = false;
        while (!counted) {
          Held<Sample> held = get(key("counter"));
          Optional<StorageFailure> failure =
              outcomeOf(() -> commit(update(held, sample("number", held.value().number() + 1))));
          failure.ifPresent(f -> assertThat(f.outcome() == Outcome.STALE || f.retryable())
              .as("%s", f)
              .isTrue());
          counted = failure.isEmpty();
        }
      }
      return true;
    });
    Held<Sample> counter = get(key("counter"));
    assertThat(counter.value().number())
        .as("increments kept")
        .isEqualTo((long) each * Racing.THREADS);
    assertThat(counter.version()).isEqualTo(1L + (long) each * Racing.THREADS);
    assertThat(history(key("counter"))).hasSize(1 + each * Racing.THREADS);
  }

  @Rule("C16")
  @Test
  void ofConcurrentChangesOfOneVersionOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Held<Sample> held = put("k" + round, sample("number", -1L));
      List<Optional<StorageFailure>> results = Racing.run(
          8, runner -> outcomeOf(() -> commit(update(held, sample("number", (long) runner)))));
      oneWon(results, Outcome.STALE);
      assertThat(results.get((int) get(held.key()).value().number()))
          .as("what the winner was told")
          .isEmpty();
    }
  }

  @Rule("C17")
  @Test
  void ofConcurrentInsertsUnderOneKeyOneWins() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String id = "k" + round;
      List<Optional<StorageFailure>> results = Racing.run(
          8, runner -> outcomeOf(() -> commit(insert(key(id), sample("number", (long) runner)))));
      oneWon(results, Outcome.DUPLICATE);
      assertThat(results.get((int) get(key(id)).value().number()))
          .as("what the winner was told")
          .isEmpty();
      assertThat(history(key(id))).hasSize(1);
    }
  }

  @Rule("C18")
  @Test
  void twoThatVerifyEachOtherDoNotBothWin() throws Exception {
    for (int round = 0; round < 2 * ROUNDS; round++) {
      Held<Sample> one = put("a" + round, sample("flag", true));
      Held<Sample> two = put("b" + round, sample("flag", true));
      List<Held<Sample>> both = List.of(one, two);
      List<Optional<StorageFailure>> results = Racing.run(
          2,
          runner -> outcomeOf(() -> commit(
              verify(both.get(1 - runner)), update(both.get(runner), sample("flag", false)))));
      assertThat(results.stream().filter(Optional::isEmpty))
          .as("units that won in round %d", round)
          .hasSizeLessThanOrEqualTo(1);
      assertThat(results.stream().flatMap(Optional::stream))
          .allMatch(f -> f.outcome() == Outcome.STALE || f.retryable());
    }
  }

  @Rule("C19")
  @Test
  void whoSawOneChangeOfAUnitSeesTheOthers() throws Exception {
    Held<Sample> one = put("a", sample("number", 1L));
    Held<Sample> two = put("b", sample("number", 1L));
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch everyReader = new CountDownLatch(3);
    List<Integer> reads = Racing.run(4, runner -> {
      if (runner == 0) {
        Held<Sample> a = one;
        Held<Sample> b = two;
        for (long number = 2; number <= 150; number++) {
          Change<Sample> first = update(a, sample("number", number));
          Change<Sample> second = update(b, sample("number", number));
          commit(first, second);
          a = after(first);
          b = after(second);
          if (number == 75) {
            // a busy machine may leave a reader waiting: half way, each has read at least once
            assertThat(everyReader.await(60, TimeUnit.SECONDS)).isTrue();
          }
        }
        done.set(true);
        return 1;
      }
      int count = 0;
      while (!done.get()) {
        String first = runner % 2 == 0 ? "a" : "b";
        String second = runner % 2 == 0 ? "b" : "a";
        long seen = get(key(first)).value().number();
        assertThat(get(key(second)).value().number())
            .as("%s after %s was seen", second, first)
            .isGreaterThanOrEqualTo(seen);
        assertThat(history(key(second)))
            .as("history of %s", second)
            .hasSizeGreaterThanOrEqualTo((int) seen);
        count++;
        if (count == 1) {
          everyReader.countDown();
        }
      }
      return count;
    });
    assertThat(reads).as("reads that overlapped the writes").allMatch(count -> count > 0);
  }

  @Rule("C20")
  @Test
  void unitsInAnyOrderAllEnd() throws Exception {
    List<String> ids = List.of("a", "b", "c", "d");
    ids.forEach(id -> put(id, sample("number", 0L)));
    List<Integer> won = Racing.run(8, runner -> {
      int committed = 0;
      for (int i = 0; i < 12; i++) {
        List<Change<?>> changes = new ArrayList<>();
        for (int step = 0; step < ids.size(); step++) {
          int turn = runner % 2 == 0 ? step + runner + i : ids.size() * 20 - step - runner;
          Held<Sample> held = get(key(ids.get(turn % ids.size())));
          changes.add(update(held, sample("number", held.value().number() + 1)));
        }
        Optional<StorageFailure> failure = outcomeOf(() -> commit(changes.toArray(Change[]::new)));
        failure.ifPresent(f -> assertThat(f.outcome() == Outcome.STALE || f.retryable())
            .as("%s", f)
            .isTrue());
        committed += failure.isEmpty() ? 1 : 0;
      }
      return committed;
    });
    long committed = won.stream().mapToInt(Integer::intValue).sum();
    assertThat(committed).as("units committed").isPositive();
    for (String id : ids) {
      assertThat(get(key(id)).value().number()).as("increments of %s", id).isEqualTo(committed);
      assertThat(history(key(id))).extracting(Entry::version).hasSize((int) committed + 1);
    }
  }
}
