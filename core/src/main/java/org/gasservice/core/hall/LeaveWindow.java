package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Leaves a window for the day ({@code hall.leave-window}) [D2-2.7]. */
public record LeaveWindow(String hall, String window) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("window", window);
  }
}
