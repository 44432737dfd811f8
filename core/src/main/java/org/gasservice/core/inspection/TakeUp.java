package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Begins the work of a campaign at one point, in the root of the point ({@code inspection.take-up}); follows from its start. */
public record TakeUp(String point, String campaign) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("campaign", campaign);
  }
}
