package org.gasservice.core.notice;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * Gives out what fell due ({@code notice.fire-due}); the sweeper submits it.
 *
 * @param steps exactly what is due, in the order of the moments they belong to
 */
public record FireInterruptionDue(String interruption, List<DueStep> steps)
    implements InterruptionCommand {

  public FireInterruptionDue {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  @Override
  public void check(Problems problems) {
    problems.token("interruption", interruption);
    steps.forEach(step -> problems.token("steps", step.key()));
  }
}
