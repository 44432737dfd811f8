package org.gasservice.core.sla;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.SuspensionReason;

/**
 * A stretch of a clock's life, the end not included.
 *
 * @param to empty while it is open
 * @param pausedFor empty while the clock runs
 */
public record Segment(Instant from, Optional<Instant> to, Optional<SuspensionReason> pausedFor) {

  public boolean isPause() {
    return pausedFor.isPresent();
  }

  public boolean contains(Instant moment) {
    return !moment.isBefore(from) && to.map(moment::isBefore).orElse(true);
  }
}
