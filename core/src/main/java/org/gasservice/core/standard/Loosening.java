package org.gasservice.core.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.gasservice.core.standard.ServiceStandard.Role;

/** Finds commitments that promise less than they may. */
final class Loosening {

  private Loosening() {}

  static List<Problem> problems(ServiceStandard part, List<ServiceStandard> parts) {
    List<Problem> problems = new ArrayList<>();
    for (ServiceStandard other : parts) {
      boolean floor = other.role() == Role.FLOOR
          && (part.role() == Role.COMPANY || part.role() == Role.CONTRACT);
      boolean contract = part.role() == Role.CONTRACT && other.role() != Role.CONTRACT;
      if (floor || contract) {
        problems.addAll(
            against(part, other, floor ? "standard.loosens-floor" : "standard.not-negotiable"));
      }
    }
    return problems;
  }

  private static List<Problem> against(ServiceStandard part, ServiceStandard other, String code) {
    List<Commitment> own = Composition.commitments(part).toList();
    List<Problem> problems = new ArrayList<>();
    for (Commitment mine : own) {
      Composition.commitments(other)
          .filter(theirs -> !theirs.yieldsTo(mine) && isLooser(mine, theirs))
          .filter(theirs ->
              own.stream().noneMatch(tight -> replaces(tight, mine) && !isLooser(tight, theirs)))
          .map(theirs -> problem(part, code, mine, theirs))
          .forEach(problems::add);
    }
    return problems;
  }

  private static boolean isLooser(Commitment mine, Commitment theirs) {
    if (!mine.sameMatter(theirs) || !mine.scope().overlaps(theirs.scope())) {
      return false;
    }
    OptionalInt strictness = mine.strictnessAgainst(theirs);
    return strictness.isPresent() && strictness.getAsInt() > 0;
  }

  /** Whether {@code tight} of the same standard holds wherever {@code mine} would. */
  private static boolean replaces(Commitment tight, Commitment mine) {
    return tight.sameMatter(mine)
        && tight.scope().covers(mine.scope())
        && tight.outlasts(mine)
        && !tight.yieldsTo(mine)
        && tight.strictnessAgainst(mine).orElse(0) < 0;
  }

  private static Problem problem(
      ServiceStandard part, String code, Commitment mine, Commitment theirs) {
    return new Problem(
        part.id() + "." + mine.id(),
        code,
        Map.of(
            "clause", mine.clause(),
            "quantity", mine.quantity().toString(),
            "bound", theirs.clause(),
            "boundQuantity", theirs.quantity().toString()));
  }
}
