package org.gasservice.core.complaint;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Publishes the complaints of a month in figures ({@code complaint.publish-figures}) [D8-2.2]: once, when it is over.
 *
 * @param month as in {@code 2026-03}
 */
public record PublishFigures(String month) implements Command {

  @Override
  public void check(Problems problems) {
    problems.require(month.matches("[0-9]{4}-(0[1-9]|1[0-2])"), "month", "complaint.month");
  }
}
