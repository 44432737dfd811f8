package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.calendar.Certainty;
import org.gasservice.core.calendar.Reckoned;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.sla.DueClause.Goal;
import org.gasservice.core.standard.ClockBasis;
import org.gasservice.core.standard.Direction;
import org.gasservice.core.standard.EscalationStep;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.SlaPolicy;

/** One policy at work in one case: where it counts from, what paused it, when it is due. */
final class Track {

  private final SlaPolicy policy;
  private final WorkingCalendar calendar;
  private final Instant startedAt;
  private final Instant countedFrom;
  private final int run;
  private final List<Pause> pauses;
  private final Optional<AppointmentWindow> window;
  private final int windows;

  private Track(
      SlaPolicy policy,
      WorkingCalendar calendar,
      Instant startedAt,
      Instant countedFrom,
      int run,
      List<Pause> pauses,
      Optional<AppointmentWindow> window,
      int windows) {
    this.policy = policy;
    this.calendar = calendar;
    this.startedAt = startedAt;
    this.countedFrom = countedFrom;
    this.run = run;
    this.pauses = List.copyOf(pauses);
    this.window = window;
    this.windows = windows;
  }

  /** @param from the moment the limit is about: the start, or for a lead time the planned moment */
  static Track started(
      SlaPolicy policy, ClockCalendars calendars, Instant startedAt, Instant from, int run) {
    WorkingCalendar calendar = calendars.of(policy.clock());
    boolean fromNextDay =
        policy.clock() == ClockBasis.WORKING_DAYS && policy.direction() == Direction.AT_MOST;
    Instant counted = fromNextDay ? startOfNextDay(calendar, from) : from;
    return new Track(policy, calendar, startedAt, counted, run, List.of(), Optional.empty(), 0);
  }

  private static Instant startOfNextDay(WorkingCalendar calendar, Instant at) {
    return calendar.dateOf(at).plusDays(1).atStartOfDay(calendar.zone()).toInstant();
  }

  SlaPolicy policy() {
    return policy;
  }

  List<Pause> pauses() {
    return pauses;
  }

  Instant startedAt() {
    return startedAt;
  }

  boolean isLeadTime() {
    return policy.direction() == Direction.AT_LEAST;
  }

  Optional<Pause> pauseAt(Instant at) {
    return pauses.stream().filter(pause -> pause.contains(at)).findAny();
  }

  Optional<AppointmentWindow> window() {
    return window;
  }

  Track paused(Pause pause) {
    List<Pause> more = new ArrayList<>(pauses);
    more.add(pause);
    return with(more);
  }

  /** Whatever pause goes on at the moment ends there. */
  Track resumed(Instant at) {
    return with(pauses.stream()
        .filter(pause -> pause.from().isBefore(at))
        .map(pause -> pause.to().isAfter(at) ? pause.endingAt(at) : pause)
        .toList());
  }

  Track with(List<Pause> other) {
    return new Track(policy, calendar, startedAt, countedFrom, run, other, window, windows);
  }

  Track agreed(AppointmentWindow other) {
    return new Track(
        policy, calendar, startedAt, countedFrom, run, pauses, Optional.of(other), windows + 1);
  }

  Track anchoredAt(Instant from) {
    return new Track(policy, calendar, startedAt, from, run, pauses, window, windows + 1);
  }

  DueClause clause() {
    return window
        .map(agreed -> clause(Goal.APPOINTMENT, agreed.end(), Duration.ZERO, Certainty.SETTLED))
        .orElseGet(() -> {
          Reach due = limit();
          Certainty certainty = policy.clock() == ClockBasis.ELAPSED
              ? Certainty.SETTLED
              : isLeadTime()
                  ? calendar.certainty(due.at(), countedFrom)
                  : calendar.certainty(startedAt, due.at());
          return clause(Goal.LIMIT, due.at(), due.paused(), certainty);
        });
  }

  private DueClause clause(Goal goal, Instant due, Duration paused, Certainty certainty) {
    return DueClause.builder()
        .policy(policy.id())
        .clause(policy.clause())
        .goal(goal)
        .basis(policy.clock())
        .limit(policy.limit())
        .startedAt(startedAt)
        .countedFrom(countedFrom)
        .paused(paused)
        .due(due)
        .certainty(certainty)
        .build();
  }

  /** The steps of the policy around its due instant, on its own calendar: what is paused is not counted there either. */
  List<ClockStep> steps() {
    Instant due = clause().due();
    String goal = policy.id() + "/" + run + (windows == 0 ? "" : "-" + windows);
    return Steps.of(goal, due, policy.escalation(), step -> stepAt(step, due));
  }

  private Instant stepAt(EscalationStep step, Instant due) {
    if (step.offset().isZero()) {
      return due;
    }
    if (window.isPresent() || isLeadTime()) {
      return Steps.offset(calendar, due, step.offset());
    }
    return reach(budget().plus(step.offset())).at();
  }

  private Reach limit() {
    if (!isLeadTime()) {
      return reach(budget());
    }
    Instant due = policy.limit() instanceof Quantity.WorkingDays days
        ? calendar.closingOf(calendar.minusWorkingDays(calendar.dateOf(countedFrom), days.days()))
        : calendar.minus(countedFrom, budget());
    return new Reach(due, Duration.ZERO);
  }

  /** The limit as time of its own calendar, counted from {@link #countedFrom}. */
  private Duration budget() {
    if (policy.limit() instanceof Quantity.Elapsed elapsed) {
      return elapsed.duration();
    }
    if (policy.limit() instanceof Quantity.WorkingTime working) {
      return working.duration();
    }
    if (policy.limit() instanceof Quantity.WorkingDays days) {
      LocalDate before = calendar.dateOf(countedFrom).minusDays(1);
      Reckoned<LocalDate> last = calendar.dueDate(before, days.days());
      return calendar.between(countedFrom, calendar.closingOf(last.value()));
    }
    throw new IllegalStateException("a policy is limited by time");
  }

  /**
   * The first moment by which so much of the clock's own time was spent outside its pauses. A pause that begins when nothing is left
   * still holds the clock: nothing falls due inside a pause.
   */
  private Reach reach(Duration spent) {
    Duration paused = Duration.ZERO;
    Instant at = after(spent);
    for (Pause pause : pauses) {
      Instant from = pause.from().isBefore(countedFrom) ? countedFrom : pause.from();
      if (from.isAfter(at)) {
        break;
      }
      if (from.isBefore(pause.to())) {
        paused = paused.plus(calendar.between(from, pause.to()));
        Instant moved = after(spent.plus(paused));
        at = moved.isBefore(pause.to()) ? pause.to() : moved;
      }
    }
    return new Reach(at, paused);
  }

  private Instant after(Duration spent) {
    return spent.isZero() || spent.isNegative() ? countedFrom : calendar.plus(countedFrom, spent);
  }

  private record Reach(Instant at, Duration paused) {}
}
