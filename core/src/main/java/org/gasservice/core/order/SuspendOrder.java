package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;

/**
 * Work stands still for a listed reason ({@code order.suspend}) [D4-10b].
 *
 * @param nextContactAt when the customer is contacted again; past it work resumes by itself
 * @param approvedBy the second person, where the reason needs one
 */
public record SuspendOrder(
    Key order, SuspensionReason reason, Instant nextContactAt, Optional<String> approvedBy)
    implements OrderCommand {

  public SuspendOrder {
    approvedBy = Given.optional(approvedBy);
  }

  public static SuspendOrder until(Key order, SuspensionReason reason, Instant nextContactAt) {
    return new SuspendOrder(order, reason, nextContactAt, Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return approvedBy;
  }

  @Override
  public void check(Problems problems) {
    approvedBy.ifPresent(person -> problems.token("approvedBy", person));
  }
}
