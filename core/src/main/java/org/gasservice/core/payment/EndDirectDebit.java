package org.gasservice.core.payment;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Ends the agreement with the bank ({@code payment.end-direct-debit}).
 *
 * @param through last day, not before it began
 */
public record EndDirectDebit(String point, String account, LocalDate through) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
  }
}
