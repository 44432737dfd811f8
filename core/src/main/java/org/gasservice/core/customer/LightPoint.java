package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * First gas-on ({@code customer.light-point}, 点火通气): the section built and accepted, an own contract, everything checked, somebody
 * responsible present, and tried by the user [D10-3.3b, D10-P3].
 */
public record LightPoint(String point, Ignition ignition) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    ignition.check(problems);
  }
}
