package org.gasservice.core.order;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.gasservice.core.sla.ClockStep;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;

/**
 * A warning or escalation that was given out (已触发的预警、升级): each once.
 *
 * @param key stable name of the step
 * @param nominalAt the moment it belongs to, also when the sweeper was down
 * @param milestone the promise it is about; empty for the next contact of a suspension
 * @param level who is told; empty for the note that a promise is overdue
 */
public record FiredStep(
    String key,
    Instant nominalAt,
    Sort sort,
    Optional<Milestone> milestone,
    Optional<OrgLevel> level) {

  /** What it means to whom it reaches. */
  public enum Sort {
    WARNING,
    OVERDUE,
    ESCALATION,
    /** The customer is to be contacted; the suspension ended by itself. */
    NEXT_CONTACT
  }

  /** In the order of the moments they belong to. */
  public static final Comparator<FiredStep> ORDER = Comparator.comparing(FiredStep::nominalAt)
      .thenComparing(FiredStep::sort)
      .thenComparing(step -> step.level().map(OrgLevel::ordinal).orElse(-1))
      .thenComparing(FiredStep::key);

  public FiredStep {
    milestone = Given.optional(milestone);
    level = Given.optional(level);
  }

  /** A step of the clock of a promise, as it is given out. */
  public static FiredStep of(Milestone milestone, ClockStep step) {
    Sort sort =
        step.isWarning() ? Sort.WARNING : step.level().isPresent() ? Sort.ESCALATION : Sort.OVERDUE;
    return new FiredStep(step.key(), step.nominalAt(), sort, Optional.of(milestone), step.level());
  }

  static FiredStep nextContact(int suspension, Instant at) {
    return new FiredStep(
        "contact/" + suspension, at, Sort.NEXT_CONTACT, Optional.empty(), Optional.empty());
  }
}
