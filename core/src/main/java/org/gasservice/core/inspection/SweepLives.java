package org.gasservice.core.inspection;

import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Looks for whatever came to the end of its life within some days ({@code inspection.sweep-lives}); the sweeper submits it.
 *
 * @param from first day, the one after the last looked at
 * @param through last day
 */
public record SweepLives(LocalDate from, LocalDate through) implements Command {

  @Override
  public void check(Problems problems) {
    problems.require(!through.isBefore(from), "through", "problem.order");
  }
}
