package org.gasservice.core.billing;

import org.gasservice.core.command.Problems;

/**
 * Does without a late fee ({@code billing.waive-late-fee}, 减免违约金).
 *
 * @param reason what for, in words
 */
public record WaiveLateFee(String point, String account, String receivable, String reason)
    implements DebtCommand {

  @Override
  public void check(Problems problems) {
    DebtCommand.super.check(problems);
    problems.text("reason", reason);
  }
}
