package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Publishes who is on duty ({@code workforce.publish-roster}); a post manned day and night must have no gap [D3-11, D5-1.2a, D10-2.2].
 *
 * @param from start of the period, inclusive
 * @param to end of the period, exclusive
 */
@Value.Builder
public record PublishRoster(
    String unit, DutyPost post, Instant from, Instant to, List<DutyShift> shifts)
    implements Command {

  public PublishRoster {
    shifts = shifts == null ? List.of() : List.copyOf(shifts);
  }

  public static PublishRosterBuilder builder() {
    return new PublishRosterBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("unit", unit);
    problems.ordered("from", from, to);
    DutyShift.check(problems, "shifts", shifts);
    problems.require(
        shifts.stream().allMatch(s -> !s.from().isBefore(from) && !s.to().isAfter(to)),
        "shifts",
        "workforce.shift-outside");
    problems.require(DutyShift.nobodyTwice(shifts), "shifts", "workforce.shift-twice");
    problems.require(shifts.size() <= DutyRoster.MOST_SHIFTS, "shifts", "problem.too-large");
  }
}
