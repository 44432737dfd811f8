package org.gasservice.core.billing;

import java.math.BigDecimal;

/**
 * What paying late costs (违约金约定). No national rate exists: the contract's governs.
 *
 * @param daily part of the unpaid principal for each day after the due day, 0 to 0.01; simple, never compound
 * @param cap most of it, as a part of the principal, 0 to 1
 */
public record LateFeeTerms(BigDecimal daily, BigDecimal cap) {

  private static final BigDecimal HIGHEST = new BigDecimal("0.01");

  /** 0.05 % a day, at most the principal itself. */
  public static final LateFeeTerms USUAL =
      new LateFeeTerms(new BigDecimal("0.0005"), BigDecimal.ONE);

  /** @throws IllegalArgumentException when a part is out of its range or has more than eight decimals */
  public LateFeeTerms {
    require(daily, HIGHEST);
    require(cap, BigDecimal.ONE);
  }

  private static void require(BigDecimal part, BigDecimal most) {
    if (part.signum() < 0
        || part.compareTo(most) > 0
        || part.stripTrailingZeros().scale() > 8) {
      throw new IllegalArgumentException("late fee out of range: " + part);
    }
  }
}
