package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/**
 * A rotation of shifts (轮班): at fixed times of day the next team takes over. Each shift ends in the instant the next begins, also on the days
 * on which clocks are set forward or back, so a rotation has no gap in any zone.
 *
 * @param changes times of day at which teams change, each later than the one before, at least one
 * @param teams who is on duty together, in turn, at least one
 */
public record ShiftRotation(ZoneId zone, List<LocalTime> changes, List<List<String>> teams) {

  /** @throws IllegalArgumentException without changes or teams, or with times out of order */
  public ShiftRotation {
    changes = List.copyOf(changes);
    teams = teams.stream().map(team -> List.copyOf(team)).toList();
    if (changes.isEmpty() || teams.isEmpty() || !rising(changes)) {
      throw new IllegalArgumentException("a rotation needs teams, and changes in order");
    }
  }

  private static boolean rising(List<LocalTime> times) {
    for (int i = 1; i < times.size(); i++) {
      if (!times.get(i - 1).isBefore(times.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** When the first team begins on a day. */
  public Instant startOf(LocalDate day) {
    return at(day, changes.get(0));
  }

  /**
   * The shifts from the first change of one day to the first change of another.
   *
   * @param from first day
   * @param to first day no longer covered
   */
  public List<DutyShift> shifts(LocalDate from, LocalDate to) {
    List<Instant> moments = new ArrayList<>();
    for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
      for (LocalTime change : changes) {
        moments.add(at(day, change));
      }
    }
    moments.add(startOf(to));
    List<DutyShift> shifts = new ArrayList<>();
    for (int i = 0; i + 1 < moments.size(); i++) {
      if (moments.get(i).isBefore(moments.get(i + 1))) {
        for (String employee : teams.get(i % teams.size())) {
          shifts.add(new DutyShift(employee, moments.get(i), moments.get(i + 1)));
        }
      }
    }
    return shifts;
  }

  /** A time of day that a change of clocks leaves out is the moment of that change; of one that comes twice it is the first. */
  private Instant at(LocalDate day, LocalTime time) {
    LocalDateTime local = day.atTime(time);
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).toInstant();
  }
}
