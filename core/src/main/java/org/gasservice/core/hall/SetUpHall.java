package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Sets up a service hall ({@code hall.set-up}).
 *
 * @param hall a token
 * @param unit unit that runs it
 */
public record SetUpHall(String hall, String unit) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("unit", unit);
  }
}
