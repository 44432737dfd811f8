package org.gasservice.core.training;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Plans the training of a unit for a year, or plans it anew ({@code training.plan}) [D10-6.2, D6-14].
 *
 * @param year calendar year, 2000 to 2999
 * @param courses together about all five topics
 */
public record PlanTraining(String unit, int year, List<Course> courses) implements Command {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2999;

  public PlanTraining {
    courses = courses == null ? List.of() : List.copyOf(courses);
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.require(year >= FIRST_YEAR && year <= LAST_YEAR, "year", "problem.range");
    problems.require(!courses.isEmpty(), "courses", "problem.missing");
    problems.require(courses.size() <= TrainingPlan.MOST_COURSES, "courses", "problem.too-large");
    courses.forEach(course -> course.check(problems, year));
    problems.require(
        courses.stream().map(Course::id).distinct().count() == courses.size(),
        "courses.id",
        "training.course-twice");
  }
}
