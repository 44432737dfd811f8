package org.gasservice.storage.jdbc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.storage.Change;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.Test;

/**
 * G4, G7, G8: a unit of which every driver call goes wrong once, in every way. Whatever happens, the caller gets one outcome of the port, the
 * outcome is true, and the next call works.
 */
public abstract class CommitFaults {

  private final Map<Faults.Mode, Set<String>> seen = new EnumMap<>(Faults.Mode.class);
  private int next;

  /** For the extending class. */
  protected CommitFaults() {}

  /** The database to be used. */
  protected abstract Faults faults();

  /** A storage over it. */
  protected abstract Storage storage();

  /** One unit with everything a unit can have, on keys of its own. */
  private record Work(Key changed, Key made, Key erased, Unit unit) {}

  private Work prepare() {
    String root = "r" + next++;
    Key changed = new Key(root, "changed");
    Key made = new Key(root, "made");
    Key erased = new Key(root, "erased");
    storage()
        .commit(Unit.of(
            Sample.insert(
                changed, Sample.of("OPEN").withPhones(root + "1", root + "2").withCode(root)),
            Sample.insert(erased, Sample.of("OPEN").withName("name"))));
    Held<Sample> before = Sample.load(storage(), changed);
    Held<Sample> person = Sample.load(storage(), erased);
    List<Change<?>> changes = List.of(
        Sample.update(before, before.value().withCode(null).withPhones(root + "2", root + "3")),
        Sample.insert(made, Sample.of("OPEN").withCode(root)),
        Sample.erase(person, person.value().withName(null)));
    return new Work(changed, made, erased, new Unit(changes, List.of(Sample.receipt(root, "c"))));
  }

  private Optional<Outcome> commit(Unit unit) {
    try {
      storage().commit(unit);
      return Optional.empty();
    } catch (StorageFailure e) {
      return Optional.of(e.outcome());
    }
  }

  /** Whether all of it is there; that only part of it is, fails the test. */
  private boolean isDone(Work work, String about) {
    boolean done = storage().receipt(work.changed().root(), "c").isPresent();
    long version = done ? 2 : 1;
    assertThat(Sample.load(storage(), work.changed()).version()).as(about).isEqualTo(version);
    assertThat(Sample.load(storage(), work.erased()).version()).as(about).isEqualTo(version);
    assertThat(storage().find(Sample.TYPE, List.of(work.made()))).as(about).hasSize(done ? 1 : 0);
    for (Key key : List.of(work.changed(), work.erased())) {
      assertThat(storage().history("sample", key, 0, 10)).as(about).hasSize((int) version);
    }
    return done;
  }

  private void goesWrongAt(int call, Faults.Mode mode) {
    Work work = prepare();
    faults().arm(call, mode);
    Optional<Outcome> outcome = commit(work.unit());
    boolean interrupted = Thread.interrupted();
    boolean hit = faults().hit();
    boolean hitCommit = faults().hitCommit();
    faults().disarm();
    String about = mode + " at call " + call + ": " + outcome;

    assertThat(hit).as(about).isTrue();
    assertThat(interrupted).as(about).isEqualTo(mode == Faults.Mode.INTERRUPT);
    assertThat(faults().open()).as("connections kept, " + about).isZero();
    boolean done = isDone(work, about);
    if (outcome.isEmpty()) {
      assertThat(done).as(about).isTrue();
    } else if (outcome.get() == Outcome.OUTCOME_UNKNOWN) {
      assertThat(hitCommit).as(about).isTrue();
    } else {
      assertThat(outcome.get().retryable()).as(about).isTrue();
      assertThat(done).as(about).isFalse();
    }
    assertThat(commit(work.unit()))
        .as("the same again, " + about)
        .isEqualTo(done ? Optional.of(Outcome.COMMAND_SEEN) : Optional.empty());
    assertThat(isDone(work, about)).isTrue();
    seen.computeIfAbsent(mode, any -> new TreeSet<>())
        .add(outcome.map(Outcome::name).orElse("OK") + (done ? " done" : " not done"));
  }

  @Test
  public void everyCallOfACommitGoesWrongInEveryWay() {
    prepare();
    Work whole = prepare();
    faults().arm(-1, Faults.Mode.BEFORE);
    assertThat(commit(whole.unit())).isEmpty();
    int calls = faults().calls();
    faults().disarm();
    assertThat(calls).as("driver calls of a commit").isBetween(30, 200);

    for (Faults.Mode mode : EnumSet.allOf(Faults.Mode.class)) {
      for (int call = 0; call < calls; call++) {
        goesWrongAt(call, mode);
      }
    }
    // what these ways must have led to, else nothing was tried
    assertThat(seen.get(Faults.Mode.BEFORE))
        .contains("UNAVAILABLE not done", "OUTCOME_UNKNOWN not done");
    assertThat(seen.get(Faults.Mode.AFTER))
        .contains("UNAVAILABLE not done", "OUTCOME_UNKNOWN done");
    assertThat(seen.get(Faults.Mode.LOCK_TIMEOUT)).contains("TIMEOUT not done");
    // G5: an engine may give up what it is doing for an interrupted thread, but must say so
    assertThat(seen.get(Faults.Mode.INTERRUPT))
        .contains("OK done")
        .isSubsetOf("OK done", "UNAVAILABLE not done");
  }
}
