package org.gasservice.core.contact;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.FiredStep;
import org.gasservice.storage.Key;

/**
 * Does what fell due for a request ({@code contact.fire-due}); the sweeper submits it. What it gives out stands in the command, so in the journal
 * and the feed.
 *
 * @param steps warnings and escalations, in the order of the moments they belong to; exactly what is due
 * @param bounces whether a referral nobody accepted goes back
 */
public record FireRequestDue(Key request, List<FiredStep> steps, boolean bounces)
    implements Command {

  public FireRequestDue {
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  @Override
  public void check(Problems problems) {
    steps.forEach(step -> problems.token("steps", step.key()));
  }
}
