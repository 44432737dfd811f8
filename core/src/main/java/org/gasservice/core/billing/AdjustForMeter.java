package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Reckons bills anew because a test showed that the meter ran wrong ({@code billing.adjust-for-meter}, 计量退补).
 *
 * @param from bills that end after this day, to the last one
 * @param error what the meter showed too much, in percent of what passed it; negative when it showed too little; between -50 and 50, two decimals
 * @param report number of the test report, a token; reckoned with once
 */
public record AdjustForMeter(
    String point, String account, LocalDate from, BigDecimal error, String report)
    implements Command {

  private static final BigDecimal MOST = BigDecimal.valueOf(50);

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.require(
        error.signum() != 0
            && error.abs().compareTo(MOST) <= 0
            && error.stripTrailingZeros().scale() <= 2,
        "error",
        "problem.range");
    problems.token("report", report);
  }
}
