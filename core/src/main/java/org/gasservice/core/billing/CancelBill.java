package org.gasservice.core.billing;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes the last bill of an account back ({@code billing.cancel-bill}, 账单红冲): what was paid of it is credit, and the period can be billed anew.
 *
 * @param reason in words
 */
public record CancelBill(String point, String account, String bill, String reason)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.token("bill", bill);
    problems.text("reason", reason);
  }
}
