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
 * @param bouncedAt when it was put on record that nobody had accepted it in time
 * @param decided whether a common superior settled it: then it is not sent back again [D4-6b]
 */
public record Referral(
    String from,
    String to,
    Instant at,
    Instant acceptBy,
    Optional<Instant> acceptedAt,
    Optional<Return> returned,
    Optional<Instant> bouncedAt,
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
    bouncedAt = bouncedAt == null ? Optional.empty() : bouncedAt;
  }

  /** Where it stands at a moment; exactly at the last moment it can still be accepted. */
  public Standing standingAt(Instant moment) {
    if (returned.isPresent()) {
      return Standing.RETURNED;
    }
    if (acceptedAt.isPresent()) {
      return Standing.ACCEPTED;
    }
    return bouncedAt.isPresent() || moment.isAfter(acceptBy) ? Standing.BOUNCED : Standing.PENDING;
  }

  /** A new one, which waits to be accepted. */
  static Referral pending(String from, String to, Instant at, Instant acceptBy) {
    return new Referral(
        from, to, at, acceptBy, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  /** The decision of a common superior: accepted by itself. */
  static Referral decided(String by, String to, Instant at) {
    return new Referral(by, to, at, at, Optional.of(at), Optional.empty(), Optional.empty(), true);
  }

  Referral accepted(Instant moment) {
    return new Referral(from, to, at, acceptBy, Optional.of(moment), returned, bouncedAt, decided);
  }

  Referral returned(Instant moment, Personal reason) {
    Return back = new Return(moment, reason);
    return new Referral(from, to, at, acceptBy, acceptedAt, Optional.of(back), bouncedAt, decided);
  }

  Referral bounced(Instant moment) {
    return new Referral(from, to, at, acceptBy, acceptedAt, returned, Optional.of(moment), decided);
  }
}
