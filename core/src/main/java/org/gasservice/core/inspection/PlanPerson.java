package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * Somebody who inspects under a plan.
 *
 * @param perDay visits they can do on a day, 1 to 200
 * @param areas how the names of their areas begin; empty for the whole station
 */
public record PlanPerson(String employee, int perDay, List<String> areas) {

  /** Most visits anybody can do on a day. */
  public static final int MOST_A_DAY = 200;

  static final int MOST_AREAS = 100;

  public PlanPerson {
    areas = areas == null ? List.of() : List.copyOf(areas);
  }

  /** Whether an area is theirs. */
  public boolean serves(String area) {
    return areas.isEmpty() || areas.stream().anyMatch(area::startsWith);
  }

  void check(Problems problems) {
    problems.token("people.employee", employee);
    problems.require(perDay >= 1 && perDay <= MOST_A_DAY, "people.perDay", "problem.range");
    problems.require(areas.size() <= MOST_AREAS, "people.areas", "problem.too-large");
    areas.forEach(area -> problems.token("people.areas", area));
  }
}
