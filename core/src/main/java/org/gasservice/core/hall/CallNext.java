package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Calls whoever came first of those the window serves ({@code hall.call-next}) [D2-2.1, D2-2.6]. */
public record CallNext(String hall, String window) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("window", window);
  }
}
