package org.gasservice.core.order;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Gas measured in the air (气体检测读数).
 *
 * @param instrument number of the instrument
 * @param takenAt when it was read; the moment of the step when absent
 */
public record GasReading(
    BigDecimal value, Unit unit, String instrument, Optional<Instant> takenAt) {

  /** What the value counts. */
  public enum Unit {
    /** Percent of the lower explosive limit. */
    PERCENT_LEL(1),
    /** Percent of gas in air by volume; the lower limit of natural gas is 5 %. */
    PERCENT_VOLUME(20),
    /** Parts per million. */
    PPM(0.002);

    private final BigDecimal percentLel;

    Unit(double percentLel) {
      this.percentLel = BigDecimal.valueOf(percentLel);
    }
  }

  public GasReading {
    takenAt = Given.optional(takenAt);
  }

  public static GasReading percentLel(String value, String instrument) {
    return new GasReading(new BigDecimal(value), Unit.PERCENT_LEL, instrument, Optional.empty());
  }

  /** The value as percent of the lower explosive limit of natural gas. */
  public BigDecimal percentLel() {
    return value.multiply(unit.percentLel);
  }

  /** The value as percent of gas by volume. */
  public BigDecimal percentVolume() {
    return percentLel().divide(Unit.PERCENT_VOLUME.percentLel, MathContext.DECIMAL64);
  }

  GasReading at(Instant moment) {
    return takenAt.isPresent()
        ? this
        : new GasReading(value, unit, instrument, Optional.of(moment));
  }

  void check(Problems problems) {
    problems.token("reading.instrument", instrument);
    problems.require(
        value.signum() >= 0 && value.scale() <= 6 && value.precision() <= 12,
        "reading.value",
        "problem.range");
  }
}
