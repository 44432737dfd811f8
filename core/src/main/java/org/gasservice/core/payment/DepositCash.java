package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * Brings cash of an open drawer to the bank ({@code payment.deposit-cash}).
 *
 * @param slip number of the bank's paper, a token
 */
public record DepositCash(Key drawer, String slip, Yuan amount) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("slip", slip);
    problems.require(amount.signum() > 0, "amount", "problem.range");
  }
}
