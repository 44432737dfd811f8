package org.gasservice.core.inspection;

import java.util.List;
import org.gasservice.core.command.Problems;

/** Says of points that nobody has time for them ({@code inspection.leave-out}). */
public record LeaveOut(String plan, int number, List<String> points) implements PlanCommand {

  /** Most points of a page. */
  public static final int MOST_POINTS = 200;

  public LeaveOut {
    points = points == null ? List.of() : List.copyOf(points);
  }

  @Override
  public void check(Problems problems) {
    problems.token("plan", plan);
    problems.require(number >= 1, "number", "problem.range");
    problems.require(
        !points.isEmpty() && points.size() <= MOST_POINTS, "points", "problem.too-large");
    points.forEach(point -> problems.token("points", point));
  }
}
