package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Ends the account of a point that is off ({@code customer.close-point}). */
public record ClosePoint(String point) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
