package org.gasservice.core.contact;

import static org.gasservice.core.contact.Requests.refusal;
import static org.gasservice.core.contact.Requests.requireHands;
import static org.gasservice.core.contact.Requests.requireOpen;
import static org.gasservice.core.contact.Requests.requireUndecided;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D4_6b;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.contact.Referral.Standing;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

/** Who works on a request and who answers for it. Pure. */
final class ReferralRules {

  /** Most times a request goes to and fro. */
  private static final int MOST_REFERRALS = 30;

  private ReferralRules() {}

  /** Hands it on. The owner stays the owner. */
  @Keeps(D10_S1)
  static ServiceRequest refer(
      ServiceRequest before, String by, String to, Instant at, ContactSettings settings) {
    requireUndecided(before);
    requireHands(before, by, at);
    if (to.equals(before.handlerAt(at))) {
      throw refusal(D10_S1, "contact.refer-to-self", before);
    }
    if (before.lastReferral().filter(r -> r.standingAt(at) == Standing.PENDING).isPresent()) {
      throw refusal(D10_S1, "contact.referral-pending", before);
    }
    if (before.referrals().size() >= MOST_REFERRALS) {
      throw refusal(D4_6b, "contact.too-many-referrals", before);
    }
    return before.referring(Referral.pending(by, to, at, at.plus(settings.acceptWithin())));
  }

  @Keeps(D10_S1)
  static ServiceRequest accept(ServiceRequest before, String by, Instant at) {
    requireOpen(before);
    Referral last = lastTo(before, by);
    if (last.standingAt(at) != Standing.PENDING) {
      throw refusal(D10_S1, "contact.referral-over", before);
    }
    return before.replacingLast(last.accepted(at));
  }

  /** Sends it back with a reason: once. Whether it may go back again is not for the two to decide. */
  @Keeps(D4_6b)
  static ServiceRequest giveBack(ServiceRequest before, String by, Instant at, Personal reason) {
    requireUndecided(before);
    Referral last = lastTo(before, by);
    Standing standing = last.standingAt(at);
    if (standing == Standing.BOUNCED || standing == Standing.RETURNED) {
      throw refusal(D10_S1, "contact.referral-over", before);
    }
    if (last.decided() || returnedBefore(before)) {
      throw refusal(D4_6b, "contact.second-return", before);
    }
    return before.replacingLast(last.returned(at, reason));
  }

  /** The common superior of two who disagree says who works on it: once it was sent back, not before. */
  @Keeps(D4_6b)
  static ServiceRequest decide(ServiceRequest before, String by, String to, Instant at) {
    requireUndecided(before);
    if (!returnedBefore(before)) {
      throw refusal(D4_6b, "contact.nothing-to-decide", before);
    }
    return before.referring(Referral.decided(by, to, at));
  }

  private static boolean returnedBefore(ServiceRequest request) {
    return request.referrals().stream().anyMatch(r -> r.returned().isPresent());
  }

  /** Nobody accepted it in time: it is again with whoever had it before. */
  @Keeps(D10_S1)
  static ServiceRequest bounced(ServiceRequest before, Instant at) {
    return before.replacingLast(before.lastReferral().orElseThrow().bounced(at));
  }

  /** @param head whether the actor leads the owner's unit: whoever is ill names nobody */
  @Keeps(D10_S1)
  static ServiceRequest deputise(ServiceRequest before, String by, boolean head, Deputy deputy) {
    requireOpen(before);
    if (!before.owner().equals(by) && !head) {
      throw refusal(D10_S1, "contact.not-the-owner", before);
    }
    return before.withDeputy(deputy);
  }

  /** Only an owner who has left the company is followed by another. */
  @Keeps(D10_S1)
  static ServiceRequest inherit(ServiceRequest before, boolean ownerLeft, String heir) {
    requireOpen(before);
    if (!ownerLeft) {
      throw refusal(D10_S1, "contact.owner-stays", before);
    }
    return before.withOwner(heir).withDeputy(Optional.empty());
  }

  private static Referral lastTo(ServiceRequest request, String person) {
    return request
        .lastReferral()
        .filter(r -> r.to().equals(person))
        .orElseThrow(() -> refusal(D10_S1, "contact.not-referred", request));
  }
}
