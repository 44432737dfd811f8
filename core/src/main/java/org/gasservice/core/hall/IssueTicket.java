package org.gasservice.core.hall;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Gives somebody a waiting number ({@code hall.issue-ticket}).
 *
 * @param line what they came for
 */
public record IssueTicket(String hall, String line) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("hall", hall);
    problems.token("line", line);
  }
}
