package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.A6;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11b;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Paid;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Takes money and gives it back, in the root of the service point, or of the order it was paid for. */
record PaymentHandlers(
    PaymentSettings settings, LedgerSteps ledger, OrderTill till, OrderSteps orders) {

  @Keeps({D4_11b, D10_P4})
  Key receive(ReceivePayment command, Draft draft) {
    Optional<Held<Payment>> known = known(command, draft);
    if (known.isPresent()) {
      if (!known.get().value().is(command)) {
        throw CommandConflict.of(
            "payment.transaction-reused",
            Map.of("channel", command.channel(), "transaction", command.transaction()));
      }
      return known.get().key();
    }
    LocalDate day = settings.dayOf(draft.occurredAt());
    draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(command.point(), command.account()));
    command.cash().ifPresent(Tender::requireRight);
    Optional<Slot> slot = PayWays.in(draft, command.drawer(), command.channel(), day);
    if (command.method() == PayMethod.DIRECT_DEBIT) {
      debited(draft, command, day);
    }
    Key key = Payment.keyOf(command.point(), command.channel(), command.transaction());
    Paid paid = ledger.receive(
        draft,
        command.account(),
        command.amount(),
        command.channel(),
        key.id(),
        command.receivables());
    return draft
        .insert(Payment.TYPE, key, PaymentRules.received(key, command, slot, paid, day, draft))
        .key();
  }

  private static Optional<Held<Payment>> known(ReceivePayment command, Draft draft) {
    Range same =
        Range.all(Payment.BY_TRANSACTION).equalTo(command.channel()).equalTo(command.transaction());
    return draft.peek(Payment.TYPE, same, 1).stream()
        .findFirst()
        .flatMap(held -> draft.find(Payment.TYPE, held.key()));
  }

  /** A bank debits under an agreement in force and no other. */
  @Keeps(A6)
  private static void debited(Draft draft, ReceivePayment command, LocalDate day) {
    Held<DirectDebit> agreed = draft
        .find(DirectDebit.TYPE, DirectDebit.keyOf(command.point(), command.account()))
        .filter(
            held -> held.value().inForce(day) && held.value().channel().equals(command.channel()))
        .orElseThrow(() ->
            new RuleViolation(A6, "payment.no-direct-debit", Map.of("account", command.account())));
    draft.update(DirectDebit.TYPE, agreed, agreed.value().debited(command.transaction()));
  }

  Key voided(VoidPayment command, Draft draft) {
    Held<Payment> before = draft.require(Payment.TYPE, command.payment());
    Payment after = PaymentRules.voided(before.value(), command, draft, settings);
    after.slot().ifPresent(slot -> PayWays.requireOut(draft, slot.drawer(), after.amount()));
    undone(draft, after);
    return draft.update(Payment.TYPE, before, after).key();
  }

  Key reversed(ReversePayment command, Draft draft) {
    Held<Payment> before = draft.require(Payment.TYPE, command.payment());
    Payment after = PaymentRules.reversed(before.value(), command, draft, settings);
    undone(draft, after);
    if (after.method() == PayMethod.DIRECT_DEBIT) {
      draft
          .find(DirectDebit.TYPE, DirectDebit.keyOf(draft.root(), after.account()))
          .ifPresent(agreed -> draft.update(
              DirectDebit.TYPE,
              agreed,
              agreed.value().bounced(after.transaction(), settings.bouncedDebits())));
    }
    return draft.update(Payment.TYPE, before, after).key();
  }

  /** What it paid, debts of an account or charges of an order, is open again. */
  private void undone(Draft draft, Payment payment) {
    if (payment.order().isPresent()) {
      till.undone(draft, payment);
      orders.givenBack(draft, payment.order().get(), payment.receipt().number(), payment.amount());
    } else {
      ledger.reverse(draft, payment.account(), payment.entry(), payment.key().id());
    }
  }

  @Keeps(D10_P4)
  Key refund(RefundPayment command, Draft draft) {
    Held<Payment> before = draft.require(Payment.TYPE, command.payment());
    Payment payment = before.value();
    Optional<Held<Refund>> known = known(draft, payment.channel(), command.refund());
    if (known.isPresent()) {
      if (!known.get().value().is(command)) {
        throw CommandConflict.of(
            "payment.transaction-reused",
            Map.of("channel", payment.channel(), "transaction", command.refund()));
      }
      return known.get().key();
    }
    Payment after = PaymentRules.refunded(payment, command);
    requireOwnId(draft, payment.channel(), command.refund());
    String approver = SecondPerson.approving(draft, command.approvedBy(), D10_P4, settings);
    Optional<Slot> slot = command.drawer().map(drawer -> {
      PayWays.requireOut(draft, drawer, command.amount());
      return DrawerCash.nextVoucher(draft, drawer);
    });
    Key key = new Key(draft.root(), "refund-" + payment.channel() + "/" + command.refund());
    String voucher = PaymentRules.number("RF", slot, payment.channel(), command.refund());
    Key entry = refunded(draft, payment, command, key.id(), voucher);
    draft.update(Payment.TYPE, before, after);
    Refund refund = Refund.builder()
        .key(key)
        .payment(payment.key())
        .channel(payment.channel())
        .refund(command.refund())
        .amount(command.amount())
        .voucher(voucher)
        .reason(command.reason())
        .by(draft.actor().id())
        .approvedBy(approver)
        .slot(slot)
        .day(settings.dayOf(draft.occurredAt()))
        .paidAt(draft.occurredAt())
        .entry(entry.id())
        .build();
    return draft.insert(Refund.TYPE, key, refund).key();
  }

  /** A balance of the account goes back, or what was paid for an order. */
  private Key refunded(
      Draft draft, Payment payment, RefundPayment command, String id, String voucher) {
    if (payment.order().isEmpty()) {
      return ledger.refund(draft, payment.account(), command.amount(), payment.channel(), id);
    }
    orders.givenBack(draft, payment.order().get(), payment.receipt().number(), command.amount());
    return till.givenBack(draft, payment, command.amount(), voucher);
  }

  /** A refund is a transaction of its own. */
  private static void requireOwnId(Draft draft, String channel, String refund) {
    Range payments = Range.all(Payment.BY_TRANSACTION).equalTo(channel).equalTo(refund);
    if (!draft.peek(Payment.TYPE, payments, 1).isEmpty()) {
      throw InvalidCommand.of("refund", "payment.id-of-a-payment");
    }
  }

  private static Optional<Held<Refund>> known(Draft draft, String channel, String refund) {
    Range same = Range.all(Refund.BY_TRANSACTION).equalTo(channel).equalTo(refund);
    return draft.peek(Refund.TYPE, same, 1).stream()
        .findFirst()
        .flatMap(held -> draft.find(Refund.TYPE, held.key()));
  }

  // ---- tax invoices

  @Keeps(D4_11b)
  Key issueFapiao(IssueFapiao command, Draft draft) {
    Held<Payment> before = draft.require(Payment.TYPE, command.payment());
    draft.update(Payment.TYPE, before, PaymentRules.invoiced(before.value(), command.amount()));
    Key key = Fapiao.keyOf(draft.root(), command.number());
    Fapiao fapiao = Fapiao.builder()
        .key(key)
        .number(command.number())
        .payment(before.key())
        .amount(command.amount())
        .title(command.title())
        .by(draft.actor().id())
        .issuedAt(draft.occurredAt())
        .build();
    return draft.insert(Fapiao.TYPE, key, fapiao).key();
  }

  Key takeBackFapiao(TakeBackFapiao command, Draft draft) {
    Held<Fapiao> before = draft.require(Fapiao.TYPE, command.fapiao());
    Fapiao blue = before.value();
    if (blue.takesBack().isPresent() || blue.takenBackBy().isPresent()) {
      throw new RuleViolation(D4_11b, "payment.fapiao-taken-back", Map.of("fapiao", blue.number()));
    }
    Held<Payment> payment = draft.require(Payment.TYPE, blue.payment());
    draft.update(
        Payment.TYPE,
        payment,
        payment.value().withInvoiced(payment.value().invoiced().minus(blue.amount())));
    draft.update(Fapiao.TYPE, before, blue.withTakenBackBy(command.number()));
    Key key = Fapiao.keyOf(draft.root(), command.number());
    Fapiao red = blue.withKey(key)
        .withNumber(command.number())
        .withAmount(blue.amount().negated())
        .withTakesBack(blue.number())
        .withBy(draft.actor().id())
        .withIssuedAt(draft.occurredAt());
    return draft.insert(Fapiao.TYPE, key, red).key();
  }

  // ---- agreements and channels

  @Keeps(A6)
  Key agree(AgreeDirectDebit command, Draft draft) {
    draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(command.point(), command.account()));
    PayWays.requireChannel(draft, command.channel(), command.from());
    DebitRules.requireParty(draft, command, settings.dayOf(draft.occurredAt()));
    Key key = DirectDebit.keyOf(command.point(), command.account());
    DirectDebit agreed = DirectDebit.builder()
        .key(key)
        .account(command.account())
        .channel(command.channel())
        .payer(command.payer())
        .bankAccount(command.bankAccount())
        .from(command.from())
        .through(command.through())
        .bounced(0)
        .rests(false)
        .agreedAt(draft.occurredAt())
        .build();
    return draft
        .find(DirectDebit.TYPE, key)
        .map(before -> draft.update(DirectDebit.TYPE, before, agreed))
        .orElseGet(() -> draft.insert(DirectDebit.TYPE, key, agreed))
        .key();
  }

  Key end(EndDirectDebit command, Draft draft) {
    Held<DirectDebit> before =
        draft.require(DirectDebit.TYPE, DirectDebit.keyOf(command.point(), command.account()));
    return draft
        .update(DirectDebit.TYPE, before, DebitRules.ended(before.value(), command.through()))
        .key();
  }

  static Key openChannel(OpenChannel command, Draft draft) {
    Key key = CollectionChannel.keyOf(command.channel());
    CollectionChannel channel =
        new CollectionChannel(command.channel(), command.name(), command.from(), command.through());
    return draft
        .find(CollectionChannel.TYPE, key)
        .map(before -> draft.update(CollectionChannel.TYPE, before, channel))
        .orElseGet(() -> draft.insert(CollectionChannel.TYPE, key, channel))
        .key();
  }
}
