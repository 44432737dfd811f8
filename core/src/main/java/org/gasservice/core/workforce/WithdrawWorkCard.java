package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Makes somebody's work card void ({@code workforce.withdraw-work-card}): lost, or handed back [D10-4.4]. */
public record WithdrawWorkCard(String employee) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
  }
}
