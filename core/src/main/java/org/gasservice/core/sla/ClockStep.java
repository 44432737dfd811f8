package org.gasservice.core.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.gasservice.core.standard.EscalationStep;
import org.gasservice.core.standard.OrgLevel;

/**
 * Something a clock wants done at a moment: a warning, the note that it is overdue, an escalation.
 *
 * @param key stable name; remember the keys that fired, and each fires once
 * @param nominalAt the moment it belongs to, also when it is fired later
 * @param from the first moment it may fire: the due instant itself is still in time
 * @param escalation empty for the note that the clock is overdue
 */
public record ClockStep(
    String key, Instant nominalAt, Instant from, Optional<EscalationStep> escalation) {

  static final Comparator<ClockStep> ORDER = Comparator.comparing(ClockStep::nominalAt)
      .thenComparing(ClockStep::from)
      .thenComparing(step -> step.escalation.isPresent())
      .thenComparing(ClockStep::key);

  /** Who is told; empty for the note that the clock is overdue. */
  public Optional<OrgLevel> level() {
    return escalation.map(EscalationStep::level);
  }

  public boolean isWarning() {
    return escalation.filter(step -> step.kind() == EscalationStep.Kind.WARNING).isPresent();
  }
}
