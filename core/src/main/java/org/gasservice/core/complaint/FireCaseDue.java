package org.gasservice.core.complaint;

import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.FiredStep;

/**
 * Gives out what fell due for a case ({@code complaint.fire-case-due}); the sweeper submits it.
 *
 * @param steps exactly what is due, in the order of the moments they belong to
 */
public record FireCaseDue(String externalCase, List<FiredStep> steps) implements CaseCommand {

  public FireCaseDue {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  @Override
  public void check(Problems problems) {
    problems.token("externalCase", externalCase);
    steps.forEach(step -> problems.token("steps", step.key()));
  }
}
