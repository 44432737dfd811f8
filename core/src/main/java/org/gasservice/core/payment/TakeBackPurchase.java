package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes back the last purchase of an account ({@code payment.take-back-purchase}, 撤销购气): the gas leaves the meter, its price is the customer's balance
 * again, the tiers count what they did before. Only while the dial shows that all of it is left.
 *
 * @param purchase its id
 * @param reason a token
 * @param proof reference of what shows that the gas is not on the meter or its card any more; a token
 */
public record TakeBackPurchase(String point, String purchase, String reason, String proof)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("purchase", purchase);
    problems.token("reason", reason);
    problems.token("proof", proof);
  }
}
