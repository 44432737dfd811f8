package org.gasservice.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Share;
import org.gasservice.core.command.Submission;
import org.gasservice.core.followup.Building.Build;
import org.gasservice.core.followup.Building.Cut;
import org.gasservice.core.followup.Building.Flat;
import org.gasservice.core.followup.Building.Forget;
import org.gasservice.core.followup.Building.Furnish;
import org.gasservice.core.followup.Building.Restore;
import org.gasservice.core.followup.Building.Seal;
import org.gasservice.core.followup.Building.Stop;
import org.gasservice.core.followup.Follower.Followed;
import org.gasservice.storage.AggregateType;
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

class FollowerTest {

  private static final Instant TEN = Instant.parse("2026-02-17T02:00:00Z");
  private static final Actor ANN = Actor.employee("E-1");
  private static final Key R1 = Building.riser("R-1");
  private static final int ALL = 10_000;

  private final MemoryStorage storage = new MemoryStorage();
  private final IdSource ids = new CountingIds();
  private Instant now = TEN;
  private final Pipeline pipeline = pipeline(storage, Building::cutEvery);
  private final FollowUps followUps = new FollowUps(storage);

  private Pipeline pipeline(Storage on, FollowUp.Planner planner) {
    return pipeline(on, List.of(FollowUpFeature.create(), Building.feature(planner)));
  }

  private Pipeline pipeline(Storage on, List<Feature> features) {
    return new Pipeline(
        on,
        new Registry(features),
        PipelineSettings.of(
            () -> now,
            ids,
            FollowUpFeature.permitting(
                (actor, reads) -> Optional.of(new Authority("tester", Set.of("*"))), features)));
  }

  @AfterEach
  void close() {
    storage.close();
  }

  private void run(Command command) {
    pipeline.execute(Submission.of(ANN, command));
  }

  /** A riser with flats F-1 … F-n. */
  private void riser(int flats) {
    run(new Build("R-1"));
    List<Submission> furnish = new ArrayList<>();
    for (int i = 1; i <= flats; i++) {
      furnish.add(Submission.of(ANN, new Furnish("F-" + i, "R-1")));
    }
    pipeline.executeAll(furnish, Pipeline.Mode.EACH);
  }

  private Flat flat(int number) {
    return storage.find(Flat.TYPE, List.of(Building.flat("F-" + number))).get(0).value();
  }

  private List<Entry> journal(int number) {
    return storage.history("flat", Building.flat("F-" + number), 0, 100);
  }

  private FollowUpProgress progress() {
    return followUps.of(R1).get(0).value();
  }

  private Followed follow() {
    return new Follower(pipeline).follow(ALL);
  }

  private void assertEachCutOnce(int flats) {
    for (int i = 1; i <= flats; i++) {
      assertThat(flat(i).log()).as("flat " + i).isEqualTo("|-");
      assertThat(journal(i)).hasSize(2);
    }
    assertThat(progress().done()).isEqualTo(flats);
    assertThat(progress().finished()).isTrue();
  }

  @Test
  void whatIsDoneToTheRiserReachesEveryOfItsFlats() {
    riser(250);
    run(new Stop("R-1"));

    assertThat(follow()).isEqualTo(new Followed(250, 0, 0, false));
    assertEachCutOnce(250);
    assertThat(progress().planned()).isEqualTo(250);
    assertThat(followUps.remaining(R1)).isZero();
    assertThat(follow()).isEqualTo(new Followed(0, 0, 0, false));
  }

  @Test
  void theJournalOfATargetNamesTheSystemItsRoleAndTheMomentOfTheTrigger() {
    riser(1);
    run(new Stop("R-1"));
    now = TEN.plus(Duration.ofDays(9));
    follow();

    Entry entry = journal(1).get(1);
    assertThat(entry.command()).isEqualTo("flat.cut");
    assertThat(entry.actor()).isEqualTo("follow-up");
    assertThat(entry.role()).isEqualTo("FOLLOW_UP");
    assertThat(entry.occurredAt()).isEqualTo(TEN);
    assertThat(entry.recordedAt()).isEqualTo(now);
  }

  @Test
  void aPlannerMaySayAnotherMoment() {
    Instant later = TEN.plusSeconds(60);
    Pipeline other = pipeline(
        storage,
        (trigger, reads, after, limit) -> Plan.of(List.of(
            Derived.of(Building.flat("F-1"), new Cut(Building.flat("F-1"))).at(later))));
    riser(1);
    run(new Stop("R-1"));
    now = later.plusSeconds(60);
    new Follower(other).follow(ALL);
    assertThat(journal(1).get(1).occurredAt()).isEqualTo(later);
  }

