package org.gasservice.core.standard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.immutables.value.Value;

/**
 * A commitment no clock runs for: how often, how many, what share of all (频次、限额、目标率).
 *
 * @param id stable token, unique within a standard
 * @param measure what is counted: {@link #INSPECTION}, {@link #RINGS} … or a vendor's own word
 * @param quantity a target of 100 % also says below which share somebody is told
 * @param clause id of the clause it comes from
 */
@Value.Builder
public record Target(
    String id,
    String measure,
    Scope scope,
    Direction direction,
    Quantity quantity,
    Set<Leeway> leeways,
    String clause,
    Origin origin,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validTo)
    implements Commitment, WithTarget {

  /** Rings until a call is taken. */
  public static final String RINGS = "RINGS";
  /** Hours a day a post is staffed. */
  public static final String DUTY = "DUTY";
  /** Share of matters finished. */
  public static final String COMPLETION = "COMPLETION";
  /** Time until a common question is answered: none. */
  public static final String ANSWERED_AT_ONCE = "ANSWERED_AT_ONCE";
  /** Share of served users with a file. */
  public static final String FILES = "FILES";
  /** Share of served users inspected. */
  public static final String INSPECTED = "INSPECTED";
  /** Safety inspections of one service point. */
  public static final String INSPECTION = "INSPECTION";
  /** Time a technician may be late for an appointment. */
  public static final String LATENESS = "LATENESS";
  /** Length of the window an appointment names. */
  public static final String ARRIVAL_WINDOW = "ARRIVAL_WINDOW";
  /** Service owed after a passed training. */
  public static final String SERVICE_OWED = "SERVICE_OWED";
  /** Trainings of an employee. */
  public static final String TRAINING = "TRAINING";
  /** Satisfaction surveys. */
  public static final String SURVEY = "SURVEY";
  /** Evaluations of service quality. */
  public static final String EVALUATION = "EVALUATION";
  /** Meetings of a team. */
  public static final String TEAM_MEETING = "TEAM_MEETING";

  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  /** @throws InvalidStandard naming everything wrong with it */
  public Target {
    List<Problem> problems = new ArrayList<>(Tokens.problemsOf(id, clause, validFrom, validTo));
    if (!Tokens.isWord(measure)) {
      problems.add(new Problem("measure", "standard.word", Map.of()));
    }
    boolean frequent = quantity instanceof Quantity.Frequency;
    boolean share = quantity instanceof Quantity.Rate;
    if (frequent != (direction == Direction.FREQUENCY)
        || share != (direction == Direction.TARGET_RATE)) {
      problems.add(
          new Problem("direction", "standard.direction", Map.of("found", direction.name())));
    }
    if (quantity instanceof Quantity.Rate rate
        && rate.percent().compareTo(ALL) == 0
        && rate.alert().isEmpty()) {
      problems.add(new Problem("quantity", "standard.alert", Map.of()));
    }
    if (!problems.isEmpty()) {
      throw new InvalidStandard(problems);
    }
    leeways = leeways.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(leeways));
  }

  public static TargetBuilder builder() {
    return new TargetBuilder();
  }

  @Override
  public String matter() {
    return measure;
  }
}
