package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A meter at a service point (燃气表). Lies in the root of the point.
 *
 * @param number as printed on it, a token
 * @param digits whole digits of the register, 3 to 12: after the highest number it begins at zero (翻转)
 * @param startReading what it showed when it was hung, in m³
 * @param verifiedThrough last day of its verification (检定有效期); then it must be replaced
 * @param removal when and at which reading it was taken away
 */
@Value.Builder
public record Meter(
    String id,
    String number,
    MeteringKind kind,
    int digits,
    LocalDate installedOn,
    BigDecimal startReading,
    LocalDate verifiedThrough,
    Optional<Removal> removal)
    implements WithMeter {

  /**
   * The end of a meter's time at a point.
   *
   * @param reading what it showed, in m³
   * @param custody who keeps it, where somebody does
   */
  public record Removal(LocalDate on, BigDecimal reading, Optional<Custody> custody) {
    public Removal {
      custody = custody == null ? Optional.empty() : custody;
    }
  }

  /**
   * A meter that was taken away is kept (旧表保管) until nobody can ask for its reading any more.
   *
   * @param keptAt where, a token
   * @param through last day
   */
  public record Custody(String keptAt, LocalDate through) {}

  /** The meter in use under a number. */
  public static final String IN_USE = "in_use";

  /** Every time a meter of a number hung anywhere. */
  public static final String BY_NUMBER = "by_number";

  /** The meters in use at a point: scan within its root. */
  public static final String AT_POINT = "at_point";

  /** Meters in use by the last day of their verification. */
  public static final String BY_EXPIRY = "by_expiry";

  public static final AggregateType<Meter> TYPE = new AggregateType<>(
      "meter",
      Meter.class,
      JsonCodec.whole(1, Meter.class),
      List.of(
          Attribute.of("number", Kind.TOKEN, Meter::number),
          Attribute.of("number_in_use", Kind.TOKEN, m -> m.inUse() ? m.number() : null),
          Attribute.of("verified_through", Kind.DATE, m -> m.inUse() ? m.verifiedThrough() : null)),
      List.of(
          Index.unique(IN_USE, Reach.STORE, "number_in_use"),
          Index.over(BY_NUMBER, Reach.STORE, "number"),
          Index.over(AT_POINT, Reach.ROOT, "number_in_use"),
          Index.over(BY_EXPIRY, Reach.STORE, "verified_through")));

  public Meter {
    removal = removal == null ? Optional.empty() : removal;
  }

  public static MeterBuilder builder() {
    return new MeterBuilder();
  }

  public static Key keyOf(String point, String id) {
    return new Key(point, id);
  }

  public boolean inUse() {
    return removal.isEmpty();
  }
}
