package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * A request handed on (转办). It adds a handler and takes nothing from the owner.
 *
 * @param from who handed it on
 * @param to who is to work on it
 * @param acceptBy not accepted by then, it has bounced back
 * @param returned when and why it was sent back
 * @param decided whether a common superior settled it: then it is not sent back again [D4-6b]
 */
public record Referral(
    String from,
    String to,
    Instant at,
    Instant acceptBy,
    Optional<Instant> acceptedAt,
    Optional<Return> returned,
    boolean decided) {

  /** Sending it back, with a reason. */
  public record Return(Instant at, Personal reason) {}

  /** Where it stands. */
  public enum Standing {
    PENDING,
    ACCEPTED,
    BOUNCED,
    RETURNED
  }

  public Referral {
    acceptedAt = acceptedAt == null ? Optional.empty() : acceptedAt;
    returned = returned == null ? Optional.empty() : returned;
  }

  /** Where it stands at a moment; exactly at the last moment it can still be accepted. */
  public Standing standingAt(Instant moment) {
    if (returned.isPresent()) {
      return Standing.RETURNED;
    }
    if (acceptedAt.isPresent()) {
      return Standing.ACCEPTED;
    }
    return moment.isAfter(acceptBy) ? Standing.BOUNCED : Standing.PENDING;
  }

  Referral accepted(Instant moment) {
    return new Referral(from, to, at, acceptBy, Optional.of(moment), returned, decided);
  }

  Referral returned(Instant moment, Personal reason) {
    return new Referral(
        from, to, at, acceptBy, acceptedAt, Optional.of(new Return(moment, reason)), decided);
  }
}
