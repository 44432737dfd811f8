package org.gasservice.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When something happened, when and from whom we heard of it.
 *
 * @param id unique among the events of one order; an event given twice counts once
 * @param occurredAt the moment clocks run on
 * @param recordedAt the moment it reached us
 * @param reason code of why it was recorded late, reclassified, restarted, excused or corrected; never text about people
 * @param approver key of the second person or supervisor who approved it
 */
@Value.Builder
public record Stamp(
    String id,
    Instant occurredAt,
    Instant recordedAt,
    EventSource source,
    Optional<String> reason,
    Optional<String> approver)
    implements WithStamp {

  public static StampBuilder builder() {
    return new StampBuilder();
  }

  /** Recorded as it happens. */
  public static Stamp of(String id, Instant at, EventSource source) {
    return new Stamp(id, at, at, source, Optional.empty(), Optional.empty());
  }

  /** How long it took until we heard; zero when it was recorded in time or ahead. */
  public Duration delay() {
    Duration delay = Duration.between(occurredAt, recordedAt);
    return delay.isNegative() ? Duration.ZERO : delay;
  }
}
