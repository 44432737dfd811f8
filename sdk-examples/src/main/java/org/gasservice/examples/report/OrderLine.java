package org.gasservice.examples.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One order on the timeline.
 *
 * @param order its number
 * @param work what is to be done, in a few words that name nobody
 * @param unit the station that answers for it
 * @param phases what it went through, in order
 */
@Value.Builder
public record OrderLine(
    String order,
    String kind,
    String triage,
    String state,
    boolean finished,
    Optional<String> unit,
    Both work,
    Instant reportedAt,
    List<Phase> phases) {

  /** A stretch of an order's life. */
  public record Phase(Step step, Instant from, Instant to) {}

  /** What is going on in a stretch. */
  public enum Step {
    /** Reported, nobody has left. */
    WAITING,
    /** The crew is on its way. */
    UNDER_WAY,
    /** The crew is there; of an emergency, until the danger is under control. */
    ON_SITE,
    /** The danger is under control, the repair goes on. */
    MADE_SAFE,
    SUSPENDED,
    /** An appointment is agreed and not yet due. */
    BOOKED
  }

  public OrderLine {
    phases = List.copyOf(phases);
  }

  public static OrderLineBuilder builder() {
    return new OrderLineBuilder();
  }
}
