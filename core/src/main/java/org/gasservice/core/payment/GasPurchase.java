package org.gasservice.core.payment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.TierCount;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Gas bought ahead (预购气). A sale, with lines like a bill's; what climbs the tiers is what was bought, and passing the meter is no sale any more.
 *
 * @param money asked to be spent
 * @param amount what the volume costs: the sum of the lines
 * @param volume in m³, written to the meter
 * @param carried what of the money bought nothing and stays the customer's balance
 * @param counted what is counted in the cycle after it
 * @param entry id of the ledger's entry
 * @param takenBack why it does not count any more
 */
@Value.Builder
public record GasPurchase(
    Key key,
    String account,
    String meter,
    String purchase,
    Yuan money,
    Yuan amount,
    BigDecimal volume,
    Yuan carried,
    List<PriceLine> lines,
    TierCount counted,
    String entry,
    Instant boughtAt,
    Optional<TakenBack> takenBack)
    implements WithGasPurchase {

  /**
   * Why and by whom it was taken back.
   *
   * @param reason a token
   * @param entry id of the ledger's entry that undoes it
   */
  public record TakenBack(String reason, String by, Instant at, String entry) {}

  /** Of an account, the latest first: scan within its root. */
  public static final String OF_ACCOUNT = "of_account";

  /** Of an account those that were not taken back, the latest first: scan within its root. */
  public static final String STANDING = "standing";

  public static final AggregateType<GasPurchase> TYPE = new AggregateType<>(
      "gas_purchase",
      GasPurchase.class,
      JsonCodec.whole(1, GasPurchase.class),
      List.of(
          Attribute.of("account", Kind.TOKEN, GasPurchase::account),
          Attribute.of("bought_at", Kind.INSTANT, GasPurchase::boughtAt),
          Attribute.of(
              "stands_at", Kind.INSTANT, p -> p.takenBack().isPresent() ? null : p.boughtAt())),
      List.of(
          Index.descending(OF_ACCOUNT, Reach.ROOT, "account", "bought_at"),
          Index.descending(STANDING, Reach.ROOT, "account", "stands_at")));

  public GasPurchase {
    takenBack = takenBack == null ? Optional.empty() : takenBack;
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  public static GasPurchaseBuilder builder() {
    return new GasPurchaseBuilder();
  }

  public static Key keyOf(String point, String purchase) {
    return new Key(point, "purchase-" + purchase);
  }

  boolean is(BuyGas delivery) {
    return key.root().equals(delivery.point())
        && account.equals(delivery.account())
        && meter.equals(delivery.meter())
        && money.equals(delivery.money());
  }
}
