package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Gives out what fell due about a hazard ({@code inspection.fire-due}); the sweeper submits it.
 *
 * @param steps exactly what is due, in the order of the moments they belong to
 */
public record FireHazardDue(Key hazard, List<HazardStep> steps) implements HazardCommand {

  public FireHazardDue {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  @Override
  public void check(Problems problems) {
    steps.forEach(step -> problems.token("steps", step.key()));
  }
}
