package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D4_6b;
import static org.gasservice.core.standard.Clauses.D5_1_6c;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Referral.Standing;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

/** What may be done with a request, and by whom. Pure. */
final class RequestRules {

  /** Most times a request goes to and fro. */
  private static final int MOST_REFERRALS = 30;

  private RequestRules() {}

  /**
   * By when an answer is promised.
   *
   * @param asked what the customer was told; the latest moment allowed when absent
   */
  @Keeps({D2_1_9, D5_1_6c})
  static Instant promise(Instant at, Optional<Instant> asked, ContactSettings settings) {
    Instant latest = at.plus(settings.answerWithin());
    Instant promised = asked.orElse(latest);
    if (promised.isBefore(at)) {
      throw InvalidCommand.of("promisedBy", "contact.promise-past");
    }
    if (promised.isAfter(latest)) {
      throw new RuleViolation(D5_1_6c, "contact.promise-too-late", Map.of("latest", latest));
    }
    return promised;
  }

  /** All papers at once; nobody is sent home a second time for one more. */
  @Keeps(D2_1_2)
  static ServiceRequest tellPapers(ServiceRequest before, List<String> papers) {
    requireOpen(before);
    if (!before.papers().isEmpty()) {
      throw refusal(D2_1_2, "contact.papers-told", before);
    }
    return before.withPapers(papers);
  }

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
    return before.referring(new Referral(
        by, to, at, at.plus(settings.acceptWithin()), Optional.empty(), Optional.empty(), false));
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
    if (last.decided() || before.referrals().stream().anyMatch(r -> r.returned().isPresent())) {
      throw refusal(D4_6b, "contact.second-return", before);
    }
    return before.replacingLast(last.returned(at, reason));
  }

  /** The common superior of two who disagree says who works on it. */
  @Keeps(D4_6b)
  static ServiceRequest decide(ServiceRequest before, String by, String to, Instant at) {
    requireUndecided(before);
    return before.referring(new Referral(by, to, at, at, Optional.of(at), Optional.empty(), true));
  }

  @Keeps(D10_S1)
  static ServiceRequest deputise(ServiceRequest before, String by, String deputy) {
    requireOpen(before);
    if (!before.owner().equals(by)) {
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

  /**
   * Settles it.
   *
   * @param orders where its orders stand; none may be unfinished
   */
  @Keeps(D1_4_1)
  static ServiceRequest settle(ServiceRequest before, Outcome outcome, List<OrderState> orders) {
    requireUndecided(before);
    requireHands(before, outcome.by(), outcome.at());
    boolean working = orders.stream()
        .anyMatch(state ->
            !state.finished() && state != OrderState.WORK_DONE && state != OrderState.FED_BACK);
    if (working) {
      throw refusal(D1_4_1, "contact.order-unfinished", before);
    }
    return before.withOutcome(outcome);
  }

  /** Ends the ownership: the customer knows. Only the owner or the deputy tells. */
  @Keeps({D10_S1, D1_4_1})
  static ServiceRequest tell(ServiceRequest before, Told told) {
    requireOpen(before);
    if (before.outcome().isEmpty()) {
      throw refusal(D1_4_1, "contact.nothing-to-tell", before);
    }
    if (!before.speaksFor(told.by())) {
      throw refusal(D10_S1, "contact.not-the-owner", before);
    }
    return before.withTold(told);
  }

  private static Referral lastTo(ServiceRequest request, String person) {
    return request
        .lastReferral()
        .filter(r -> r.to().equals(person))
        .orElseThrow(() -> refusal(D10_S1, "contact.not-referred", request));
  }

  private static void requireOpen(ServiceRequest request) {
    if (!request.open()) {
      throw refusal(D10_S1, "contact.request-closed", request);
    }
  }

  private static void requireUndecided(ServiceRequest request) {
    requireOpen(request);
    if (request.outcome().isPresent()) {
      throw refusal(D10_S1, "contact.settled", request);
    }
  }

  private static void requireHands(ServiceRequest request, String person, Instant at) {
    if (!request.speaksFor(person) && !request.handlerAt(at).equals(person)) {
      throw refusal(D10_S1, "contact.not-yours", request);
    }
  }

  private static RuleViolation refusal(String clause, String code, ServiceRequest request) {
    return new RuleViolation(clause, code, Map.of("request", request.key().toString()));
  }
}
