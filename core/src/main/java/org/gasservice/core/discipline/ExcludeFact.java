package org.gasservice.core.discipline;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Says that a figure does not count and why ({@code discipline.exclude-fact}). It stays visible. */
public record ExcludeFact(String employee, int year, String fact, Exclusion why)
    implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.token("fact", fact);
  }
}
