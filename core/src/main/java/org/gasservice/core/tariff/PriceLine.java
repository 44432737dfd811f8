package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gasservice.core.money.Yuan;
import org.immutables.value.Value;

/**
 * One line of what a use costs: one tier of one price. Says everything it was worked out from.
 *
 * @param version id of the price version
 * @param after day before its first day
 * @param through its last day, inclusive
 * @param tier 1 the first; 0 for free volume of a low-income household
 * @param volume m³
 * @param price yuan a cubic metre
 * @param exact volume times price, unrounded, in yuan
 * @param amount the same, half a fen rounded up
 * @param method how its days were told from those of the lines before and behind
 * @param readings what the meters showed over these days; over the whole reading period where it was split by days
 */
@Value.Builder
public record PriceLine(
    String version,
    LocalDate after,
    LocalDate through,
    int tier,
    BigDecimal volume,
    BigDecimal price,
    BigDecimal exact,
    Yuan amount,
    SplitMethod method,
    List<ReadingSpan> readings)
    implements WithPriceLine {

  public PriceLine {
    readings = readings == null ? List.of() : List.copyOf(readings);
  }

  public static PriceLineBuilder builder() {
    return new PriceLineBuilder();
  }

  /** Days it covers; 0 for two readings of one day. */
  public int days() {
    return (int) ChronoUnit.DAYS.between(after, through);
  }
}
