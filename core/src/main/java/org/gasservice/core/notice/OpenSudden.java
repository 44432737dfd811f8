package org.gasservice.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Records a sudden interruption ({@code notice.open-sudden}): it is in force when it happened. Exempt from the lead time by its cause, and by that alone.
 *
 * @param interruption its id, a token; made when absent
 * @param cause a sudden one
 * @param area as people are told; public
 * @param valves risers or district valves that were closed, 1 to 50
 * @param until when gas is expected back, where somebody can say
 * @param order the emergency order whose crew closed the valve
 */
@Value.Builder
public record OpenSudden(
    Optional<String> interruption,
    Cause cause,
    String area,
    Optional<String> unit,
    List<String> valves,
    Optional<Instant> until,
    Optional<Key> order)
    implements Command {

  public OpenSudden {
    interruption = interruption == null ? Optional.empty() : interruption;
    unit = unit == null ? Optional.empty() : unit;
    valves = valves == null ? List.of() : List.copyOf(valves);
    until = until == null ? Optional.empty() : until;
    order = order == null ? Optional.empty() : order;
  }

  public static OpenSuddenBuilder builder() {
    return new OpenSuddenBuilder();
  }

  @Override
  public void check(Problems problems) {
    interruption.ifPresent(id -> problems.token("interruption", id));
    unit.ifPresent(id -> problems.token("unit", id));
    problems.require(cause.kind() == InterruptionKind.SUDDEN, "cause", "notice.other-kind");
    PlanInterruption.checkPlace(problems, area, valves);
  }
}
