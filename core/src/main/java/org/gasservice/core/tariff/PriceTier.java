package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A tier of the yearly volume (阶梯、档).
 *
 * @param upTo its last cubic metre, inclusive: 350 m³ is still in a tier up to 350; absent for the last tier
 * @param price yuan a cubic metre, at most four decimals
 */
public record PriceTier(Optional<BigDecimal> upTo, BigDecimal price) {

  public PriceTier {
    upTo = upTo == null ? Optional.empty() : upTo;
  }

  public static PriceTier upTo(String limit, String price) {
    return new PriceTier(Optional.of(new BigDecimal(limit)), new BigDecimal(price));
  }

  /** The last tier, or the only one of a flat price. */
  public static PriceTier beyond(String price) {
    return new PriceTier(Optional.empty(), new BigDecimal(price));
  }
}
