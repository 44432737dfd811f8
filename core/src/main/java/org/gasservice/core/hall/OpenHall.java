package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Opens the doors for the day ({@code hall.open}). Tickets are numbered from 1 each day. */
public record OpenHall(String hall) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
  }
}
