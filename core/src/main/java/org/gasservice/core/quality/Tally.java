package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What was counted for one indicator.
 *
 * @param hits how many were as they should be; for a mean 0
 * @param of how many there were
 * @param excluded those of the others that do not count in the adjusted figure
 * @param sum of what a mean is made of, such as seconds
 */
public record Tally(long hits, long of, long excluded, long sum) {

  public static final Tally NONE = new Tally(0, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int DECIMALS = 2;

  /** One that was looked at. */
  static Tally one(boolean hit) {
    return new Tally(hit ? 1 : 0, 1, 0, 0);
  }

  /** One that was looked at and may be excused. */
  static Tally one(boolean hit, boolean excused) {
    return new Tally(hit ? 1 : 0, 1, !hit && excused ? 1 : 0, 0);
  }

  /** One value of a mean. */
  static Tally value(long value) {
    return new Tally(0, 1, 0, value);
  }

  public Tally plus(Tally other) {
    return new Tally(hits + other.hits, of + other.of, excluded + other.excluded, sum + other.sum);
  }

  public Tally minus(Tally other) {
    return new Tally(hits - other.hits, of - other.of, excluded - other.excluded, sum - other.sum);
  }

  boolean isNone() {
    return equals(NONE);
  }

  /** Percent of all, half up at the second decimal; empty when there were none. */
  public Optional<BigDecimal> raw() {
    return percent(of);
  }

  /** Percent of all that are not excused. */
  public Optional<BigDecimal> adjusted() {
    return percent(of - excluded);
  }

  private Optional<BigDecimal> percent(long all) {
    return all <= 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(hits)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(all), DECIMALS, RoundingMode.HALF_UP));
  }

  /** The mean, half up at the second decimal; empty when there were none. */
  public Optional<BigDecimal> mean() {
    return of <= 0
        ? Optional.empty()
        : Optional.of(
            BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), DECIMALS, RoundingMode.HALF_UP));
  }
}
