package org.gasservice.core.quality;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Signs the figures of a month that is over ({@code quality.freeze}).
 *
 * @param unit whose figures, with all units below it
 * @param month such as {@code 2026-02}
 */
public record FreezePeriod(String unit, String month) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    Months.check(problems, "month", month);
  }
}
