package org.gasservice.core.workforce;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Changes who is in a crew ({@code workforce.change-crew}). */
public record ChangeCrew(String unit, String crew, List<Crew.Member> members) implements Command {

  public ChangeCrew {
    members = members == null ? List.of() : List.copyOf(members);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("crew", crew);
    Crew.check(problems, members);
  }
}
