package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;

/**
 * Excuses promises for a cause beyond control ({@code order.excuse}) [D5-1.2c]: the breach stays in the raw figure.
 *
 * @param milestone the one promise; leaving, arriving and repairing when absent
 */
public record ExcuseBreach(
    Key order,
    Optional<Milestone> milestone,
    Excuse.Cause cause,
    Personal reason,
    String approvedBy)
    implements OrderCommand {

  public ExcuseBreach {
    milestone = Given.optional(milestone);
  }

  @Override
  public Optional<String> second() {
    return Optional.of(approvedBy);
  }

  @Override
  public void check(Problems problems) {
    problems.text("reason", reason);
    problems.token("approvedBy", approvedBy);
  }
}
