package org.gasservice.core.payment;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Money that came in (收款). Lies in the root of the service point, or of the order it was paid for, beside the ledger it was posted to in the same commit.
 *
 * @param account number of the supply account it was paid on, or the book of the order
 * @param order it was paid for; absent when it was paid on an account
 * @param channel through which it came; {@link #CASH} at the counter
 * @param transaction the channel's own id of it
 * @param slot where it lies in a drawer; absent unless it is cash
 * @param receivables what it was to pay first, as said; the company's order after them
 * @param day the company's day it was paid on
 * @param entry id of the ledger's entry
 * @param toCredit what of it paid nothing and became the customer's balance
 * @param refunded what of it was given back
 * @param invoiced what of it stands on tax invoices that are not taken back
 * @param undoing why it does not count any more
 */
@Value.Builder
public record Payment(
    Key key,
    String account,
    Optional<Key> order,
    String channel,
    String transaction,
    PayMethod method,
    Yuan amount,
    Receipt receipt,
    Optional<Slot> slot,
    List<String> receivables,
    LocalDate day,
    Instant paidAt,
    String entry,
    Yuan toCredit,
    Yuan refunded,
    Yuan invoiced,
    PaymentState state,
    Optional<Undoing> undoing)
    implements WithPayment {

  /** The channel of cash. */
  public static final String CASH = "CASH";

  /**
   * Why and by whom it was undone.
   *
   * @param reason a token: why it was voided, or the paper the channel sent
   * @param day the company's day it was undone on
   */
  public record Undoing(String reason, String by, LocalDate day, Instant at) {}

  /** By channel and transaction: nobody else has the two. */
  public static final String BY_TRANSACTION = "by_transaction";

  /** By number of the receipt. */
  public static final String BY_RECEIPT = "by_receipt";

  /** By drawer and number, the latest first; each number is given once. */
  public static final String IN_DRAWER = "in_drawer";

  /** Of an account, the latest first: scan within its root. */
  public static final String OF_ACCOUNT = "of_account";

  /** What a channel should say of a day: what was paid, by transaction, and what was taken back, by the channel's paper. */
  public static final String OF_CHANNEL = "of_channel";

  public static final AggregateType<Payment> TYPE = new AggregateType<>(
      "payment",
      Payment.class,
      JsonCodec.whole(1, Payment.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, Payment::account),
          Attribute.of("channel", Kind.TOKEN, Payment::channel),
          Attribute.of("transaction", Kind.TOKEN, Payment::transaction),
          Attribute.of("receipt", Kind.TOKEN, p -> p.receipt().number()),
          Attribute.of("paid_at", Kind.INSTANT, Payment::paidAt),
          Attribute.of("drawer", Kind.TOKEN, p -> p.slot().map(Slot::token).orElse(null)),
          Attribute.of(
              "drawer_number", Kind.LONG, p -> p.slot().map(Slot::number).orElse(null))),
      List.of(
          Index.unique(BY_TRANSACTION, Reach.STORE, "channel", "transaction"),
          Index.unique(BY_RECEIPT, Reach.STORE, "receipt"),
          new Index.OverAttributes<>(
              IN_DRAWER, Reach.STORE, true, true, List.of("drawer", "drawer_number")),
          Index.descending(OF_ACCOUNT, Reach.ROOT, "account", "paid_at"),
          Index.tuples(
              OF_CHANNEL,
              Reach.STORE,
              List.of(
                  Column.of("channel", Kind.TOKEN),
                  Column.of("day", Kind.DATE),
                  Column.of("transaction", Kind.TOKEN)),
              Payment::onStatements)));

  /** @throws NullPointerException without a receipt: there is none without [D4-11b] */
  public Payment {
    requireNonNull(receipt, "receipt");
    order = order == null ? Optional.empty() : order;
    slot = slot == null ? Optional.empty() : slot;
    receivables = receivables == null ? List.of() : List.copyOf(receivables);
    undoing = undoing == null ? Optional.empty() : undoing;
  }

  public static PaymentBuilder builder() {
    return new PaymentBuilder();
  }

  /** Where a payment of a channel lies in the root of a point. */
  public static Key keyOf(String point, String channel, String transaction) {
    return new Key(point, "payment-" + channel + "/" + transaction);
  }

  public boolean counts() {
    return state == PaymentState.RECEIVED;
  }

  /** What of it may still be given back. */
  public Yuan left() {
    return counts() ? amount.minus(refunded) : Yuan.ZERO;
  }

  /** Whether a delivery is this payment once more. */
  boolean is(ReceivePayment delivery) {
    return key.root().equals(delivery.point())
        && account.equals(delivery.account())
        && method == delivery.method()
        && amount.equals(delivery.amount())
        && receipt.cash().equals(delivery.cash())
        && slot.map(Slot::drawer).equals(delivery.drawer())
        && receivables.equals(delivery.receivables());
  }

  /** Whether a delivery of an order's money is this payment once more. */
  boolean is(RecordPayment delivery) {
    return order.equals(Optional.of(delivery.order()))
        && receipt.number().equals(delivery.receipt())
        && channel.equals(OrderTill.channelOf(delivery))
        && transaction.equals(OrderTill.transactionOf(delivery))
        && method == delivery.method()
        && amount.equals(delivery.amount())
        && receipt.cash().equals(delivery.cash())
        && slot.map(Slot::drawer).equals(delivery.drawer());
  }

  /** What a statement of the channel should say about it on a day: that it came, that it was taken back; nothing of what was voided. */
  List<StatementRow> onStatement(LocalDate of) {
    List<StatementRow> rows = new ArrayList<>();
    if (state != PaymentState.VOIDED && day.equals(of)) {
      rows.add(new StatementRow(transaction, amount));
    }
    undoing
        .filter(u -> state == PaymentState.REVERSED && u.day().equals(of))
        .ifPresent(u -> rows.add(new StatementRow(u.reason(), amount.negated())));
    return List.copyOf(rows);
  }

  private List<List<Object>> onStatements() {
    return Stream.concat(Stream.of(day), undoing.map(Undoing::day).stream())
        .distinct()
        .flatMap(of ->
            onStatement(of).stream().map(row -> List.<Object>of(channel, of, row.transaction())))
        .distinct()
        .toList();
  }
}
