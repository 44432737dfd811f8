package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Brings the schedule of a point in line with the point ({@code inspection.keep-schedule}): begun with the first gas-on, changed with the use, ended
 * with the account. Follows from those by itself.
 */
public record KeepSchedule(String point) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
