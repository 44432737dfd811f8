package org.gasservice.core.order;

import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * Money changed hands ({@code order.record-payment}); there is a receipt for every payment [D4-11b].
 *
 * @param receipt number of the receipt (收据、发票), a token
 * @param amount less than zero when it is given back
 */
public record RecordPayment(Key order, String receipt, Yuan amount) implements OrderCommand {

  @Override
  public void check(Problems problems) {
    problems.token("receipt", receipt);
    problems.require(amount.signum() != 0, "amount", "problem.range");
  }
}
