package org.gasservice.core.meter;

import java.math.BigDecimal;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Register;

/**
 * Writes gas that was bought to a prepaid meter ({@code meter.load}, 圈存). A purchase is written once, however often it is sent.
 *
 * @param number of the meter in use at the point
 * @param volume in m³, above zero, at most four decimals
 * @param purchase reference of the purchase, a token of at most 40 characters
 */
public record LoadVolume(String point, String number, BigDecimal volume, String purchase)
    implements Command {

  private static final int LONGEST_REFERENCE = 40;

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    Register.check(problems, "volume", volume);
    problems.require(volume.signum() != 0, "volume", "problem.range");
    problems.token("purchase", purchase);
    problems.require(purchase.length() <= LONGEST_REFERENCE, "purchase", "problem.token");
  }
}
