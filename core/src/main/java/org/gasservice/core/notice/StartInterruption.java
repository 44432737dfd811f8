package org.gasservice.core.notice;

import org.gasservice.core.command.Problems;

/** The valves of a planned interruption are closed ({@code notice.start}): not before the moment people were told [D10-2.4]. */
public record StartInterruption(String interruption) implements InterruptionCommand {

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
  }
}
