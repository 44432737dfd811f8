package org.gasservice.core.quality;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Looks for the effect of an improvement ({@code quality.verify-action}). Where the goal is not reached it is open again.
 *
 * @param first day looked at, not before it was carried out
 * @param last day looked at
 */
public record VerifyAction(Key action, LocalDate first, LocalDate last) implements Command {

  @Override
  public void check(Problems problems) {
    problems.require(!last.isBefore(first), "last", "problem.order");
  }
}
