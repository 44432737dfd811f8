package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Gas bought, written to a card or meter (圈存). In the root of the service point, under a key made from the meter and the purchase: a purchase is
 * written once.
 *
 * @param meterId id of the {@link Meter}
 * @param meter its number
 * @param volume in m³
 * @param purchase reference of the purchase, a token
 * @param takenBack when it was taken off the meter again
 */
public record Loading(
    String meterId,
    String meter,
    BigDecimal volume,
    String purchase,
    Instant loadedAt,
    Optional<TakenBack> takenBack) {

  /**
   * Taken off the meter again (撤销圈存).
   *
   * @param reason a token
   * @param proof reference of what shows that the gas is not on the meter or its card any more
   * @param by id of the actor
   */
  public record TakenBack(String reason, String proof, String by, Instant at) {}

  /** Loadings of a meter, by moment: scan within the root of the point. */
  public static final String OF_METER = "of_meter";

  public static final AggregateType<Loading> TYPE = new AggregateType<>(
      "loading",
      Loading.class,
      JsonCodec.whole(1, Loading.class),
      List.of(
          Attribute.of("meter_id", Kind.TOKEN, Loading::meterId),
          Attribute.of("loaded_at", Kind.INSTANT, Loading::loadedAt)),
      List.of(Index.over(OF_METER, Reach.ROOT, "meter_id", "loaded_at")));

  public Loading {
    takenBack = takenBack == null ? Optional.empty() : takenBack;
  }

  Loading with(TakenBack back) {
    return new Loading(meterId, meter, volume, purchase, loadedAt, Optional.of(back));
  }

  public static Key keyOf(String point, String meterId, String purchase) {
    return new Key(point, "loading-" + meterId + "-" + purchase);
  }
}
