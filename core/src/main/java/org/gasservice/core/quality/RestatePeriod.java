package org.gasservice.core.quality;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Puts what came to light later beside the signed figures of a month ({@code quality.restate}). */
public record RestatePeriod(String unit, String month, String reason) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    Months.check(problems, "month", month);
    problems.text("reason", reason);
  }
}
