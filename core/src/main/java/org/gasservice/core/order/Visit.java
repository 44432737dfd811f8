package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One attempt to work at the place (上门).
 *
 * @param lead staff number of who led it
 * @param startedAt when work began; empty when it did not come to it
 * @param endedAt empty while somebody is there
 */
@Value.Builder
public record Visit(
    Instant arrivedAt,
    String lead,
    CheckIn checkIn,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<VisitOutcome> outcome,
    Optional<NoAccess> noAccess)
    implements WithVisit {

  public Visit {
    startedAt = Given.optional(startedAt);
    endedAt = Given.optional(endedAt);
    outcome = Given.optional(outcome);
    noAccess = Given.optional(noAccess);
  }

  public static VisitBuilder builder() {
    return new VisitBuilder();
  }

  Visit ended(Instant at, VisitOutcome result, Optional<NoAccess> evidence) {
    return new Visit(
        arrivedAt, lead, checkIn, startedAt, Optional.of(at), Optional.of(result), evidence);
  }
}
