package org.gasservice.core.standard;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.immutables.value.Value;

/**
 * A timed commitment (服务承诺时限): from this event, that milestone within such a time, by this clause.
 *
 * @param id stable token, unique within a standard
 * @param milestone what stops the clock
 * @param start what starts it
 * @param scope the cases it is about
 * @param direction {@link Direction#AT_MOST} for a delay, {@link Direction#AT_LEAST} for a lead time, which counts back from the start event
 * @param limit elapsed time, working time or working days
 * @param pauses what a suspension does to this clock; a reason not named does not pause it
 * @param leeways what else may stand between the promise and a breach
 * @param clause id of the clause it comes from, of the manual ({@code D5-1.2b}), of a law or of the company
 * @param origin whether the clause states the number
 * @param validFrom first day it is in force, for what starts on that day; empty for as long as its standard
 * @param validTo last day it is in force
 * @param escalation steps around the due instant, in order
 */
@Value.Builder
public record SlaPolicy(
    String id,
    Milestone milestone,
    StartEvent start,
    Scope scope,
    Direction direction,
    Quantity limit,
    Map<SuspensionReason, PauseRule> pauses,
    Set<Leeway> leeways,
    String clause,
    Origin origin,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo,
    List<EscalationStep> escalation)
    implements Commitment, WithSlaPolicy {

  /** Milestones that nothing pauses: a crew on its way to danger does not wait. */
  public static final Set<Milestone> NEVER_PAUSED =
      Set.of(Milestone.DEPARTED, Milestone.ARRIVED, Milestone.MADE_SAFE);

  /** Escalation counts a working day as so much working time. */
  private static final Duration WORKING_DAY = Duration.ofHours(8);

  /** @throws InvalidStandard naming everything wrong with it */
  public SlaPolicy {
    List<Problem> problems = new ArrayList<>(Tokens.problemsOf(id, clause, validFrom, validTo));
    if (limit.clock().isEmpty() || limit.equals(Quantity.elapsed(Duration.ZERO))) {
      problems.add(new Problem("limit", "standard.not-a-time", Map.of("found", limit.toString())));
    }
    if (direction != Direction.AT_MOST && direction != Direction.AT_LEAST) {
      problems.add(
          new Problem("direction", "standard.direction", Map.of("found", direction.name())));
    }
    boolean pausing =
        pauses.values().stream().anyMatch(rule -> rule.effect() != PauseRule.Effect.DOES_NOT_PAUSE);
    if (pausing && NEVER_PAUSED.contains(milestone)) {
      problems.add(
          new Problem("pauses", "standard.never-paused", Map.of("milestone", milestone.token())));
    }
    if (!problems.isEmpty()) {
      throw new InvalidStandard(problems);
    }
    pauses = pauses.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(pauses));
    leeways = leeways.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(leeways));
    escalation =
        escalation.stream().sorted(Comparator.comparing(EscalationStep::offset)).toList();
  }

  public static SlaPolicyBuilder builder() {
    return new SlaPolicyBuilder();
  }

  /** The clock it runs on. */
  public ClockBasis clock() {
    return limit.clock().orElseThrow();
  }

  /** The limit, under the name all commitments share. */
  @Override
  public Quantity quantity() {
    return limit;
  }

  @Override
  public String matter() {
    return milestone + " after " + start;
  }

  public PauseRule pauseFor(SuspensionReason reason) {
    return pauses.getOrDefault(reason, PauseRule.DOES_NOT_PAUSE);
  }

  /** Whether force majeure takes a breach out of the adjusted figure. */
  public boolean excusable() {
    return leeways.contains(Leeway.FORCE_MAJEURE);
  }

  /** Whether an agreed appointment replaces the due instant. */
  public boolean appointmentReplaces() {
    return leeways.contains(Leeway.APPOINTMENT);
  }

  /**
   * A promise made in one case, such as a date told to a customer: elapsed time, the default ladder, nothing pauses it.
   *
   * @param within how long from the start event, more than zero
   */
  public static SlaPolicy promised(
      String id, Milestone milestone, StartEvent start, String clause, Duration within) {
    Quantity limit = Quantity.elapsed(within);
    return builder()
        .id(id)
        .milestone(milestone)
        .start(start)
        .scope(Scope.ANY)
        .direction(Direction.AT_MOST)
        .limit(limit)
        .pauses(Map.of())
        .leeways(Set.of())
        .clause(clause)
        .origin(Origin.OURS)
        .escalation(defaultEscalation(limit))
        .build();
  }

  /** The ladder for a policy that names no steps. */
  public static List<EscalationStep> defaultEscalation(Quantity limit) {
    Duration time = limit instanceof Quantity.Elapsed elapsed
        ? elapsed.duration()
        : limit instanceof Quantity.WorkingTime working
            ? working.duration()
            : limit instanceof Quantity.WorkingDays days
                ? WORKING_DAY.multipliedBy(days.days())
                : Duration.ZERO;
    return time.isZero() ? List.of() : EscalationStep.ladder(time);
  }
}
