package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Puts the time of a step right ({@code order.correct}); both values stay visible [D10-4.15].
 *
 * @param what the step, the last of its kind
 * @param now when it really was
 */
public record CorrectOrder(
    Key order, OrderEvent.What what, Instant now, Personal reason, String approvedBy)
    implements OrderCommand {

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
