package org.gasservice.core.workforce;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Ends a crew ({@code workforce.disband-crew}). */
public record DisbandCrew(String unit, String crew) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("crew", crew);
  }
}
