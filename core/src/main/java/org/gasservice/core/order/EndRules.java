package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_1;
import static org.gasservice.core.standard.Clauses.D1_2_3;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;

/** Telling the customer, closing, calling off, taking up again. Pure. */
final class EndRules {

  private EndRules() {}

  @Keeps(D6_8_4)
  static ServiceOrder feedBack(ServiceOrder order, GiveFeedback command, Moment moment) {
    boolean worked = order.state() == OrderState.WORK_DONE;
    if (!worked && order.workflow().rests().contains(order.state()) && !notLetIn(order)) {
      throw new RuleViolation(D1_2_3, "order.nothing-to-tell");
    }
    StepTaken step = StepTaken.of(
        order, Steps.FEED_BACK, Optional.of(worked ? Steps.WORKED : Steps.NOT_LET_IN), moment);
    if (command.how() == FeedbackGiven.How.NOT_REACHED) {
      requireAttempts(command.attempts(), order, moment);
    }
    FeedbackGiven given = new FeedbackGiven(command.how(), command.reference(), command.attempts());
    return step.done(What.FED_BACK, p -> p.withFeedback(given));
  }

  /** Whether the last visit failed at the door: then the order may end without work. */
  private static boolean notLetIn(ServiceOrder order) {
    return order
        .lastVisit()
        .flatMap(Visit::outcome)
        .filter(outcome -> outcome == VisitOutcome.NO_ACCESS || outcome == VisitOutcome.REFUSED)
        .isPresent();
  }

  /** Three attempts, each at another time of day, between the end of the work and now. */
  private static void requireAttempts(List<Instant> attempts, ServiceOrder order, Moment moment) {
    Instant since =
        order.lastVisit().flatMap(Visit::endedAt).orElse(order.facts().openedAt());
    if (attempts.stream().anyMatch(at -> at.isBefore(since) || at.isAfter(moment.at()))) {
      throw InvalidCommand.of("attempts", "order.attempt-out-of-time");
    }
    if (!Daypart.all(attempts, moment.settings().zone())) {
      throw new RuleViolation(D6_8_4, "order.three-attempts");
    }
  }

  @Keeps({D1_2_1, D1_2_3, D6_8_4})
  static ServiceOrder close(ServiceOrder order, CloseOrder command, Moment moment) {
    if (!order.state().finished() && order.state() != OrderState.FED_BACK) {
      WorkRules.requireItemsDone(order);
      throw new RuleViolation(D6_8_4, "order.tell-first");
    }
    StepTaken step = StepTaken.of(order, Steps.CLOSE, moment);
    if (!order.workflow().closing().contains(command.mode()) || !fits(order, command.mode())) {
      throw new RuleViolation(D1_2_3, "order.mode-does-not-fit");
    }
    return step.done(What.CLOSED, p -> p.withClosingMode(command.mode()));
  }

  private static boolean fits(ServiceOrder order, ClosingMode mode) {
    Optional<VisitOutcome> last = order.lastVisit().flatMap(Visit::outcome);
    return switch (mode) {
      case NO_ACCESS -> last.filter(VisitOutcome.NO_ACCESS::equals).isPresent();
      case REFUSED -> last.filter(VisitOutcome.REFUSED::equals).isPresent();
      case MADE_SAFE_ONLY -> true;
      case SOLVED, NO_FAULT_FOUND, USER_SIDE ->
        last.filter(VisitOutcome.DONE::equals).isPresent();
      case CANCELLED_BY_CUSTOMER, MERGED -> false;
    };
  }

  /** Danger once reported is not called off: a measured all-clear ends it, or it goes on in another order. */
  @Keeps(D10_P5)
  static ServiceOrder cancel(
      ServiceOrder order, CancelOrder command, Optional<ServiceOrder> into, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.CANCEL, moment);
    if (order.progress().dangerReported() && command.mode() != ClosingMode.MERGED) {
      throw new RuleViolation(D10_P5, "order.measure-first");
    }
    into.ifPresent(other -> requireTakesOver(order, other));
    PriceRules.requireNothingHeld(order);
    return step.done(
        What.CANCELLED,
        p -> (order.suspension().isPresent() ? PauseRules.ended(p, moment) : p)
            .withClosingMode(command.mode())
            .withCrew(Optional.empty()));
  }

  private static void requireTakesOver(ServiceOrder order, ServiceOrder other) {
    boolean takesOver = !other.key().equals(order.key())
        && other.state() != OrderState.CANCELLED
        && other.state() != OrderState.DECLINED
        && (other.kind() == OrderKind.EMERGENCY || !order.progress().dangerReported());
    if (!takesOver) {
      throw new RuleViolation(D10_P5, "order.cannot-take-over");
    }
  }

  /** What was called off begins anew under its old promise; what was done goes on with the leg it was done in, and promises anew. */
  static ServiceOrder reopen(ServiceOrder order, Moment moment) {
    boolean anew = order.state() == OrderState.CANCELLED;
    return StepTaken.of(order, Steps.REOPEN, moment)
        .done(
            What.REOPENED,
            p -> p.withFeedback(Optional.empty())
                .withClosingMode(Optional.empty())
                .withResting(anew ? Optional.empty() : p.resting())
                .withFired(anew ? p.fired() : List.of())
                .withCrew(Optional.empty()));
  }
}
