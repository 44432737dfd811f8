package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;

/**
 * An approved reason beyond control (不可抗力免责). The breach stays in the raw figure and leaves the adjusted one [D5-1.2c].
 *
 * @param milestone the one promise it excuses; empty for leaving, arriving and repairing
 * @param event the major event it was given for; empty when it was given for this order alone
 * @param withdrawnAt when it was taken back; it stays visible and excuses nothing any more
 */
public record Excuse(
    Optional<Milestone> milestone,
    Cause cause,
    String approvedBy,
    Instant at,
    Optional<Key> event,
    Optional<Instant> withdrawnAt) {

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
    event = Given.optional(event);
    withdrawnAt = Given.optional(withdrawnAt);
  }

  /** For one order. */
  static Excuse of(Optional<Milestone> milestone, Cause cause, String approvedBy, Instant at) {
    return new Excuse(milestone, cause, approvedBy, at, Optional.empty(), Optional.empty());
  }

  /** For every order of a major event: leaving, arriving and repairing. */
  static Excuse forEvent(Key event, Cause cause, String approvedBy, Instant at) {
    return new Excuse(
        Optional.empty(), cause, approvedBy, at, Optional.of(event), Optional.empty());
  }

  Excuse withdrawn(Instant moment) {
    return new Excuse(milestone, cause, approvedBy, at, event, Optional.of(moment));
  }

  /** Whether it was given for this event. */
  public boolean isFor(Key majorEvent) {
    return event.filter(majorEvent::equals).isPresent();
  }

  /** Whether it still excuses. */
  public boolean holds() {
    return withdrawnAt.isEmpty();
  }
}
