package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Shuts the doors ({@code hall.shut-doors}): nobody takes a ticket any more, whoever has one is served [D2-2.7]. */
public record ShutDoors(String hall) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
  }
}
