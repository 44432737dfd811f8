package org.gasservice.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.gasservice.core.command.Counters.Add;
import org.gasservice.core.command.Counters.AddFrom;
import org.gasservice.core.command.Counters.Counter;
import org.gasservice.core.command.Counters.Open;
import org.gasservice.core.command.Counters.OpenNext;
import org.gasservice.storage.Entry;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineTest {

  private static final Instant NOW = Instant.parse("2026-02-17T02:00:00Z");
  private static final Actor ANN = Actor.employee("E-1");
  private static final Actor STRANGER = Actor.employee("E-9");

  private final MemoryStorage storage = new MemoryStorage();
  private final AtomicReference<Runnable> whileDeciding = new AtomicReference<>(() -> {});
  private final Pipeline pipeline = new Pipeline(
      storage,
      new Registry(List.of(
          Counters.feature(() -> Objects.requireNonNull(whileDeciding.get()).run()))),
      PipelineSettings.of(() -> NOW, new CountingIds(), Counters.everybodyBut("E-9")));
  private final Session ann = Session.of(pipeline, ANN);

  @AfterEach
  void close() {
    storage.close();
  }

  private Key opened(String label) {
    return ann.execute(new Open(label), Counter.TYPE).about().key();
  }

  private long count(Key key) {
    return ann.require(Counter.TYPE, key).value().count();
  }

  @Test
  void aChangeLeavesATraceOfWhoDidWhatWhenInWhichRole() {
    Key key = opened("a");
    ann.at(NOW.minusSeconds(60)).execute(new Add(key, 5));

    List<Entry> history = ann.history(Counter.TYPE, key, 0, 10);

    assertThat(history).extracting(Entry::command).containsExactly("counter.open", "counter.add");
    assertThat(history.get(1).actor()).isEqualTo("E-1");
    assertThat(history.get(1).role()).isEqualTo("tester");
    assertThat(history.get(1).occurredAt()).isEqualTo(NOW.minusSeconds(60));
    assertThat(history.get(1).recordedAt()).isEqualTo(NOW);
    assertThat(history.get(1).link()).isEqualTo(Chain.link(history.get(0).link(), history.get(1)));
  }

  @Test
  void allProblemsOfAnInputAreNamedAtOnce() {
    InvalidCommand refusal = catchThrowableOfType(
        InvalidCommand.class,
        () -> ann.at(NOW.plusSeconds(1).plusNanos(1)).execute(new Open("two words")));

    assertThat(refusal.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("occurredAt", "problem.too-fine"),
            tuple("occurredAt", "problem.future"),
            tuple("label", "problem.token"));
    Messages messages = pipeline.registry().messages();
    assertThat(messages.text(Locale.CHINESE, refusal)).contains("时间在将来").contains("label");
    assertThat(messages.text(Locale.ENGLISH, refusal))
        .contains("lies in the future")
        .doesNotContain("two words");
  }

  @Test
  void aRepeatIsAnsweredAsBeforeAndDoneOnce() {
    Key key = opened("a");
    Done<?> first = ann.withId("x").execute(new Add(key, 5));
    Done<?> again = ann.withId("x").execute(new Add(key, 5));

    assertThat(again.replayed()).isTrue();
    assertThat(again.written()).isEqualTo(first.written());
    assertThat(count(key)).isEqualTo(5);
  }

  @Test
  void anOpeningRepeatedMeetsItself() {
    Key key = ann.withId("open-1").execute(new Open("a")).about().key();
    assertThat(ann.withId("open-1").execute(new Open("a")).about().key()).isEqualTo(key);
  }

  @Test
  void aRepeatIsKnownAlsoWhenItWouldNowWriteElsewhere() {
    Key key = opened("a");
    Done<?> first = ann.withId("x").execute(new Counters.AddOrOpen(key, 12));

    Done<?> again = ann.withId("x").execute(new Counters.AddOrOpen(key, 12));

    assertThat(again.replayed()).isTrue();
    assertThat(again.written()).isEqualTo(first.written());
  }

  @Test
  void otherContentUnderAUsedIdIsAConflict() {
    Key key = opened("a");
    ann.withId("x").execute(new Add(key, 5));

    CommandConflict refusal =
        catchThrowableOfType(CommandConflict.class, () -> ann.withId("x").execute(new Add(key, 6)));

    assertThat(refusal.code()).isEqualTo("command.id-reused");
    assertThat(count(key)).isEqualTo(5);
  }

  @Test
  void refusalsAreNotRemembered() {
    Key key = opened("a");
    Session sameId = ann.withId("x");
    assertThatThrownBy(() -> sameId.execute(new Add(key, 501))).isInstanceOf(RuleViolation.class);

    assertThat(sameId.execute(new Add(key, 7)).replayed()).isFalse();
  }

  @Test
  void aGuardMayRefuseAndNamesItsClause() {
    Key key = opened("a");

    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> ann.execute(new Add(key, 501)));

    assertThat(refusal.clause()).isEqualTo(Counters.LIMIT_CLAUSE);
    assertThat(count(key)).isZero();
  }

  @Test
  void whoIsNotPermittedIsRefusedAndTheRefusalIsJournaled() {
    Key key = opened("a");
    Session stranger = Session.of(pipeline, STRANGER);

    assertThatThrownBy(() -> stranger.execute(new Add(key, 5))).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> stranger.execute(new Add(key, 5))).isInstanceOf(NotPermitted.class);

    Key denials = Key.ofRoot("denials-E-9");
    assertThat(storage.find(DenialStream.TYPE, List.of(denials)).get(0).value().denials())
        .isEqualTo(2);
    assertThat(storage.history("denial_stream", denials, 0, 10))
        .extracting(Entry::actor)
        .containsOnly("E-9");
    assertThat(catchThrowableOfType(NotPermitted.class, () -> stranger.find(Counter.TYPE, key)))
        .isNotNull();
  }

  @Test
  void whatHappenedLongAgoNeedsAPermission() {
    Key key = opened("a");
    assertThat(ann.at(NOW.minus(Duration.ofDays(3))).execute(new Add(key, 1)).replayed())
        .isFalse();

    NotPermitted refusal = catchThrowableOfType(
        NotPermitted.class,
        () -> ann.at(NOW.minus(Duration.ofDays(3)).minusMillis(1)).execute(new Add(key, 1)));

    assertThat(refusal.parameters()).containsEntry("permission", "time.backdate");
  }

  @Test
  void aUniqueKeyIsARuleWithAClause() {
    opened("a");

    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> ann.execute(new Open("a")));

    assertThat(refusal.clause()).isEqualTo("V-2");
    assertThat(refusal.code()).isEqualTo("counter.label-taken");
  }

  @Test
  void whatARuleReadIsStillSoAtCommitOrIsDecidedAnew() {
    Key source = opened("source");
    Key target = opened("target");
    ann.execute(new Add(source, 10));
    whileDeciding.set(() -> {
      whileDeciding.set(() -> {});
      ann.execute(new Add(source, 1));
    });

    ann.execute(new AddFrom(target, source));

    assertThat(count(target)).isEqualTo(11);
  }

  @Test
  void aRaceLostAgainAndAgainIsSaidSo() {
    Key source = opened("source");
    Key target = opened("target");
    whileDeciding.set(() -> ann.execute(new Add(source, 1)));

    CommandConflict refusal =
        catchThrowableOfType(CommandConflict.class, () -> ann.execute(new AddFrom(target, source)));

    assertThat(refusal.code()).isEqualTo("command.stale");
    assertThat(count(source)).isEqualTo(3);
  }

  @Test
  void aCommandOnAHeldValueIsTriedOnThatValueOnly() {
    Key key = opened("a");
    Held<Counter> held = ann.require(Counter.TYPE, key);
    ann.execute(new Add(key, 1));

    CommandConflict refusal =
        catchThrowableOfType(CommandConflict.class, () -> ann.on(held).execute(new Add(key, 1)));

    assertThat(refusal.code()).isEqualTo("command.stale");
    assertThat(ann.on(ann.require(Counter.TYPE, key))
            .execute(new Add(key, 1))
            .about()
            .version())
        .isEqualTo(3);
  }

  @Test
  void eachOfManySeesTheOnesBeforeItAndRefusedOnesAreLeftOut() {
    Key key = opened("a");
    List<Command> commands = new ArrayList<>();
    IntStream.range(0, 250).forEach(i -> commands.add(new Add(key, i % 50 == 49 ? 999 : 1)));
    commands.add(new OpenNext());
    commands.add(new OpenNext());

    List<Result> results = ann.executeAll(commands, Pipeline.Mode.EACH);

    assertThat(results).hasSize(252);
    assertThat(results.stream().filter(r -> r instanceof Result.Refused)).hasSize(5);
    assertThat(count(key)).isEqualTo(245);
    assertThat(ann.history(Counter.TYPE, key, 0, 1_000)).hasSize(246);
    assertThat(labels(results, 250, 251)).containsExactly("n1", "n2");
  }

  private static List<String> labels(List<Result> results, int... positions) {
    return IntStream.of(positions)
        .mapToObj(i -> ((Counter) ((Result.Applied) results.get(i)).done().value()).label())
        .toList();
  }

  @Test
  void allOrNone() {
    Key key = opened("a");

    List<Result> results = ann.executeAll(
        List.of(new Add(key, 1), new Add(key, 501), new Add(key, 2)), Pipeline.Mode.ALL);

    assertThat(results.get(0)).isInstanceOf(Result.LeftOut.class);
    assertThat(results.get(1)).isInstanceOf(Result.Refused.class);
    assertThat(count(key)).isZero();
    assertThat(ann.executeAll(List.of(new Add(key, 1), new Add(key, 2)), Pipeline.Mode.ALL))
        .allMatch(Result::applied);
    assertThat(count(key)).isEqualTo(3);
  }

  @Test
  void aBatchThatMeetsAnotherWriterStillDoesEachCommandOnce() {
    Key source = opened("source");
    Key target = opened("target");
    whileDeciding.set(() -> {
      whileDeciding.set(() -> {});
      ann.execute(new Add(source, 10));
    });

    List<Result> results = ann.executeAll(
        List.of(new AddFrom(target, source), new Add(target, 1), new Open("more")),
        Pipeline.Mode.EACH);

    assertThat(results).allMatch(Result::applied);
    assertThat(count(target)).isEqualTo(11);
  }

  @Test
  void sixteenThreadsLoseNoUpdate() throws Exception {
    Key key = opened("a");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CyclicBarrier barrier = new CyclicBarrier(16);
    Callable<Integer> work = () -> {
      int done = 0;
      barrier.await();
      while (done < 10) {
        Optional<Held<Counter>> held = ann.find(Counter.TYPE, key);
        try {
          ann.on(held.orElseThrow()).execute(new Add(key, 1));
          done++;
        } catch (CommandConflict lost) {
          assertThat(lost.code()).isEqualTo("command.stale");
        }
      }
      return done;
    };
    List<Future<Integer>> futures =
        IntStream.range(0, 16).mapToObj(i -> threads.submit(work)).toList();
    for (Future<Integer> future : futures) {
      assertThat(future.get()).isEqualTo(10);
    }
    threads.shutdown();
    assertThat(count(key)).isEqualTo(160);
  }

  @Test
  void oneCommandDeliveredSixteenTimesAtOnceHasOneEffect() throws Exception {
    Key key = opened("a");
    ExecutorService threads = Executors.newFixedThreadPool(16);
    CyclicBarrier barrier = new CyclicBarrier(16);
    List<Future<Done<?>>> futures = IntStream.range(0, 16)
        .mapToObj(i -> threads.submit((Callable<Done<?>>) () -> {
          barrier.await();
          return ann.withId("once").execute(new Add(key, 7));
        }))
        .toList();
    List<Done<?>> answers = new ArrayList<>();
    for (Future<Done<?>> future : futures) {
      answers.add(future.get());
    }
    threads.shutdown();
    assertThat(answers).extracting(Done::written).containsOnly(answers.get(0).written());
    assertThat(answers.stream().filter(d -> !d.replayed())).hasSize(1);
    assertThat(count(key)).isEqualTo(7);
  }

  /** Says once that it does not know whether a commit was stored. */
  private static final class Forgetful extends ForwardingStorage {
    private final boolean stored;
    private boolean forgets;

    Forgetful(MemoryStorage real, boolean stored) {
      super(real);
      this.stored = stored;
    }

    @Override
    public void commit(Unit unit) {
      if (!forgets || stored) {
        super.commit(unit);
      }
      if (forgets) {
        forgets = false;
        throw new StorageFailure(Outcome.OUTCOME_UNKNOWN, "");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anAnswerThatWasLostNeitherLosesNorDoublesACommand(boolean stored) {
    Forgetful forgetful = new Forgetful(storage, stored);
    Session session = sessionOn(forgetful);
    Key key = session.execute(new Open("a"), Counter.TYPE).about().key();

    forgetful.forgets = true;
    session.execute(new Add(key, 1));
    forgetful.forgets = true;
    assertThat(session.executeAll(List.of(new Add(key, 10), new Add(key, 10)), Pipeline.Mode.EACH))
        .allMatch(Result::applied);
    forgetful.forgets = true;
    assertThat(session.executeAll(List.of(new Add(key, 100), new Add(key, 100)), Pipeline.Mode.ALL))
        .allMatch(Result::applied);

    assertThat(count(key)).isEqualTo(221);
  }

  private static Session sessionOn(Storage other) {
    Registry registry = new Registry(List.of(Counters.feature(() -> {})));
    PipelineSettings settings =
        PipelineSettings.of(() -> NOW, new CountingIds(), Counters.everybodyBut("E-9"));
    return Session.of(new Pipeline(other, registry, settings), ANN);
  }
}
