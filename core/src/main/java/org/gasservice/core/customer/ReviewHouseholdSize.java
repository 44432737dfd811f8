package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Records how many people live somewhere, proved by a paper and for a time ({@code customer.review-household-size}, 人口核定).
 *
 * @param people 1 to 99
 * @param from first day it counts; the day it happens when absent
 * @param through last day, inclusive
 * @param proof reference of the paper, a token
 */
@Value.Builder
public record ReviewHouseholdSize(
    String point,
    Application application,
    int people,
    Optional<LocalDate> from,
    LocalDate through,
    String proof)
    implements Command {

  public ReviewHouseholdSize {
    from = from == null ? Optional.empty() : from;
  }

  public static ReviewHouseholdSizeBuilder builder() {
    return new ReviewHouseholdSizeBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    application.check(problems);
    problems.require(people >= 1 && people <= 99, "people", "problem.range");
    problems.require(
        from.filter(first -> through.isBefore(first)).isEmpty(), "through", "problem.order");
    problems.token("proof", proof);
  }
}
