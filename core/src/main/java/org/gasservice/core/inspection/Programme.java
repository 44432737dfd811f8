package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_8a;
import static org.gasservice.core.standard.Clauses.D10_2_8b;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5b;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PolicyGroup;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;

/**
 * How often points of a use class are inspected (安检计划周期), as the standard in force says.
 *
 * @param months length of a window, a divisor of 12: a frequency between two of them takes the shorter, one rarer than yearly the year
 * @param clause id of the clause that asks for it
 */
public record Programme(UseClass use, int months, String clause) {

  private static final int YEAR = 12;

  /**
   * The programme of a use class under a standard.
   *
   * @throws RuleViolation [D3-9] when the standard says nothing of the class: having no programme is itself a hazard
   */
  @Keeps({D10_2_8a, D10_2_8b, D8_1_5b})
  public static Programme of(ServiceStandard standard, UseClass use, LocalDate day) {
    ScopeFacts facts = ScopeFacts.builder().customerClass(use.name()).build();
    Optional<Programme> strictest = standard
        .targetFor(Target.INSPECTION, facts, day)
        .map(PolicyGroup::candidates)
        .flatMap(candidates -> candidates.stream()
            .flatMap(target -> programme(use, target).stream())
            .min((a, b) -> Integer.compare(a.months(), b.months())));
    return strictest.orElseThrow(
        () -> new RuleViolation(D3_9, "inspection.no-programme", Map.of("use", use)));
  }

  private static Optional<Programme> programme(UseClass use, Target target) {
    return target.quantity() instanceof Quantity.Frequency often
        ? Optional.of(new Programme(use, months(often), target.clause()))
        : Optional.empty();
  }

  /** The longest part of a year that is not longer than the time between two inspections. */
  private static int months(Quantity.Frequency often) {
    long between = Math.max(1, often.per().toTotalMonths() / often.times());
    OptionalInt longest = IntStream.rangeClosed(1, YEAR)
        .filter(months -> YEAR % months == 0 && months <= between)
        .max();
    return longest.orElse(1);
  }

  public InspectionWindow windowOf(LocalDate day) {
    return InspectionWindow.containing(day, months);
  }
}
