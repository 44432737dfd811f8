package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/** How a published roster may change (调班、缺勤). Pure. */
final class RosterRules {

  private RosterRules() {}

  /**
   * Gives shifts up and takes others on.
   *
   * @throws RuleViolation naming the first gap the change would open at a post manned day and night, where the policy refuses it
   */
  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  static DutyRoster swap(DutyRoster before, SwapDuty swap, GapPolicy policy) {
    List<DutyShift> shifts = new ArrayList<>(before.shifts());
    for (DutyShift given : swap.given()) {
      if (!shifts.remove(given)) {
        throw InvalidCommand.of("given", "workforce.no-such-shift");
      }
    }
    swap.taken().forEach(taken -> requireInside(before, taken));
    shifts.addAll(swap.taken());
    if (!DutyShift.nobodyTwice(shifts)) {
      throw InvalidCommand.of("taken", "workforce.shift-twice");
    }
    if (shifts.size() > DutyRoster.MOST_SHIFTS) {
      throw InvalidCommand.of("taken", "problem.too-large");
    }
    DutyRoster after = before.withShifts(shifts);
    requireThere(before, swap);
    return policy == GapPolicy.REFUSE ? noNewGap(before, after) : after;
  }

  /** Who takes a shift on is not known to be absent then. */
  private static void requireThere(DutyRoster before, SwapDuty swap) {
    for (DutyShift taken : swap.taken()) {
      if (!taken.without(before.absences()).equals(List.of(taken))) {
        throw new RuleViolation(
            Clauses.D10_2_2,
            "workforce.absent-then",
            Map.of("employee", taken.employee(), "from", taken.from(), "to", taken.to()));
      }
    }
  }

  private static void requireInside(DutyRoster roster, DutyShift shift) {
    if (shift.from().isBefore(roster.from()) || shift.to().isAfter(roster.to())) {
      throw InvalidCommand.of("taken", "workforce.shift-outside");
    }
  }

  /**
   * Notes an absence. An unforeseen one is a fact nobody can refuse.
   *
   * @throws RuleViolation naming the first gap a foreseen one would open, where the policy refuses it
   */
  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  static DutyRoster absent(DutyRoster before, Absence absence, GapPolicy policy) {
    if (before.shifts().stream().noneMatch(shift -> touches(shift, absence))) {
      throw InvalidCommand.of("employee", "workforce.not-on-duty-then");
    }
    if (before.absences().size() >= DutyRoster.MOST_ABSENCES) {
      throw InvalidCommand.of("roster", "problem.too-large");
    }
    DutyRoster after = before.withAbsences(
        ImmutableList.<Absence>builder().addAll(before.absences()).add(absence).build());
    return absence.foreseen() && policy == GapPolicy.REFUSE ? noNewGap(before, after) : after;
  }

  private static boolean touches(DutyShift shift, Absence absence) {
    return shift.employee().equals(absence.employee())
        && shift.from().isBefore(absence.to())
        && absence.from().isBefore(shift.to());
  }

  /** A gap that is there already hinders nobody from changing something else, or from closing part of it. */
  private static DutyRoster noNewGap(DutyRoster before, DutyRoster after) {
    List<RosterGaps.Gap> opened = RosterGaps.beyond(before.gaps(), after.gaps());
    if (!opened.isEmpty()) {
      throw after.refused(opened);
    }
    return after;
  }
}
