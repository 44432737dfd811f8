package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** First gas-on ({@code customer.light-point}): everything checked, somebody responsible present [D10-3.3b]. */
public record LightPoint(String point, GasOnCheck check) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
