package org.gasservice.core.workforce;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Puts a crew together ({@code workforce.form-crew}).
 *
 * @param crew id of the new crew, unique in its unit, a token
 * @param members exactly one lead, nobody twice
 */
public record FormCrew(String unit, String crew, List<Crew.Member> members) implements Command {

  public FormCrew {
    members = members == null ? List.of() : List.copyOf(members);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.token("crew", crew);
    Crew.check(problems, members);
  }
}
