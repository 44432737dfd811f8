package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.calendar.Certainty;
import org.gasservice.core.standard.Milestone;
import org.immutables.value.Value;

/**
 * What a clock says after all events known so far. It holds for any later moment too, until another event comes: questions that depend on
 * the present take it as a parameter.
 *
 * @param won the clause with the earliest due instant; empty before the start, and when nothing is promised any more
 * @param beaten the other clauses of the milestone, earliest first
 * @param segments running and paused stretches of the winning clause; a pause not ended yet has the end it will have by itself
 * @param startedAt empty before the start
 * @param endedAt stop or cancellation
 * @param outcome final once present
 * @param stopLateRecorded the stop was recorded late, or by somebody outside the crew
 * @param missedAppointment the company moved its own appointment, or came after the window
 * @param excuse takes a breach out of the adjusted figure only
 * @param corrections later findings on a final outcome, oldest first; the last one holds
 * @param steps warnings, overdue note and escalations of the winning clause, in order
 * @param findings what became of each event that concerned this clock, in the order of the clock
 */
@Value.Builder
public record ClockState(
    Milestone milestone,
    Optional<DueClause> won,
    List<DueClause> beaten,
    List<Segment> segments,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Outcome> outcome,
    boolean stopLateRecorded,
    boolean missedAppointment,
    Optional<Excuse> excuse,
    List<Correction> corrections,
    List<ClockStep> steps,
    List<EventFinding> findings) {

  public ClockState {
    beaten = List.copyOf(beaten);
    segments = List.copyOf(segments);
    corrections = List.copyOf(corrections);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  static ClockStateBuilder builder() {
    return new ClockStateBuilder();
  }

  /** The instant up to and including which the milestone is in time. */
  public Optional<Instant> due() {
    return won.map(DueClause::due);
  }

  /** Whether the due instant rests on days without a holiday notice. */
  public boolean isProvisional() {
    return won.filter(clause -> clause.certainty() == Certainty.PROVISIONAL).isPresent();
  }

  public Status statusAt(Instant now) {
    if (outcome.isPresent()) {
      return Status.valueOf(outcome.get().name());
    }
    if (won.isEmpty()) {
      return Status.NOT_STARTED;
    }
    return segments.stream().anyMatch(segment -> segment.isPause() && segment.contains(now))
        ? Status.PAUSED
        : Status.RUNNING;
  }

  /** Whether the due instant had passed unmet at the moment; also true for a moment between due and a late stop. */
  public boolean isOverdueAt(Instant now) {
    return outcome.filter(Outcome.CANCELLED::equals).isEmpty()
        && due()
            .filter(
                due -> now.isAfter(due) && endedAt.map(end -> end.isAfter(due)).orElse(true))
            .isPresent();
  }

  /** How long it was overdue at the moment, in elapsed time; it no longer grows after the stop. */
  public Duration overdueBy(Instant now) {
    if (!isOverdueAt(now)) {
      return Duration.ZERO;
    }
    Instant until = endedAt.filter(end -> end.isBefore(now)).orElse(now);
    return Duration.between(due().orElseThrow(), until);
  }

  /** The outcome after corrections; {@link #outcome()} stays what was first found. */
  public Optional<Outcome> correctedOutcome() {
    return corrections.isEmpty()
        ? outcome
        : Optional.of(corrections.get(corrections.size() - 1).after());
  }

  /** Whether it counts as a breach in the raw figure. */
  public boolean isRawBreach() {
    return correctedOutcome().filter(Outcome.BREACHED::equals).isPresent();
  }

  /** Whether it counts as a breach in the adjusted figure, which approved excuses have left. */
  public boolean isAdjustedBreach() {
    return isRawBreach() && excuse.isEmpty();
  }

  /** The finding on one event, if it concerned this clock. */
  public Optional<EventFinding> finding(String event) {
    return findings.stream().filter(finding -> finding.event().equals(event)).findAny();
  }
}
