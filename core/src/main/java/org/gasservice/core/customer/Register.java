package org.gasservice.core.customer;

import java.math.BigDecimal;
import org.gasservice.core.command.Problems;

/** What a register (计数器) can show. */
public final class Register {

  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal END = new BigDecimal("1E+12");

  private Register() {}

  /** Not negative, below a million million, at most four decimals. */
  public static void check(Problems problems, String path, BigDecimal reading) {
    problems.require(
        reading.signum() >= 0
            && reading.compareTo(END) < 0
            && reading.stripTrailingZeros().scale() <= MOST_DECIMALS
            && reading.precision() <= 20,
        path,
        "problem.range");
  }
}
