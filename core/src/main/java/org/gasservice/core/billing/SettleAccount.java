package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.util.Map;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Settles an account before it ends ({@code billing.settle}, 结清): the final bill is written up to the agreed reading.
 *
 * @param readings what both sides agree the meters show, by number of the meter, in m³; the meters' last recorded readings
 * @param debtStays whether the holder confirmed that what is left to be paid stays their debt; needed when something is
 */
public record SettleAccount(
    String point, String account, Map<String, BigDecimal> readings, boolean debtStays)
    implements Command {

  private static final int MOST_METERS = 10;

  public SettleAccount {
    readings = readings == null ? Map.of() : Map.copyOf(readings);
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.require(readings.size() <= MOST_METERS, "readings", "problem.range");
    readings.forEach((meter, value) -> {
      problems.token("readings", meter);
      problems.require(
          value.signum() >= 0 && value.stripTrailingZeros().scale() <= 4 && value.precision() <= 16,
          "readings." + meter,
          "problem.range");
    });
  }
}
