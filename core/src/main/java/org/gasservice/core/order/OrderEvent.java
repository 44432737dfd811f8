package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;

/**
 * A step that clocks or readers of the timeline care about [D1-4.5, D6-8.3]. Details stand in the journal.
 *
 * @param at when it happened
 * @param by who recorded it
 * @param recordedLate when it was recorded, if late or by somebody not in the crew; such steps are shown apart (补录)
 */
public record OrderEvent(
    What what, Instant at, EventSource source, String by, Optional<Instant> recordedLate) {

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
    REOPENED
  }

  public OrderEvent {
    recordedLate = Given.optional(recordedLate);
  }

  OrderEvent movedTo(Instant moment) {
    return new OrderEvent(what, moment, source, by, recordedLate);
  }
}
