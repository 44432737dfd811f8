package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11b;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.Paid;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.payment.Payment.Undoing;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** What a payment may become. Pure. */
final class PaymentRules {

  private PaymentRules() {}

  /** There is no payment without its receipt: the one is part of the other. */
  @Keeps(D4_11b)
  static Payment received(
      Key key, ReceivePayment c, Optional<Slot> slot, Paid paid, LocalDate day, Reads moment) {
    Receipt receipt = new Receipt(
        number("SJ", slot, c.channel(), c.transaction()),
        moment.occurredAt(),
        moment.actor().id(),
        c.amount(),
        c.cash());
    return Payment.builder()
        .key(key)
        .account(c.account())
        .channel(c.channel())
        .transaction(c.transaction())
        .method(c.method())
        .amount(c.amount())
        .receipt(receipt)
        .slot(slot)
        .receivables(c.receivables())
        .day(day)
        .paidAt(moment.occurredAt())
        .entry(paid.entry().id())
        .toCredit(paid.toCredit())
        .refunded(Yuan.ZERO)
        .invoiced(Yuan.ZERO)
        .state(PaymentState.RECEIVED)
        .build();
  }

  /** Money for an order; its receipt has the number of the paper the customer holds. */
  @Keeps(D4_11b)
  static Payment taken(
      Key key, RecordPayment c, Optional<Slot> slot, String entry, LocalDate day, Reads moment) {
    Receipt receipt =
        new Receipt(c.receipt(), moment.occurredAt(), moment.actor().id(), c.amount(), c.cash());
    return Payment.builder()
        .key(key)
        .account(OrderTill.bookOf(c.order()))
        .order(c.order())
        .channel(OrderTill.channelOf(c))
        .transaction(OrderTill.transactionOf(c))
        .method(c.method())
        .amount(c.amount())
        .receipt(receipt)
        .slot(slot)
        .day(day)
        .paidAt(moment.occurredAt())
        .entry(entry)
        .toCredit(Yuan.ZERO)
        .refunded(Yuan.ZERO)
        .invoiced(Yuan.ZERO)
        .state(PaymentState.RECEIVED)
        .build();
  }

  /** Numbers of paper: of a drawer without a gap, of a channel by its transaction. */
  @Keeps(D4_11b)
  static String number(String kind, Optional<Slot> slot, String channel, String transaction) {
    return kind
        + "-"
        + slot.map(s -> s.token() + "/" + s.number()).orElse(channel + "/" + transaction);
  }

  /** Taken by mistake: on its own day, with nothing given back and no tax invoice standing. */
  @Keeps(D10_P4)
  static Payment voided(
      Payment payment, VoidPayment command, Reads moment, PaymentSettings settings) {
    if (!settings.dayOf(moment.occurredAt()).equals(payment.day())) {
      throw refusal("payment.not-the-same-day", payment);
    }
    return undone(payment, PaymentState.VOIDED, command.reason(), moment, settings);
  }

  /** Cash does not bounce. */
  @Keeps(D10_P4)
  static Payment reversed(
      Payment payment, ReversePayment command, Reads moment, PaymentSettings settings) {
    if (payment.method() == PayMethod.CASH) {
      throw refusal("payment.cash-does-not-bounce", payment);
    }
    return undone(payment, PaymentState.REVERSED, command.reference(), moment, settings);
  }

  private static Payment undone(
      Payment payment, PaymentState to, String reason, Reads moment, PaymentSettings settings) {
    if (!payment.counts()) {
      throw refusal("payment.undone-already", payment);
    }
    if (payment.refunded().signum() > 0) {
      throw refusal("payment.refunded-already", payment);
    }
    requireNoFapiao(payment, Yuan.ZERO);
    return payment
        .withState(to)
        .withUndoing(new Undoing(
            reason, moment.actor().id(), settings.dayOf(moment.occurredAt()), moment.occurredAt()));
  }

  /** No more than came, by the way it came. */
  @Keeps(D10_P4)
  static Payment refunded(Payment payment, RefundPayment command) {
    if (!payment.counts()) {
      throw refusal("payment.undone-already", payment);
    }
    if ((payment.method() == PayMethod.CASH) != command.drawer().isPresent()) {
      throw refusal("payment.back-as-it-came", payment);
    }
    if (payment.left().compareTo(command.amount()) < 0) {
      throw new RuleViolation(
          D10_P4,
          "payment.more-than-left",
          Map.of("receipt", payment.receipt().number(), "left", payment.left()));
    }
    requireNoFapiao(payment, payment.left().minus(command.amount()));
    return payment.withRefunded(payment.refunded().plus(command.amount()));
  }

  /** What a standing tax invoice says was paid is not given back: a red one comes first. */
  @Keeps(D4_11b)
  private static void requireNoFapiao(Payment payment, Yuan stays) {
    if (payment.invoiced().compareTo(stays) > 0) {
      throw refusal("payment.red-fapiao-first", payment);
    }
  }

  @Keeps(D4_11b)
  static Payment invoiced(Payment payment, Yuan amount) {
    Yuan free = payment.left().minus(payment.invoiced());
    if (free.compareTo(amount) < 0) {
      throw new RuleViolation(
          D4_11b,
          "payment.more-than-invoiceable",
          Map.of("receipt", payment.receipt().number(), "left", free));
    }
    return payment.withInvoiced(payment.invoiced().plus(amount));
  }

  private static RuleViolation refusal(String code, Payment payment) {
    return new RuleViolation(
        D10_P4, code, Map.of("receipt", payment.receipt().number(), "state", payment.state()));
  }
}
