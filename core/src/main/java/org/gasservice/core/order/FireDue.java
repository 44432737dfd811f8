package org.gasservice.core.order;

import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Does what fell due ({@code order.fire-due}); the sweeper submits it. What it gives out stands in the command, so in the journal and
 * the feed.
 *
 * @param steps warnings, escalations and contacts, in the order of the moments they belong to; exactly what is due
 */
public record FireDue(Key order, List<FiredStep> steps) implements OrderCommand {

  public FireDue {
    steps = Given.list(steps);
  }

  @Override
  public void check(Problems problems) {
    steps.forEach(step -> problems.token("steps", step.key()));
  }
}
