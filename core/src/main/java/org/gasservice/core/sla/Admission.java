package org.gasservice.core.sla;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gasservice.core.sla.EventFinding.Verdict;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;

/** Which events a clock looks at, in which order, and which it may not use because they came too late. */
final class Admission {

  /** Milestones reached in the field: the crew itself says so. */
  private static final Set<Milestone> OF_THE_CREW = Set.of(
      Milestone.DEPARTED,
      Milestone.ARRIVED,
      Milestone.MADE_SAFE,
      Milestone.ALL_CLEAR,
      Milestone.REPAIRED,
      Milestone.WORK_DONE);

  private final Milestone milestone;
  private final Set<StartEvent> starts;
  private final LateRule late;
  private final List<ClockEvent> ordered;
  private final Optional<Instant> finalSince;

  /** @param starts the start events this clock's policies wait for */
  Admission(
      Milestone milestone, Set<StartEvent> starts, LateRule late, Collection<ClockEvent> events) {
    this.milestone = milestone;
    this.starts = starts;
    this.late = late;
    List<ClockEvent> own =
        events.stream().filter(this::concerns).sorted(BY_RECORDING).toList();
    Map<String, ClockEvent> once = own.stream()
        .collect(Collectors.toMap(
            event -> event.stamp().id(), Function.identity(), (first, again) -> first));
    Map<StartEvent, ClockEvent> first = once.values().stream()
        .filter(ClockEvent.Started.class::isInstance)
        .collect(Collectors.toMap(
            event -> ((ClockEvent.Started) event).start(),
            Function.identity(),
            (one, other) -> IN_TIME.compare(one, other) <= 0 ? one : other));
    Comparator<ClockEvent> order = Comparator.comparing(ClockEvent::at)
        .thenComparing(event -> first.containsValue(event) ? 0 : rank(event))
        .thenComparing(BY_RECORDING);
    this.ordered = once.values().stream().sorted(order).toList();
    Optional<Instant> begun = first.values().stream().map(ClockEvent::at).min(Instant::compareTo);
    this.finalSince = ordered.stream()
        .filter(ClockEvent.Stopped.class::isInstance)
        .filter(stop -> begun.filter(start -> !stop.at().isBefore(start)).isPresent()
            && lateness(stop).isEmpty())
        .map(stop -> stop.stamp().recordedAt())
        .min(Instant::compareTo);
  }

  private static final Comparator<ClockEvent> BY_RECORDING = Comparator.comparing(
          (ClockEvent event) -> event.stamp().recordedAt())
      .thenComparing(event -> event.stamp().id())
      .thenComparing(ClockEvent::toString);

  private static final Comparator<ClockEvent> IN_TIME =
      Comparator.comparing(ClockEvent::at).thenComparing(BY_RECORDING);

  /** In the order the clock takes them. A clock that was not yet started takes its start first, so it can be born paused or stopped. */
  List<ClockEvent> ordered() {
    return ordered;
  }

  /** Stop, reset, pause, resume, start; what changes the terms follows. What judges an outcome comes after everything else. */
  private static int rank(ClockEvent event) {
    if (event instanceof ClockEvent.Stopped) {
      return 1;
    }
    if (event instanceof ClockEvent.Cancelled) {
      return 2;
    }
    if (event instanceof ClockEvent.Restarted) {
      return 3;
    }
    if (event instanceof ClockEvent.Paused) {
      return 4;
    }
    if (event instanceof ClockEvent.Resumed) {
      return 5;
    }
    if (event instanceof ClockEvent.Started) {
      return 6;
    }
    return event instanceof ClockEvent.Reclassified ? 7 : 8;
  }

  private boolean concerns(ClockEvent event) {
    if (event instanceof ClockEvent.Started started) {
      return starts.contains(started.start());
    }
    return milestoneOf(event).map(milestone::equals).orElse(true);
  }

  private static Optional<Milestone> milestoneOf(ClockEvent event) {
    if (event instanceof ClockEvent.Stopped stopped) {
      return Optional.of(stopped.milestone());
    }
    if (event instanceof ClockEvent.Corrected corrected) {
      return Optional.of(corrected.milestone());
    }
    if (event instanceof ClockEvent.Imposed imposed) {
      return Optional.of(imposed.milestone());
    }
    if (event instanceof ClockEvent.Cancelled cancelled) {
      return cancelled.milestone();
    }
    if (event instanceof ClockEvent.Restarted restarted) {
      return restarted.milestone();
    }
    return event instanceof ClockEvent.Excused excused ? excused.milestone() : Optional.empty();
  }

  boolean isLate(ClockEvent event) {
    boolean notTheCrew = event instanceof ClockEvent.Stopped
        && OF_THE_CREW.contains(milestone)
        && event.stamp().source() != EventSource.CREW_DEVICE;
    return notTheCrew || event.stamp().delay().compareTo(late.late()) > 0;
  }

  /** Why the event does not count, whatever the clock is doing. */
  Optional<Verdict> objection(ClockEvent event) {
    if (isJudgement(event)) {
      return Optional.empty();
    }
    if (finalSince.filter(event.stamp().recordedAt()::isAfter).isPresent()
        && !(event instanceof ClockEvent.Started)) {
      return Optional.of(
          event instanceof ClockEvent.Stopped ? Verdict.ALREADY_ENDED : Verdict.AFTER_FINAL);
    }
    return lateness(event);
  }

  private Optional<Verdict> lateness(ClockEvent event) {
    if (!helpsTheCompany(event) || !isLate(event)) {
      return Optional.empty();
    }
    if (event.stamp().reason().isEmpty()) {
      return Optional.of(Verdict.LATE_WITHOUT_REASON);
    }
    boolean needsSupervisor = event.stamp().delay().compareTo(late.supervisor()) > 0;
    return needsSupervisor && event.stamp().approver().isEmpty()
        ? Optional.of(Verdict.LATE_WITHOUT_SUPERVISOR)
        : Optional.empty();
  }

  /** Excuses and corrections are made afterwards by nature. */
  static boolean isJudgement(ClockEvent event) {
    return event instanceof ClockEvent.Excused || event instanceof ClockEvent.Corrected;
  }

  /** A customer's report or the end of a pause counts however late we hear of it. */
  private static boolean helpsTheCompany(ClockEvent event) {
    return !(event instanceof ClockEvent.Started
        || event instanceof ClockEvent.Resumed
        || event instanceof ClockEvent.Imposed);
  }
}
