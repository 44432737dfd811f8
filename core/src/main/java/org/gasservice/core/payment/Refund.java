package org.gasservice.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A balance given back (退款). Lies beside its payment.
 *
 * @param refund its id; for a channel the id of the transaction
 * @param voucher number of the voucher the customer signs (退款凭证)
 * @param entry id of the ledger's entry
 */
@Value.Builder
public record Refund(
    Key key,
    Key payment,
    String channel,
    String refund,
    Yuan amount,
    String voucher,
    String reason,
    String by,
    String approvedBy,
    Optional<Slot> slot,
    LocalDate day,
    Instant paidAt,
    String entry)
    implements WithRefund {

  /** By channel and id: nobody else has the two. */
  public static final String BY_TRANSACTION = "by_transaction";

  /** By drawer and number, the latest first; each number is given once. */
  public static final String IN_DRAWER = "in_drawer";

  /** Of a channel and day, by transaction. */
  public static final String OF_CHANNEL = "of_channel";

  public static final AggregateType<Refund> TYPE = new AggregateType<>(
      "refund",
      Refund.class,
      JsonCodec.whole(1, Refund.class),
      List.of(
          Attribute.of("channel", Kind.TOKEN, Refund::channel),
          Attribute.of("refund", Kind.TOKEN, Refund::refund),
          Attribute.of("day", Kind.DATE, Refund::day),
          Attribute.of("drawer", Kind.TOKEN, r -> r.slot().map(Slot::token).orElse(null)),
          Attribute.of(
              "drawer_number", Kind.LONG, r -> r.slot().map(Slot::number).orElse(null))),
      List.of(
          Index.unique(BY_TRANSACTION, Reach.STORE, "channel", "refund"),
          new Index.OverAttributes<>(
              IN_DRAWER, Reach.STORE, true, true, List.of("drawer", "drawer_number")),
          Index.over(OF_CHANNEL, Reach.STORE, "channel", "day", "refund")));

  public Refund {
    slot = slot == null ? Optional.empty() : slot;
  }

  public static RefundBuilder builder() {
    return new RefundBuilder();
  }

  /** Whether a delivery is this refund once more. */
  boolean is(RefundPayment delivery) {
    return payment.equals(delivery.payment())
        && amount.equals(delivery.amount())
        && slot.map(Slot::drawer).equals(delivery.drawer());
  }

  StatementRow onStatement() {
    return new StatementRow(refund, amount.negated());
  }
}
