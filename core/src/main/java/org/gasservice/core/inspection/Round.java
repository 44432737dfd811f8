package org.gasservice.core.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One deadline of a hazard and what came of it: a failed re-check begins the next.
 *
 * @param deadline last day, inclusive
 */
public record Round(Instant from, LocalDate deadline, Optional<Recheck> recheck) {

  public Round {
    recheck = recheck == null ? Optional.empty() : recheck;
  }

  static Round of(Instant from, LocalDate deadline) {
    return new Round(from, deadline, Optional.empty());
  }

  Round with(Recheck look) {
    return new Round(from, deadline, Optional.of(look));
  }
}
