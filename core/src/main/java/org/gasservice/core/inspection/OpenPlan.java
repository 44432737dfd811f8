package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Begins a plan ({@code inspection.open-plan}).
 *
 * @param plan id, a token
 * @param due visits to be planned, 0 or more: a plan is adopted when it says of each who comes, or that nobody does
 */
@Value.Builder
public record OpenPlan(
    String plan, String unit, LocalDate from, LocalDate through, List<PlanPerson> people, int due)
    implements Command, WithOpenPlan {

  static final int MOST_PEOPLE = 100;
  static final int LONGEST_DAYS = 370;

  public OpenPlan {
    people = people == null ? List.of() : List.copyOf(people);
  }

  public static OpenPlanBuilder builder() {
    return new OpenPlanBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("plan", plan);
    problems.token("unit", unit);
    problems.require(
        !through.isBefore(from) && through.isBefore(from.plusDays(LONGEST_DAYS)),
        "through",
        "problem.order");
    problems.require(due >= 0, "due", "problem.range");
    problems.require(
        !people.isEmpty() && people.size() <= MOST_PEOPLE, "people", "problem.too-large");
    problems.require(
        people.stream().map(PlanPerson::employee).distinct().count() == people.size(),
        "people",
        "inspection.person-twice");
    people.forEach(person -> person.check(problems));
  }
}
