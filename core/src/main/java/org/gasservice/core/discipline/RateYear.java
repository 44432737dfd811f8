package org.gasservice.core.discipline;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Judges somebody's year ({@code discipline.rate-year}) [D6-15]: people do, never the figures alone. */
public record RateYear(String employee, int year, Grade grade) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
  }
}
