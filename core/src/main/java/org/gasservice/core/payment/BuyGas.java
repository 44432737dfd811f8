package org.gasservice.core.payment;

import java.util.Map;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;

/**
 * Buys gas ahead with the customer's balance and writes it to their meter ({@code payment.buy-gas}, 购气、圈存): the money was received before, in the same
 * unit where a counter does both. Delivered again it is the same purchase.
 *
 * @param meter number of the prepaid meter at the point
 * @param purchase its id, at most 40 characters
 * @param money of the balance, more than zero; what buys no whole unit more stays there
 */
public record BuyGas(String point, String account, String meter, String purchase, Yuan money)
    implements Command {

  private static final int LONGEST = 40;

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("account", account);
    problems.token("meter", meter);
    problems.token("purchase", purchase);
    if (purchase.length() > LONGEST) {
      problems.add("purchase", "problem.too-long", Map.of("most", LONGEST));
    }
    problems.require(money.signum() > 0, "money", "problem.range");
  }
}
