package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.List;

/**
 * Other limits for households that heat with gas (独立采暖).
 *
 * @param kind a token, such as {@code WALL_BOILER}
 * @param limits in the place of the plain ones, in m³
 */
public record HeatingLimits(String kind, List<BigDecimal> limits) {

  public HeatingLimits {
    limits = limits == null ? List.of() : List.copyOf(limits);
  }
}
