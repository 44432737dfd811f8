package org.gasservice.core.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Plans an improvement ({@code quality.plan-action}).
 *
 * @param from the evaluation or complaint it follows from
 * @param indicator its effect will be seen in
 * @param goal figure that shows the effect, in percent or seconds
 */
@Value.Builder
public record PlanAction(
    String unit,
    Optional<Key> from,
    String problem,
    String measure,
    String owner,
    LocalDate due,
    String indicator,
    BigDecimal goal)
    implements Command {

  public PlanAction {
    from = from == null ? Optional.empty() : from;
  }

  public static PlanActionBuilder builder() {
    return new PlanActionBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.text("problem", problem);
    problems.text("measure", measure);
    problems.token("owner", owner);
    problems.token("indicator", indicator);
    problems.require(goal.signum() >= 0, "goal", "problem.range");
  }
}
