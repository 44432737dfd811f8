package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Hands somebody a work card ({@code workforce.issue-work-card}) in place of any earlier one [D10-4.4]. */
public record IssueWorkCard(String employee, String number) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("number", number);
  }
}
