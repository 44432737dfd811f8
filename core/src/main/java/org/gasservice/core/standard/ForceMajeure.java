package org.gasservice.core.standard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Force majeure excuses leaving, arriving and repairing, whichever clause holds [D5-1.2c]: where one clause allows it, all do. */
final class ForceMajeure {

  private static final Set<Milestone> EXCUSED =
      Set.of(Milestone.DEPARTED, Milestone.ARRIVED, Milestone.REPAIRED);

  private ForceMajeure() {}

  @Keeps(Clauses.D5_1_2c)
  static PolicyGroup<SlaPolicy> excusing(PolicyGroup<SlaPolicy> group) {
    boolean allowed = Stream.concat(group.candidates().stream(), group.beaten().stream())
        .anyMatch(SlaPolicy::excusable);
    boolean concerned = EXCUSED.contains(group.candidates().get(0).milestone());
    if (!allowed || !concerned || group.candidates().stream().allMatch(SlaPolicy::excusable)) {
      return group;
    }
    List<SlaPolicy> excusable =
        group.candidates().stream().map(ForceMajeure::excusable).toList();
    return new PolicyGroup<>(group.matter(), excusable, group.beaten());
  }

  private static SlaPolicy excusable(SlaPolicy policy) {
    EnumSet<Leeway> leeways = EnumSet.of(Leeway.FORCE_MAJEURE);
    leeways.addAll(policy.leeways());
    return policy.withLeeways(Collections.unmodifiableSet(leeways));
  }
}
