package org.gasservice.core.billing;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Charges the late fees of an account that are due to the day ({@code billing.charge-late-fees}, 计收违约金). Charging twice a day adds nothing. */
public record ChargeLateFees(String point, String account) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
  }
}
