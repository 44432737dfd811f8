package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What is usually used at a meter.
 *
 * @param volume in m³ between the two moments
 */
record Usual(BigDecimal volume, Instant from, Instant to) {

  private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
  private static final int DECIMALS = 6;

  /** m³ a day, six decimals. */
  BigDecimal perDay() {
    return volume.multiply(DAY_SECONDS).divide(seconds(from, to), DECIMALS, RoundingMode.HALF_UP);
  }

  /** What that would be between two other moments, half a unit rounded up. */
  BigDecimal between(Instant begin, Instant end, BigDecimal unit) {
    return volume
        .multiply(seconds(begin, end))
        .divide(seconds(from, to).multiply(unit), 0, RoundingMode.HALF_UP)
        .multiply(unit);
  }

  private static BigDecimal seconds(Instant begin, Instant end) {
    return BigDecimal.valueOf(Duration.between(begin, end).getSeconds());
  }
}
