package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.Milestone;
import org.immutables.value.Value;

/**
 * A step that clocks or readers of the timeline care about [D1-4.5, D6-8.3]. Details stand in the journal.
 *
 * @param at when it happened
 * @param by who recorded it
 * @param recordedLate when it was recorded, if late or by somebody not in the crew; such steps are shown apart (补录)
 * @param confirmedBy the second person who vouches for a step recorded very late
 */
@Value.Builder
public record OrderEvent(
    What what,
    Instant at,
    EventSource source,
    String by,
    Optional<Instant> recordedLate,
    Optional<String> confirmedBy) {

  /** What happened. */
  public enum What {
    REPORTED,
    ACCEPTED,
    DECLINED,
    DISPATCHED,
    RECALLED,
    DEPARTED,
    ARRIVED,
    WORK_STARTED,
    /** The papers were approved. */
    PAPERS_APPROVED,
    /** Steps, price and time were agreed. */
    QUOTED,
    /** A stage of the work was reached; which one stands among the stages. */
    ADVANCED,
    MADE_SAFE,
    ALL_CLEAR,
    BOOKED,
    /** The company moved or lost the appointment (爽约). */
    APPOINTMENT_MISSED,
    VISIT_ENDED,
    SUSPENDED,
    RESUMED,
    RECLASSIFIED,
    WORK_DONE,
    FED_BACK,
    CLOSED,
    CANCELLED,
    REOPENED;

    /** The promise it meets. */
    public Optional<Milestone> milestone() {
      return switch (this) {
        case DEPARTED -> Optional.of(Milestone.DEPARTED);
        case ARRIVED -> Optional.of(Milestone.ARRIVED);
        case MADE_SAFE -> Optional.of(Milestone.MADE_SAFE);
        case ALL_CLEAR -> Optional.of(Milestone.ALL_CLEAR);
        case WORK_DONE -> Optional.of(Milestone.REPAIRED);
        case FED_BACK -> Optional.of(Milestone.RESULT_TOLD);
        case CLOSED -> Optional.of(Milestone.CLOSED);
        default -> Optional.empty();
      };
    }
  }

  public OrderEvent {
    recordedLate = Given.optional(recordedLate);
    confirmedBy = Given.optional(confirmedBy);
  }

  /** Something else that happened with it. */
  OrderEvent but(What other) {
    return new OrderEvent(other, at, source, by, recordedLate, confirmedBy);
  }

  public static OrderEventBuilder builder() {
    return new OrderEventBuilder();
  }
}
