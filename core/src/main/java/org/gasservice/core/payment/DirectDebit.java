package org.gasservice.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * An agreement that a bank pays the bills of a supply account (委托代交协议, A6). One an account; a new one replaces it.
 *
 * @param channel the bank
 * @param payer party whose bank account it is
 * @param bankAccount its number
 * @param through last day; absent while it has no end
 * @param last transaction of the last debit, as long as it did not bounce
 * @param bounced debits that bounced in a row
 * @param rests whether too many did: the bank is not asked until it is agreed anew
 */
@Value.Builder
public record DirectDebit(
    Key key,
    String account,
    String channel,
    String payer,
    Personal bankAccount,
    LocalDate from,
    Optional<LocalDate> through,
    Optional<String> last,
    int bounced,
    boolean rests,
    Instant agreedAt)
    implements WithDirectDebit {

  /** Of a point: scan within its root. */
  public static final String OF_POINT = "of_point";

  /** In whose name: agreements of a party. */
  public static final String OF_PAYER = "of_payer";

  public static final AggregateType<DirectDebit> TYPE = new AggregateType<>(
      "direct_debit",
      DirectDebit.class,
      JsonCodec.whole(1, DirectDebit.class),
      List.of(
          Attribute.of("agreed_at", Kind.INSTANT, DirectDebit::agreedAt),
          Attribute.of("payer", Kind.TOKEN, DirectDebit::payer)),
      List.of(
          Index.over(OF_POINT, Reach.ROOT, "agreed_at"),
          Index.over(OF_PAYER, Reach.STORE, "payer")));

  public DirectDebit {
    through = through == null ? Optional.empty() : through;
    last = last == null ? Optional.empty() : last;
  }

  public static DirectDebitBuilder builder() {
    return new DirectDebitBuilder();
  }

  public static Key keyOf(String point, String account) {
    return new Key(point, "direct-debit-" + account);
  }

  /** Whether the bank may be asked on a day. */
  public boolean inForce(LocalDate day) {
    return !rests && !day.isBefore(from) && through.filter(day::isAfter).isEmpty();
  }

  /** Debited once more: when the one before went well, a row of bounced ones is over. */
  DirectDebit debited(String transaction) {
    return withBounced(last.isPresent() ? 0 : bounced).withLast(transaction);
  }

  /** @param most bounced debits in a row after which the bank is not asked any more */
  DirectDebit bounced(String transaction, int most) {
    return withBounced(bounced + 1)
        .withRests(bounced + 1 >= most)
        .withLast(last.filter(id -> !id.equals(transaction)));
  }
}
