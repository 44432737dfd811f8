package org.gasservice.core.billing;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes a settlement back, because the hand-over it was made for did not come about ({@code billing.reopen}, 撤销结清). The final bill stands; what is used
 * later is billed by the next.
 */
public record ReopenAccount(String point, String account, String reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.text("reason", reason);
  }
}
