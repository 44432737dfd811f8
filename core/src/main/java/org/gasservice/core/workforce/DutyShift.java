package org.gasservice.core.workforce;

import com.google.common.collect.Range;
import com.google.common.collect.RangeSet;
import com.google.common.collect.TreeRangeSet;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gasservice.core.command.Problems;

/**
 * Somebody on duty for a time (班次).
 *
 * @param from inclusive
 * @param to exclusive
 */
public record DutyShift(String employee, Instant from, Instant to) {

  static void check(Problems problems, String path, List<DutyShift> shifts) {
    shifts.forEach(shift -> {
      problems.token(path + ".employee", shift.employee());
      problems.ordered(path + ".from", shift.from(), shift.to());
    });
  }

  /** Whether nobody is on duty twice at one time. */
  static boolean nobodyTwice(Collection<DutyShift> shifts) {
    Map<String, List<DutyShift>> byPerson =
        shifts.stream().collect(Collectors.groupingBy(DutyShift::employee));
    return byPerson.values().stream().allMatch(DutyShift::apart);
  }

  private static boolean apart(List<DutyShift> ofOne) {
    List<DutyShift> inOrder =
        ofOne.stream().sorted(Comparator.comparing(DutyShift::from)).toList();
    return IntStream.range(1, inOrder.size())
        .noneMatch(i -> inOrder.get(i - 1).overlaps(inOrder.get(i)));
  }

  /** What is left of it when its holder is absent for some of the time. */
  List<DutyShift> without(List<Absence> absences) {
    RangeSet<Instant> there = TreeRangeSet.create();
    there.add(Range.closedOpen(from, to));
    absences.stream()
        .filter(absence -> absence.employee().equals(employee))
        .forEach(absence -> there.remove(Range.closedOpen(absence.from(), absence.to())));
    return there.asRanges().stream()
        .map(part -> new DutyShift(employee, part.lowerEndpoint(), part.upperEndpoint()))
        .toList();
  }

  boolean overlaps(DutyShift other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  boolean covers(Instant moment) {
    return !moment.isBefore(from) && moment.isBefore(to);
  }
}
