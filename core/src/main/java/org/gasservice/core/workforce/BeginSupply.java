package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Sets a company to gas-on ({@code workforce.begin-supply}) [D10-0.5]: refused without a service centre that has people. Said again it names
 * another centre.
 *
 * @param unit the company: a branch, or the head office
 * @param centre its service centre: the unit itself or one below it, with a roster that names who serves customers
 */
public record BeginSupply(String unit, String centre) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("centre", centre);
  }
}
