package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Takes off a prepaid meter what was written to it by mistake ({@code meter.take-back-loading}, 撤销圈存): to the wrong meter, in the wrong volume. Only what
 * has not passed the dial yet.
 *
 * @param number of the meter in use at the point
 * @param purchase reference of the purchase it was written for
 * @param reason a token
 * @param proof reference of what shows that the gas is not on the meter or its card any more: the card read back, the meter's answer; a token
 */
public record TakeBackLoading(
    String point, String number, String purchase, String reason, String proof) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    problems.token("purchase", purchase);
    problems.token("reason", reason);
    problems.token("proof", proof);
  }
}
