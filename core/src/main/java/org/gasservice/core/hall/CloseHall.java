package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Closes the hall ({@code hall.close}) once every ticket is served or a no-show [D2-2.7]. */
public record CloseHall(String hall) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
  }
}
