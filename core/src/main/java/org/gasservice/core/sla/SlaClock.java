package org.gasservice.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.calendar.WorkingWindow;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a promise (时限时钟): a pure function from terms and events to a state. The order of the list does not matter, an event given
 * twice counts once, and nothing here knows the present.
 */
public final class SlaClock {

  private SlaClock() {}

  /**
   * The clock of one milestone.
   *
   * @param events all events of the order; those that do not concern the milestone are passed over
   * @throws SlaRefusal UNKNOWN_POLICY
   */
  public static ClockState evaluate(
      Milestone milestone, ClockTerms terms, Collection<ClockEvent> events) {
    return new Evaluation(milestone, terms, events).state();
  }

  /** The clocks of every milestone that has a policy or an imposed date. */
  public static Map<Milestone, ClockState> evaluateAll(
      ClockTerms terms, Collection<ClockEvent> events) {
    Set<Milestone> milestones = new TreeSet<>();
    terms.policies().stream().map(SlaPolicy::milestone).forEach(milestones::add);
    for (ClockEvent event : events) {
      if (event instanceof ClockEvent.Imposed imposed) {
        milestones.add(imposed.milestone());
      }
    }
    Map<Milestone, ClockState> states = new TreeMap<>();
    milestones.forEach(milestone -> states.put(milestone, evaluate(milestone, terms, events)));
    return states;
  }

  /**
   * The steps to fire now, in the order of their nominal instants. What was missed while nobody looked comes too, with the instant it
   * belongs to. Nothing fires for time after the clock ended.
   *
   * @param fired keys of steps that already fired
   * @param upTo the present
   */
  public static List<ClockStep> stepsDue(ClockState state, Set<String> fired, Instant upTo) {
    return state.steps().stream()
        .filter(step -> open(step, state, fired) && !step.from().isAfter(upTo))
        .toList();
  }

  /** The moment the clock next wants attention; empty when it has nothing more to say. */
  public static Optional<Instant> nextActionAt(ClockState state, Set<String> fired) {
    @Nullable Instant next = null;
    for (ClockStep step : state.steps()) {
      if (open(step, state, fired) && (next == null || step.from().isBefore(next))) {
        next = step.from();
      }
    }
    return Optional.ofNullable(next);
  }

  /** The least of several clocks. */
  public static Optional<Instant> nextActionAt(Collection<ClockState> states, Set<String> fired) {
    return states.stream()
        .flatMap(state -> nextActionAt(state, fired).stream())
        .min(Instant::compareTo);
  }

  private static boolean open(ClockStep step, ClockState state, Set<String> fired) {
    boolean ended =
        state.endedAt().isPresent() && step.from().isAfter(state.endedAt().get());
    return !ended && !fired.contains(step.key());
  }

  /** Why a clock is due when it is. */
  public static Explanation explain(
      Milestone milestone, ClockTerms terms, Collection<ClockEvent> events) {
    ClockState state = evaluate(milestone, terms, events);
    List<WorkingWindow> windows = new ArrayList<>();
    state.won().ifPresent(won -> {
      WorkingCalendar calendar = terms.calendars().of(won.basis());
      Instant from = won.countedFrom().isBefore(won.due()) ? won.countedFrom() : won.due();
      Instant to = won.countedFrom().isBefore(won.due()) ? won.due() : won.countedFrom();
      windows.addAll(calendar.windows(from, to));
    });
    return Explanation.of(state, terms, windows);
  }
}
