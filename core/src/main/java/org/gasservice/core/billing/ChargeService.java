package org.gasservice.core.billing;

import java.math.BigDecimal;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Charges a service or material of the published schedule to an account ({@code billing.charge-service}). What is not in the schedule in force on the day
 * cannot be charged [D10-4.13].
 *
 * @param fee code of the item
 * @param quantity in the item's unit, more than zero, at most 10 000 with three decimals
 */
public record ChargeService(String point, String account, String fee, BigDecimal quantity)
    implements Command {

  private static final BigDecimal MOST = BigDecimal.valueOf(10_000);

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.token("fee", fee);
    problems.require(
        quantity.signum() > 0
            && quantity.compareTo(MOST) <= 0
            && quantity.stripTrailingZeros().scale() <= 3,
        "quantity",
        "problem.range");
  }
}
