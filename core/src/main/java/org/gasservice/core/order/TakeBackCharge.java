package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Takes back what should not have been charged ({@code order.take-back-charge}) [D4-11a]; the line stays visible. What was paid for it is given back first.
 *
 * @param line of the fee lines, from 1 in the order they were charged
 * @param approvedBy somebody else who may do the same
 */
public record TakeBackCharge(Key order, int line, Personal reason, String approvedBy)
    implements OrderCommand {

  @Override
  public Optional<String> second() {
    return Optional.of(approvedBy);
  }

  @Override
  public void check(Problems problems) {
    problems.require(line >= 1 && line <= WorkRules.MOST_LINES, "line", "problem.range");
    problems.text("reason", reason);
    problems.token("approvedBy", approvedBy);
  }
}
