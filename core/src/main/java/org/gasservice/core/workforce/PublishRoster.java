package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    shifts.forEach(shift -> {
      problems.token("shifts.employee", shift.employee());
      problems.ordered("shifts.from", shift.from(), shift.to());
      problems.require(
          !shift.from().isBefore(from) && !shift.to().isAfter(to),
          "shifts",
          "workforce.shift-outside");
    });
    problems.require(nobodyTwice(), "shifts", "workforce.shift-twice");
    problems.require(shifts.size() <= DutyRoster.MOST_SHIFTS, "shifts", "problem.too-large");
  }

  private boolean nobodyTwice() {
    Map<String, List<DutyShift>> byPerson =
        shifts.stream().collect(Collectors.groupingBy(DutyShift::employee));
    return byPerson.values().stream().allMatch(PublishRoster::apart);
  }

  private static boolean apart(List<DutyShift> ofOne) {
    List<DutyShift> inOrder =
        ofOne.stream().sorted(Comparator.comparing(DutyShift::from)).toList();
    return IntStream.range(1, inOrder.size())
        .noneMatch(i -> inOrder.get(i - 1).overlaps(inOrder.get(i)));
  }
}
