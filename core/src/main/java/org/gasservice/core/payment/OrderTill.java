package org.gasservice.core.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;

import com.google.common.hash.Hashing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.EntryKind;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Posting;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.FeeLine;
import org.gasservice.core.order.OrderMoney;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/**
 * The books of orders (工单账). Each order that charges something has one, in its own root: whoever has no account with us yet, or pays for somebody who has,
 * is booked like anybody. What an order charges is owed there and earned, what was paid lies in a drawer or with a channel, and all of it is posted in the
 * commit of the order.
 */
public final class OrderTill implements OrderMoney {

  private static final String BOOK_OF_ACCOUNT = "ledger-";

  private final PaymentSettings settings;
  private final LedgerSteps ledger;

  /** @param ledger posts; no debt of an account is touched, so nobody has to watch it */
  public OrderTill(PaymentSettings settings, LedgerSteps ledger) {
    this.settings = settings;
    this.ledger = ledger;
  }

  /** The book of an order: its root and id, or a digest of them where they are long. */
  public static String bookOf(Key order) {
    String readable = order.root() + "/" + order.id();
    return BOOK_OF_ACCOUNT.length() + readable.length() <= Limits.KEY_LENGTH
        ? readable
        : "order-" + Hashing.sha256().hashString(readable, UTF_8);
  }

  @Override
  @Keeps({D4_11a, D10_4_13})
  public void charged(Draft draft, ServiceOrder before, ServiceOrder after) {
    without(after.charges(), before.charges())
        .forEach(line -> charge(draft, after.key(), EntryKind.CHARGE, line, line.amount()));
    without(before.charges(), after.charges())
        .forEach(line -> charge(
            draft, after.key(), EntryKind.CHARGE_TAKEN_BACK, line, line.amount().negated()));
  }

  /** Lines of a list that another has not; each of equal ones counts. */
  private static List<FeeLine> without(List<FeeLine> lines, List<FeeLine> others) {
    List<FeeLine> rest = new ArrayList<>(lines);
    others.forEach(rest::remove);
    return rest;
  }

  private void charge(Draft draft, Key order, EntryKind kind, FeeLine line, Yuan amount) {
    if (amount.signum() != 0) {
      ledger.post(
          draft,
          bookOf(order),
          kind,
          line.fee(),
          List.of(
              Posting.debit(AccountTitle.RECEIVABLE_SERVICE, amount),
              Posting.credit(AccountTitle.REVENUE_SERVICE, amount)));
    }
  }

  /** Who delivers a receipt or a transaction again means the payment there is, or is wrong. */
  @Override
  @Keeps(D4_11b)
  public boolean knows(Reads reads, RecordPayment delivery) {
    Range receipt = Range.all(Payment.BY_RECEIPT).equalTo(delivery.receipt());
    Range transaction = Range.all(Payment.BY_TRANSACTION)
        .equalTo(channelOf(delivery))
        .equalTo(transactionOf(delivery));
    Optional<Payment> known = first(reads, receipt).or(() -> first(reads, transaction));
    known.filter(payment -> !payment.is(delivery)).ifPresent(other -> {
      throw other.receipt().number().equals(delivery.receipt())
          ? CommandConflict.of("payment.receipt-reused", Map.of("receipt", delivery.receipt()))
          : CommandConflict.of(
              "payment.transaction-reused",
              Map.of("channel", channelOf(delivery), "transaction", transactionOf(delivery)));
    });
    return known.isPresent();
  }

  private static Optional<Payment> first(Reads reads, Range range) {
    return reads.peek(Payment.TYPE, range, 1).stream().map(Held::value).findFirst();
  }

  static String channelOf(RecordPayment delivery) {
    return delivery.channel().orElse(Payment.CASH);
  }

  /** Cash is known by its receipt. */
  static String transactionOf(RecordPayment delivery) {
    return delivery.transaction().orElse(delivery.receipt());
  }

  @Override
  @Keeps({D4_11b, D4_12a})
  public void taken(Draft draft, RecordPayment delivery) {
    LocalDate day = settings.dayOf(draft.occurredAt());
    String channel = channelOf(delivery);
    delivery.cash().ifPresent(Tender::requireRight);
    Optional<Slot> slot = PayWays.in(draft, delivery.drawer(), channel, day);
    Key entry = ledger.post(
        draft,
        bookOf(delivery.order()),
        EntryKind.PAYMENT,
        delivery.receipt(),
        List.of(
            Posting.debit(AccountTitle.CLEARING, delivery.amount()).of(channel),
            Posting.credit(AccountTitle.RECEIVABLE_SERVICE, delivery.amount())));
    Key key = Payment.keyOf(draft.root(), channel, transactionOf(delivery));
    draft.insert(
        Payment.TYPE, key, PaymentRules.taken(key, delivery, slot, entry.id(), day, draft));
  }

  /** A payment does not count any more: what it paid is owed again. */
  Key undone(Draft draft, Payment payment) {
    return ledger.undo(
        draft, payment.account(), payment.entry(), payment.receipt().number());
  }

  /**
   * Some of a payment goes back: that much is owed again, until the order is called off.
   *
   * @param voucher number of the paper the customer signs
   */
  Key givenBack(Draft draft, Payment payment, Yuan amount, String voucher) {
    return ledger.post(
        draft,
        payment.account(),
        EntryKind.REFUND,
        voucher,
        List.of(
            Posting.debit(AccountTitle.RECEIVABLE_SERVICE, amount),
            Posting.credit(AccountTitle.CLEARING, amount).of(payment.channel())));
  }
}