  @Test
  void theOwnerShowsHowManyAreStillToCome() {
    riser(250);
    follow();
    run(new Stop("R-1"));

    assertThat(new Follower(pipeline).follow(100)).isEqualTo(new Followed(100, 0, 0, true));
    assertThat(progress().planned()).isEqualTo(250);
    assertThat(followUps.remaining(R1)).isEqualTo(150);
    assertThat(followUps.open(10))
        .extracting(Held::key)
        .containsExactly(new Key("R-1", "cut-2-R-1"));

    assertThat(follow().done()).isEqualTo(150);
    assertThat(followUps.open(10)).isEmpty();
    assertEachCutOnce(250);
  }

  @Test
  void nothingIsWrittenWhereNothingFollows() {
    riser(0);
    run(new Stop("R-1"));
    AtomicInteger commits = new AtomicInteger();
    Storage counting = new ForwardingStorage(storage) {
      @Override
      public void commit(Unit unit) {
        commits.incrementAndGet();
        super.commit(unit);
      }
    };
    Follower follower = new Follower(pipeline(counting, Building::cutEvery));

    assertThat(follower.follow(ALL)).isEqualTo(new Followed(0, 0, 0, false));
    assertThat(commits).hasValue(0);
    assertThat(followUps.of(R1)).isEmpty();
  }

  @Test
  void aQuietFeedIsNotWrittenTo() {
    riser(450);
    run(new Stop("R-1"));
    follow();
    long moves = positionVersion();
    follow();
    follow();
    assertThat(positionVersion()).isLessThanOrEqualTo(moves + 3);
    long settled = positionVersion();
    follow();
    assertThat(positionVersion()).isEqualTo(settled);
  }

  private long positionVersion() {
    return storage.find(FeedPosition.TYPE, List.of(FeedPosition.KEY)).get(0).version();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void afterACrashAnywhereTheNextCallGoesOn(int commits) {
    riser(250);
    run(new Stop("R-1"));
    assertThatThrownBy(() ->
            new Follower(pipeline(failingAfter(commits, false), Building::cutEvery)).follow(ALL))
        .isInstanceOf(StorageFailure.class);
    follow();
    assertEachCutOnce(250);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aCommitWhoseAnswerWasLostIsNotDoneTwice(int commits) {
    riser(250);
    run(new Stop("R-1"));
    assertThatThrownBy(() ->
            new Follower(pipeline(failingAfter(commits, true), Building::cutEvery)).follow(ALL))
        .isInstanceOf(StorageFailure.class);
    follow();
    assertEachCutOnce(250);
  }

  /** A store that is gone after some commits; the one that fails may have been carried out. */
  private Storage failingAfter(int commits, boolean carriedOut) {
    AtomicInteger left = new AtomicInteger(commits);
    return new ForwardingStorage(storage) {
      @Override
      public void commit(Unit unit) {
        if (left.getAndDecrement() > 0) {
          super.commit(unit);
          return;
        }
        if (carriedOut && left.get() == -1) {
          super.commit(unit);
        }
        throw new StorageFailure(Outcome.CLOSED, "the process ends here");
      }
    };
  }

  @Test
  void twoFollowersAtOnceDoNothingTwice() throws Exception {
    riser(250);
    run(new Stop("R-1"));
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      List<Future<Followed>> both = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        both.add(pool.submit(() -> {
          start.await();
          return follow();
        }));
      }
      for (Future<Followed> one : both) {
        one.get();
      }
    } finally {
      pool.shutdownNow();
    }
    follow();
    assertEachCutOnce(250);
  }

  @Test
  void sharesDivideTheOwners() {
    for (int i = 0; i < 20; i++) {
      run(new Build("R-" + (100 + i)));
      run(new Furnish("F-" + (100 + i), "R-" + (100 + i)));
      run(new Stop("R-" + (100 + i)));
    }
    int first = new Follower(pipeline).follow(new Share(0, 2), ALL).done();
    int second = new Follower(pipeline).follow(new Share(1, 2), ALL).done();
    assertThat(first).isBetween(1, 19);
    assertThat(first + second).isEqualTo(20);
  }

  @Test
  void aRefusedTargetHoldsNobodyUpAndStaysVisibleUntilItIsTriedAgain() {
    riser(100);
    run(new Seal("F-70", true));
    run(new Stop("R-1"));

    assertThat(follow()).isEqualTo(new Followed(99, 1, 0, false));
    assertThat(progress().refusals())
        .containsExactly(
            new RefusedTarget(Building.flat("F-70"), "flat.sealed", Optional.of("V-3")));
    assertThat(followUps.refused(10)).hasSize(1);
    Key key = followUps.of(R1).get(0).key();

    run(new Seal("F-70", false));
    run(new RetryFollowUp(key));
    assertThat(followUps.remaining(R1)).isEqualTo(100);
    assertThat(follow()).isEqualTo(new Followed(100, 0, 0, false));
    assertThat(followUps.refused(10)).isEmpty();
    assertThat(flat(70).log()).isEqualTo("|-");
    assertThat(flat(1).log()).isEqualTo("|-");
    assertThatThrownBy(() -> run(new RetryFollowUp(key)))
        .isInstanceOf(InvalidCommand.class)
        .hasMessageContaining("follow-up.nothing-refused");
  }

