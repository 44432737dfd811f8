package org.gasservice.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;
import org.jspecify.annotations.Nullable;

/** What became of one clock: its outcome, final once it is there, and what was found about it later. */
final class Judgement {

  /** Milestones force majeure excuses whichever clause won. */
  private static final Set<Milestone> EXCUSABLE =
      Set.of(Milestone.DEPARTED, Milestone.ARRIVED, Milestone.REPAIRED);

  private final Milestone milestone;
  private final Promises promises;
  private final List<Correction> corrections = new ArrayList<>();
  private boolean stopLate;
  private @Nullable Instant ended;
  private @Nullable Outcome outcome;
  private @Nullable Excuse excuse;

  Judgement(Milestone milestone, Promises promises) {
    this.milestone = milestone;
    this.promises = promises;
  }

  Optional<Instant> ended() {
    return Optional.ofNullable(ended);
  }

  Optional<Outcome> outcome() {
    return Optional.ofNullable(outcome);
  }

  boolean stopLate() {
    return stopLate;
  }

  Optional<Excuse> excuse() {
    return Optional.ofNullable(excuse);
  }

  List<Correction> corrections() {
    return corrections;
  }

  Verdict stop(ClockEvent event, boolean late) {
    Optional<DueClause> won = promises.clauses().stream().findFirst();
    if (won.isEmpty()) {
      return Verdict.NOT_STARTED;
    }
    stopLate = late;
    return end(event.at(), judge(event.at(), won.get()), Verdict.STOPPED);
  }

  private static Outcome judge(Instant stoppedAt, DueClause won) {
    return stoppedAt.isAfter(won.due()) ? Outcome.BREACHED : Outcome.MET;
  }

  Verdict end(Instant at, Outcome how, Verdict verdict) {
    promises.resume(at);
    ended = at;
    outcome = how;
    return verdict;
  }

  Verdict excuse(ClockEvent.Excused event) {
    Optional<Verdict> missing = missing(event);
    if (missing.isPresent()) {
      return missing.get();
    }
    boolean excusable = EXCUSABLE.contains(milestone)
        || promises.clauses().stream()
            .findFirst()
            .flatMap(promises::policyOf)
            .filter(SlaPolicy::excusable)
            .isPresent();
    if (!excusable) {
      return Verdict.NOT_EXCUSABLE;
    }
    excuse = new Excuse(
        event.stamp().reason().orElseThrow(),
        event.stamp().approver().orElseThrow(),
        event.stamp().recordedAt());
    return Verdict.EXCUSED;
  }

  Verdict correct(ClockEvent.Corrected event) {
    Optional<Verdict> missing = missing(event);
    if (missing.isPresent()) {
      return missing.get();
    }
    Optional<DueClause> won = promises.clauses().stream().findFirst();
    if (ended == null || outcome == null || outcome == Outcome.CANCELLED || won.isEmpty()) {
      return Verdict.NOTHING_TO_CORRECT;
    }
    Correction previous = corrections.isEmpty() ? null : corrections.get(corrections.size() - 1);
    corrections.add(new Correction(
        previous == null ? ended : previous.stoppedAfter(),
        previous == null ? outcome : previous.after(),
        event.stoppedAt(),
        judge(event.stoppedAt(), won.get()),
        event.stamp().reason().orElseThrow(),
        event.stamp().approver().orElseThrow(),
        event.stamp().recordedAt()));
    return Verdict.CORRECTED;
  }

  private static Optional<Verdict> missing(ClockEvent event) {
    if (event.stamp().reason().isEmpty()) {
      return Optional.of(Verdict.NEEDS_REASON);
    }
    return event.stamp().approver().isEmpty()
        ? Optional.of(Verdict.NEEDS_APPROVER)
        : Optional.empty();
  }
}
