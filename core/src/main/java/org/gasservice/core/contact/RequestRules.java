package org.gasservice.core.contact;

import static org.gasservice.core.contact.Requests.refusal;
import static org.gasservice.core.contact.Requests.requireHands;
import static org.gasservice.core.contact.Requests.requireOpen;
import static org.gasservice.core.contact.Requests.requireUndecided;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D4_10a;
import static org.gasservice.core.standard.Clauses.D5_1_6c;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.standard.Keeps;

/** How a request goes from the promise to the customer who knows the result. Pure. */
final class RequestRules {

  private RequestRules() {}

  /**
   * By when an answer is promised.
   *
   * @param at when it was received
   * @param asked what the customer was told; the latest moment allowed when absent
   */
  @Keeps({D2_1_9, D5_1_6c})
  static Instant promise(Instant at, Optional<Instant> asked, ContactSettings settings) {
    Instant latest = at.plus(settings.answerWithin());
    Instant promised = asked.orElse(latest);
    if (!promised.isAfter(at)) {
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

  /** Ends the ownership: the customer knows, and has their papers back. Only the owner or the deputy tells. */
  @Keeps({D10_S1, D1_4_1, D6_8_4, D4_10a})
  static ServiceRequest tell(ServiceRequest before, Told told) {
    requireOpen(before);
    if (before.outcome().isEmpty()) {
      throw refusal(D1_4_1, "contact.nothing-to-tell", before);
    }
    if (!before.speaksFor(told.by(), told.at())) {
      throw refusal(D10_S1, "contact.not-the-owner", before);
    }
    if (before.originals().stream().anyMatch(Original::held)) {
      throw refusal(D4_10a, "contact.originals-held", before);
    }
    return before.withTold(told);
  }

  /**
   * Marks what fell due as given out, each once.
   *
   * @param due what is due by the moment and was not given out yet
   * @throws RuleViolation when somebody else was faster, or made it up
   */
  @Keeps(D1_4_4)
  static ServiceRequest fire(
      ServiceRequest before, FireRequestDue command, List<FiredStep> due, Instant now) {
    boolean bounces = before.bounceAt().filter(at -> !at.isAfter(now)).isPresent();
    if (!command.steps().equals(due) || command.bounces() != bounces) {
      throw refusal(D1_4_4, "contact.not-due", before);
    }
    ServiceRequest fired =
        before.withFired(Stream.concat(before.fired().stream(), due.stream()).toList());
    return bounces ? ReferralRules.bounced(fired, now) : fired;
  }
}
