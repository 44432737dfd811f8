package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.gasservice.core.money.Yuan;

/**
 * What a use costs.
 *
 * @param lines oldest first, within a price by tier; at least one
 * @param before what was counted when it began
 * @param after what is counted when it ended
 */
public record Priced(List<PriceLine> lines, TierCount before, TierCount after) {

  public Priced {
    lines = lines == null ? List.of() : List.copyOf(lines);
  }

  /** The sum of the rounded lines, always. */
  public Yuan total() {
    return lines.stream().map(PriceLine::amount).reduce(Yuan.ZERO, Yuan::plus);
  }

  /** The sum of the lines before rounding, in yuan. */
  public BigDecimal exact() {
    return lines.stream().map(PriceLine::exact).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** m³. */
  public BigDecimal volume() {
    return lines.stream().map(PriceLine::volume).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
