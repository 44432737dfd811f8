package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * Agrees what is paid for a damage, with an apology ({@code order.compensate-damage}) [D10-4.8b].
 *
 * @param amount zero when the customer wants nothing
 */
public record CompensateDamage(Key order, String damage, Yuan amount) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("damage", damage);
    problems.require(amount.signum() >= 0, "amount", "problem.range");
  }
}
