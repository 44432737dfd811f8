package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Puts up the sign on leaving the seat ({@code hall.pause-window}) [D2-2.6]. */
public record PauseWindow(String hall, String window) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("window", window);
  }
}
