package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Which commitment holds for one matter in one case. More specific first, then the strictest; what one clause could not be measured
 * against another stays a candidate.
 *
 * @param candidates one or more, the more specific first. More than one when they count on different clocks: then the one that is due
 *     first holds (for a lead time, the one that asks to be earliest), and the first of them when they are due at once
 * @param beaten those of the same matter and case that do not hold
 */
public record PolicyGroup<C extends Commitment>(String matter, List<C> candidates, List<C> beaten) {

  public PolicyGroup {
    candidates = List.copyOf(candidates);
    beaten = List.copyOf(beaten);
  }

  /** One group for each matter that any of the commitments promises in this case, in their order. */
  static <C extends Commitment> List<PolicyGroup<C>> resolve(
      Collection<C> commitments, ScopeFacts facts, LocalDate startedOn) {
    Map<String, List<C>> byMatter = new LinkedHashMap<>();
    for (C commitment : commitments) {
      if (commitment.appliesTo(facts, startedOn)) {
        byMatter
            .computeIfAbsent(
                commitment.matter() + commitment.direction(), matter -> new ArrayList<>())
            .add(commitment);
      }
    }
    return byMatter.values().stream().map(PolicyGroup::of).toList();
  }

  private static <C extends Commitment> PolicyGroup<C> of(List<C> found) {
    List<C> ordered = new ArrayList<>(found);
    ordered.sort(Comparator.comparingInt((C c) -> c.scope().specificity()).reversed());
    List<C> standing =
        ordered.stream().filter(c -> ordered.stream().noneMatch(c::yieldsTo)).toList();
    List<C> candidates = new ArrayList<>();
    for (int i = 0; i < standing.size(); i++) {
      if (!isBeaten(standing, i)) {
        candidates.add(standing.get(i));
      }
    }
    ordered.removeAll(candidates);
    return new PolicyGroup<>(found.get(0).matter(), candidates, ordered);
  }

  /** By a stricter one, or by an equal one that comes first. */
  private static <C extends Commitment> boolean isBeaten(List<C> standing, int at) {
    for (int i = 0; i < standing.size(); i++) {
      OptionalInt strictness = standing.get(i).strictnessAgainst(standing.get(at));
      if (strictness.isPresent()
          && (strictness.getAsInt() < 0 || (strictness.getAsInt() == 0 && i < at))) {
        return true;
      }
    }
    return false;
  }
}
