package org.gasservice.core.meter;

import java.time.YearMonth;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Issues the task of reading a route in a month ({@code meter.issue-sheet}, 下达抄表任务): a line for every meter in use on it.
 *
 * @param reader employee who reads this time; the route's when absent
 */
public record IssueSheet(String route, YearMonth period, Optional<String> reader)
    implements Command {

  public IssueSheet {
    reader = reader == null ? Optional.empty() : reader;
  }

  @Override
  public void check(Problems problems) {
    problems.token("route", route);
    reader.ifPresent(employee -> problems.token("reader", employee));
  }
}
