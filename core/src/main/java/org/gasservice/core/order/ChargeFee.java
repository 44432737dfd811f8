package org.gasservice.core.order;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * Charges a service by the published schedule ({@code order.charge}) [D4-11a, D10-4.13].
 *
 * @param fee code in the schedule
 * @param quantity more than zero, at most three decimals
 * @param price what the customer was told for one, if the caller knows: refused when the schedule says otherwise
 */
public record ChargeFee(Key order, String fee, BigDecimal quantity, Optional<Yuan> price)
    implements OrderCommand {

  public ChargeFee {
    price = Given.optional(price);
  }

  public static ChargeFee of(Key order, String fee, String quantity) {
    return new ChargeFee(order, fee, new BigDecimal(quantity), Optional.empty());
  }

  @Override
  public void check(Problems problems) {
    check(problems, "quantity", fee, quantity);
  }

  static void check(Problems problems, String path, String fee, BigDecimal quantity) {
    problems.token("fee", fee);
    problems.require(
        quantity.signum() > 0
            && quantity.scale() >= 0
            && quantity.scale() <= 3
            && quantity.precision() <= 9,
        path,
        "problem.range");
  }
}
