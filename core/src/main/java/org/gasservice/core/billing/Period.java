package org.gasservice.core.billing;

import org.gasservice.core.command.Problems;

/** Names of billing periods (账期). */
final class Period {

  /** Final bills belong to no round. */
  static final String FINAL = "FINAL";

  private static final int LONGEST = 20;

  private Period() {}

  /** A short token, and not one the product gives itself. */
  static void check(Problems problems, String period) {
    problems.token("period", period);
    problems.require(
        period.length() <= LONGEST && !period.startsWith(FINAL), "period", "billing.no-period");
  }

  /** The period of the final bill of an account: unique, also when it was settled before. */
  static String last(int bills) {
    return FINAL + "-" + (bills + 1);
  }
}
