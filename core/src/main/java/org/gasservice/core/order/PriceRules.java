package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D8_1_4b;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.FeeItem;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;

/** What it costs: told before, charged by the schedule, paid against a receipt. Pure. */
final class PriceRules {

  static final int MOST_PAYMENTS = 8;

  private PriceRules() {}

  /** Steps are those of the workflow, prices those of the schedule on the day, and the customer agreed. */
  @Keeps({D8_1_4b, D4_11a})
  static ServiceOrder quote(
      ServiceOrder order, QuoteOrder command, Function<String, FeeItem> schedule, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.QUOTE, moment);
    if (!command.doneBy().isAfter(moment.at())) {
      throw InvalidCommand.of("doneBy", "order.window-not-ahead");
    }
    if (!command.lines().isEmpty()) {
      requireNotFree(order, moment);
    }
    Yuan total = command.lines().stream()
        .map(line ->
            schedule.apply(line.fee()).chargeableOn(moment.day()).price().times(line.quantity()))
        .reduce(Yuan.ZERO, Yuan::plus);
    Quote agreed = new Quote(total, command.doneBy(), command.consent(), moment.at());
    return step.done(What.QUOTED, p -> p.withQuote(agreed));
  }

  /** Some businesses cost nothing, by law or by the manual. */
  @Keeps(D10_4_13)
  static void requireNotFree(ServiceOrder order, Moment moment) {
    boolean free = order
        .kind()
        .business()
        .map(business -> moment.settings().businesses().of(business).free())
        .orElse(true);
    if (free) {
      throw new RuleViolation(D10_4_13, "order.free-of-charge", Map.of("kind", order.kind()));
    }
  }

  /** Nobody pays more than they agreed to; whatever more is needed is quoted anew. */
  @Keeps(D8_1_4b)
  static void requireWithinQuote(ServiceOrder order) {
    Yuan charged = charged(order);
    order
        .progress()
        .quote()
        .filter(quote -> charged.compareTo(quote.total()) > 0)
        .ifPresent(quote -> {
          throw new RuleViolation(
              D8_1_4b, "order.beyond-quote", Map.of("quoted", quote.total(), "charged", charged));
        });
  }

  /** Every payment has its receipt, and nobody pays more than is charged. */
  @Keeps({D4_11a, D4_11b})
  static ServiceOrder pay(ServiceOrder order, RecordPayment command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.PAY, moment);
    List<Payment> before = order.progress().payments();
    if (before.stream().anyMatch(payment -> payment.receipt().equals(command.receipt()))) {
      throw new RuleViolation(D4_11b, "order.receipt-twice", Map.of("receipt", command.receipt()));
    }
    Payment payment = new Payment(command.receipt(), command.amount(), moment.at(), Yuan.ZERO);
    ServiceOrder after = step.noted(
        p -> p.withPayments(StepTaken.appended(before, payment, MOST_PAYMENTS, "payments")));
    if (paid(after).compareTo(charged(after)) > 0) {
      throw new RuleViolation(
          D4_11a, "order.paid-beyond", Map.of("charged", charged(after), "paid", paid(after)));
    }
    return after;
  }

  /** What was charged by mistake is owed no longer; what was paid for it goes back first, and two people stand for it. */
  @Keeps({D4_11a, D10_4_13})
  static ServiceOrder takeBack(ServiceOrder order, TakeBackCharge command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.TAKE_BACK_CHARGE, moment);
    List<Integer> before = order.progress().takenBack();
    if (before.contains(command.line())
        || command.line() > order.progress().feeLines().size()) {
      throw new RuleViolation(D4_11a, "order.no-such-charge", Map.of("line", command.line()));
    }
    moment.approver(command.approvedBy(), Steps.TAKE_BACK_CHARGE, D4_11a);
    ServiceOrder after = step.noted(p -> p.withTakenBack(
        StepTaken.appended(before, command.line(), WorkRules.MOST_LINES, "takenBack")));
    if (paid(after).compareTo(charged(after)) > 0) {
      throw new RuleViolation(D4_11b, "order.money-held", Map.of("paid", paid(after)));
    }
    return after;
  }

  /** Money that went back is noted in whatever state the order is: it went. */
  static ServiceOrder givenBack(ServiceOrder order, String receipt, Yuan amount) {
    return order.with(p -> p.withPayments(p.payments().stream()
        .map(payment -> payment.receipt().equals(receipt) ? payment.lessBy(amount) : payment)
        .toList()));
  }

  static void requireQuote(ServiceOrder order) {
    if (order.progress().quote().isEmpty()) {
      throw new RuleViolation(
          D8_1_4b, "order.no-quote", Map.of("stages", order.workflow().stages()));
    }
  }

  /** What was agreed is charged and paid. */
  @Keeps(D4_11b)
  static void requirePaid(ServiceOrder order) {
    Yuan owed = order.progress().quote().map(Quote::total).orElse(charged(order));
    if (paid(order).compareTo(owed) != 0) {
      throw new RuleViolation(D4_11b, "order.unpaid", Map.of("charged", owed, "paid", paid(order)));
    }
  }

  /** Whoever calls off what was paid for gets the money back first. */
  @Keeps(D4_11b)
  static void requireNothingHeld(ServiceOrder order) {
    if (paid(order).signum() != 0) {
      throw new RuleViolation(D4_11b, "order.money-held", Map.of("paid", paid(order)));
    }
  }

  static Yuan charged(ServiceOrder order) {
    return order.charges().stream().map(FeeLine::amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  static Yuan paid(ServiceOrder order) {
    return order.progress().payments().stream().map(Payment::left).reduce(Yuan.ZERO, Yuan::plus);
  }
}
