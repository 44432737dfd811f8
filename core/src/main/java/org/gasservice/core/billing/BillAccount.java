package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Bills what an account used since its last bill ({@code billing.bill}, 出账). A reading of the meter that shows estimates to be wrong takes their bills back
 * and bills the whole time anew.
 *
 * @param period the round it belongs to, a token such as {@code 2026-03}; an account has one bill a period
 * @param through readings after this day are left to the next bill
 * @param run the billing run it is written by
 */
public record BillAccount(
    String point, String account, String period, LocalDate through, Optional<String> run)
    implements Command {

  public BillAccount {
    run = run == null ? Optional.empty() : run;
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    Period.check(problems, period);
    run.ifPresent(id -> problems.token("run", id));
  }
}
