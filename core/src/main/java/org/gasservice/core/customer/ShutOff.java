package org.gasservice.core.customer;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Takes a point off gas for a reason ({@code customer.shut-off}), beside any other reason. */
public record ShutOff(String point, OffReason reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