  @Test
  void ofManyRefusedTargetsTheFirstAreKeptByNameAndAllAreCounted() {
    riser(200);
    for (int i = 1; i <= 200; i++) {
      run(new Seal("F-" + i, true));
    }
    run(new Stop("R-1"));
    assertThat(follow().refused()).isEqualTo(200);
    assertThat(progress().refused()).isEqualTo(200);
    assertThat(progress().refusals()).hasSize(FollowUpProgress.KEPT);
  }

  @Test
  void aTargetThatCannotBeReadHoldsNobodyUp() {
    riser(3);
    run(new Stop("R-1"));
    Storage damaged = new ForwardingStorage(storage) {
      @Override
      public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
        if (keys.contains(Building.flat("F-2"))) {
          throw new StorageFailure(Outcome.CORRUPT, "flat");
        }
        return super.find(type, keys);
      }
    };
    assertThat(new Follower(pipeline(damaged, Building::cutEvery)).follow(ALL))
        .isEqualTo(new Followed(2, 1, 0, false));
    assertThat(progress().refusals())
        .extracting(RefusedTarget::code)
        .containsExactly("storage.CORRUPT");
  }

  @Test
  void aFollowUpMayDoExactlyWhatItDeclares() {
    riser(1);
    List<Feature> features = List.of(
        FollowUpFeature.create(),
        Building.feature((trigger, reads, after, limit) ->
            Plan.of(List.of(Derived.of(Building.flat("F-1"), new Seal("F-1", true))))));
    run(new Stop("R-1"));
    new Follower(pipeline(storage, features)).follow(ALL);
    assertThat(progress().refusals())
        .extracting(RefusedTarget::code)
        .containsExactly("access.not-permitted");
    assertThat(flat(1).sealed()).isFalse();
  }

  @Test
  void whatCannotBePlannedStaysVisible() {
    riser(1);
    run(new Stop("R-1"));
    new Follower(pipeline(storage, (trigger, reads, after, limit) -> {
          throw new RuleViolation("V-4", "riser.unknown");
        }))
        .follow(ALL);
    assertThat(progress().refusals())
        .containsExactly(new RefusedTarget(R1, "riser.unknown", Optional.of("V-4")));

    run(new RetryFollowUp(followUps.of(R1).get(0).key()));
    follow();
    assertEachCutOnce(1);
  }

  @Test
  void nothingFollowsFromWhatWasErased() {
    riser(3);
    run(new Stop("R-1"));
    run(new Forget("R-1"));
    assertThat(follow()).isEqualTo(new Followed(0, 0, 0, false));
    assertThat(followUps.of(R1)).isEmpty();
  }

  @Test
  void anErasureInTheMiddleEndsIt() {
    riser(100);
    run(new Stop("R-1"));
    new Follower(pipeline).follow(64);
    run(new Forget("R-1"));
    follow();
    assertThat(progress().finished()).isTrue();
    assertThat(progress().done()).isEqualTo(64);
    assertThat(progress().refusals())
        .extracting(RefusedTarget::code)
        .containsExactly("follow-up.erased");
  }

  @Test
  void whatFollowsForOneOwnerHappensInTheOrderOfItsTriggers() {
    riser(150);
    run(new Stop("R-1"));
    new Follower(pipeline).follow(10);
    run(new Restore("R-1"));
    run(new Stop("R-1"));
    for (int i = 0; i < 100; i++) {
      new Follower(pipeline).follow(20);
    }
    for (int i = 1; i <= 150; i++) {
      assertThat(flat(i).log()).isEqualTo("|-+-");
    }
    assertThat(followUps.of(R1))
        .extracting(held -> held.value().ordinal())
        .containsExactly(1L, 2L, 3L);
  }

  @Test
  void whatBelongsToAFeatureThatIsNotThereWaitsForIt() {
    riser(10);
    run(new Stop("R-1"));
    new Follower(pipeline).follow(3);
    Pipeline without = pipeline(storage, List.of(FollowUpFeature.create()));
    assertThat(new Follower(without).follow(ALL)).isEqualTo(new Followed(0, 0, 0, false));
    follow();
    assertEachCutOnce(10);
  }

  @Test
  void aFollowUpNamesCommandsThereAre() {
    Feature vendor = Feature.named("vendor")
        .followUp(new FollowUp(
            "nothing", Set.of("riser.explode"), Set.of(), (t, r, a, l) -> Plan.NOTHING))
        .build();
    assertThatThrownBy(() -> new Registry(List.of(vendor)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("riser.explode");
  }

  @Test
  void aDerivedCommandHasTheSameIdForEver() {
    riser(1);
    run(new Stop("R-1"));
    follow();
    assertThat(journal(1).get(1).commandId()).isEqualTo("follow-up-6hb255e599gh24");
  }
}
