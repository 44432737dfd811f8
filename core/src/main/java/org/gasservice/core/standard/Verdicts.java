package org.gasservice.core.standard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** What can be said of a standard without a case at hand. */
final class Verdicts {

  private Verdicts() {}

  static List<Composed.Verdict> of(ServiceStandard standard) {
    List<Commitment> all = Composition.commitments(standard).toList();
    Map<Commitment, List<Commitment>> beaten = new LinkedHashMap<>();
    for (Commitment winner : all) {
      for (Commitment loser : all) {
        if (winner != loser && beats(winner, loser, all)) {
          beaten.computeIfAbsent(winner, each -> new ArrayList<>()).add(loser);
        }
      }
    }
    return beaten.entrySet().stream()
        .map(entry -> new Composed.Verdict(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** Wherever the loser would hold the winner does, being stricter, or equal and looked at first. */
  private static boolean beats(Commitment winner, Commitment loser, List<Commitment> all) {
    if (!winner.sameMatter(loser)
        || !winner.scope().covers(loser.scope())
        || !winner.outlasts(loser)
        || winner.yieldsTo(loser)) {
      return false;
    }
    OptionalInt strictness = winner.strictnessAgainst(loser);
    if (strictness.isEmpty() || strictness.getAsInt() != 0) {
      return strictness.isPresent() && strictness.getAsInt() < 0;
    }
    return winner.scope().specificity() == loser.scope().specificity()
        && all.indexOf(winner) < all.indexOf(loser);
  }
}
