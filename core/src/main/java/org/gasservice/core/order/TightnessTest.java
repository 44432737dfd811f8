package org.gasservice.core.order;

import java.math.BigDecimal;
import org.gasservice.core.command.Problems;

/**
 * How a pipe held (压力、严密性试验).
 *
 * @param kilopascals pressure put on it, more than zero
 * @param minutes how long it was watched, 1 to 2880
 * @param drop what it lost meanwhile, kilopascals; zero when it held
 * @param instrument number of the gauge
 */
public record TightnessTest(
    BigDecimal kilopascals, int minutes, BigDecimal drop, String instrument) {

  /** A pipe that held. */
  public static TightnessTest held(String kilopascals, int minutes, String instrument) {
    return new TightnessTest(new BigDecimal(kilopascals), minutes, BigDecimal.ZERO, instrument);
  }

  boolean holds() {
    return drop.signum() == 0;
  }

  void check(Problems problems) {
    problems.require(
        kilopascals.signum() > 0 && inRange(kilopascals),
        "proof.test.kilopascals",
        "problem.range");
    problems.require(drop.signum() >= 0 && inRange(drop), "proof.test.drop", "problem.range");
    problems.require(minutes >= 1 && minutes <= 2_880, "proof.test.minutes", "problem.range");
    problems.token("proof.test.instrument", instrument);
  }

  private static boolean inRange(BigDecimal value) {
    return value.scale() <= 4 && value.precision() <= 9;
  }
}
