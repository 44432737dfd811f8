package org.gasservice.core.notice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Plans an interruption ({@code notice.plan}). Nobody knows of it before it is published.
 *
 * @param interruption its id, a token; made when absent
 * @param cause a planned one
 * @param area as the notice names it; public
 * @param valves risers or district valves to be closed, 1 to 50
 * @param begin when it is to begin
 * @param until when it is to end, after the begin
 */
@Value.Builder
public record PlanInterruption(
    Optional<String> interruption,
    Cause cause,
    String area,
    Optional<String> unit,
    List<String> valves,
    Instant begin,
    Instant until)
    implements Command {

  static final int MOST_VALVES = 50;
  static final int LONGEST_AREA = 200;

  public PlanInterruption {
    interruption = interruption == null ? Optional.empty() : interruption;
    unit = unit == null ? Optional.empty() : unit;
    valves = valves == null ? List.of() : List.copyOf(valves);
  }

  public static PlanInterruptionBuilder builder() {
    return new PlanInterruptionBuilder();
  }

  @Override
  public void check(Problems problems) {
    interruption.ifPresent(id -> problems.token("interruption", id));
    unit.ifPresent(id -> problems.token("unit", id));
    problems.require(cause.kind() == InterruptionKind.PLANNED, "cause", "notice.other-kind");
    checkPlace(problems, area, valves);
    problems.ordered("until", begin, until);
  }

  static void checkPlace(Problems problems, String area, List<String> valves) {
    problems.text("area", area);
    problems.require(area.length() <= LONGEST_AREA, "area", "problem.too-large");
    problems.require(!valves.isEmpty(), "valves", "problem.missing");
    problems.require(valves.size() <= MOST_VALVES, "valves", "problem.too-large");
    valves.forEach(valve -> problems.token("valves", valve));
  }
}
