package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.standard.EscalationStep;

/** Puts the steps of a promise on the time line. */
final class Steps {

  /** The due instant itself is in time; what follows from being late begins with the next moment a store can tell apart. */
  private static final Duration NEXT_MOMENT = Duration.ofNanos(1_000);

  private Steps() {}

  static List<ClockStep> of(
      String goal,
      Instant due,
      List<EscalationStep> steps,
      Function<EscalationStep, Instant> nominal) {
    List<ClockStep> result = new ArrayList<>();
    result.add(new ClockStep(goal + "/due", due, due.plus(NEXT_MOMENT), Optional.empty()));
    for (EscalationStep step : steps) {
      Instant at = nominal.apply(step);
      Instant from = step.offset().isNegative() || at.isAfter(due) ? at : due.plus(NEXT_MOMENT);
      result.add(
          new ClockStep(goal + "/" + step.level() + step.offset(), at, from, Optional.of(step)));
    }
    result.sort(ClockStep.ORDER);
    return List.copyOf(result);
  }

  /** A moment before or after a date goal, on the given calendar. */
  static Instant offset(WorkingCalendar calendar, Instant due, Duration offset) {
    return offset.isZero()
        ? due
        : offset.isNegative() ? calendar.minus(due, offset.negated()) : calendar.plus(due, offset);
  }
}
