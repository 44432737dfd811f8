package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.calendar.Certainty;
import org.gasservice.core.standard.ClockBasis;
import org.gasservice.core.standard.Quantity;
import org.immutables.value.Value;

/**
 * One promise about a milestone and when it is due in the case at hand.
 *
 * @param policy id of the policy; {@code imposed:} and the body for an imposed date
 * @param clause where the promise stands
 * @param limit empty for an imposed date
 * @param startedAt when its start event happened
 * @param countedFrom the moment the limit counts from: the start, the day after it for working days, the agreed window for a repair
 * @param paused time of its own calendar by which pauses moved it
 * @param due in time up to and including this instant
 */
@Value.Builder
public record DueClause(
    String policy,
    String clause,
    Goal goal,
    ClockBasis basis,
    Optional<Quantity> limit,
    Instant startedAt,
    Instant countedFrom,
    Duration paused,
    Instant due,
    Certainty certainty) {

  /** What made the due instant. */
  public enum Goal {
    /** The limit of the policy. */
    LIMIT,
    /** The end of an agreed window. Pauses do not move it. */
    APPOINTMENT,
    /** A date of an outside body. Nothing but the body moves it. */
    IMPOSED,
    /** A limit that had already passed when the case was reclassified. It stays passed. */
    LAPSED
  }

  static DueClauseBuilder builder() {
    return new DueClauseBuilder();
  }
}
