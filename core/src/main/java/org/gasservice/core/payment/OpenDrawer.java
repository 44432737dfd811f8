package org.gasservice.core.payment;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.money.Yuan;

/**
 * Takes cash for change from the safe and opens a drawer ({@code payment.open-drawer}); the actor answers for it.
 *
 * @param unit where the counter is, at most 30 characters
 * @param drawer its name within the unit, never used before, at most 30 characters
 * @param opening what is in it, counted
 */
public record OpenDrawer(String unit, String drawer, Yuan opening) implements Command {

  static final int LONGEST = 30;

  @Override
  public void check(Problems problems) {
    Ids.check(problems, "unit", unit, LONGEST);
    Ids.check(problems, "drawer", drawer, LONGEST);
    problems.require(opening.signum() >= 0, "opening", "problem.range");
  }
}
