package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.Milestone;

/**
 * An approved reason beyond control (不可抗力免责). The breach stays in the raw figure and leaves the adjusted one [D5-1.2c].
 *
 * @param milestone the one promise it excuses; empty for leaving, arriving and repairing
 */
public record Excuse(Optional<Milestone> milestone, Cause cause, String approvedBy, Instant at) {

  /** What was beyond control. */
  public enum Cause {
    EXTREME_WEATHER,
    ROAD_CLOSED,
    NATURAL_DISASTER,
    PUBLIC_ORDER,
    AUTHORITY_ORDER
  }

  public Excuse {
    milestone = Given.optional(milestone);
  }
}
