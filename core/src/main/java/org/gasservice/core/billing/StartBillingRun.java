package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Opens a billing run ({@code billing.start-run}, 建立出账批次). Nothing is billed before it is advanced.
 *
 * @param run its id, a token; one is given when absent
 * @param period the round to bill, such as {@code 2026-03}
 * @param through readings after this day are left to the next round
 * @param accounts how the numbers of its accounts begin; all when absent
 */
public record StartBillingRun(
    Optional<String> run, String period, LocalDate through, Optional<String> accounts)
    implements Command {

  public StartBillingRun {
    run = run == null ? Optional.empty() : run;
    accounts = accounts == null ? Optional.empty() : accounts;
  }

  @Override
  public void check(Problems problems) {
    run.ifPresent(id -> problems.token("run", id));
    Period.check(problems, period);
    accounts.ifPresent(prefix -> problems.token("accounts", prefix));
  }
}
