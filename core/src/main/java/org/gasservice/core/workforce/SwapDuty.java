package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Changes who is on duty when ({@code workforce.swap-duty}, 调班、替班): shifts given up, and shifts taken on in their place. Nothing given up is
 * standing in for somebody absent.
 *
 * @param roster start of the roster's period
 * @param given shifts as they stand in the roster
 * @param taken shifts instead, within the period
 */
@Value.Builder
public record SwapDuty(
    String unit, DutyPost post, Instant roster, List<DutyShift> given, List<DutyShift> taken)
    implements Command {

  public SwapDuty {
    given = given == null ? List.of() : List.copyOf(given);
    taken = taken == null ? List.of() : List.copyOf(taken);
  }

  public static SwapDutyBuilder builder() {
    return new SwapDutyBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.require(!taken.isEmpty(), "taken", "problem.missing");
    DutyShift.check(problems, "given", given);
    DutyShift.check(problems, "taken", taken);
  }
}
