package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;

/** The valves are opened again ({@code notice.resupply}); not while people sleep. Its homes are lit one by one. */
public record ResupplyArea(String interruption) implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
  }
}
