package org.gasservice.core.standard;

import static org.gasservice.core.standard.Clauses.D10_3_4e;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D4_10b;
import static org.gasservice.core.standard.Clauses.D6_11;
import static org.gasservice.core.standard.Clauses.D6_14;
import static org.gasservice.core.standard.Clauses.D7_6_5;
import static org.gasservice.core.standard.Clauses.D8_2_1;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gasservice.core.standard.InvalidStandard.Problem;

/** The clauses that ask for a time without a number ("as soon as possible", "regularly"): a whole standard must set each. */
final class TimedInWords {

  private record Wanted(String clause, String matter, String kind) {}

  private static final String ANY = "";
  private static final ImmutableList<Wanted> POLICIES = ImmutableList.of(
      new Wanted(D2_1_9, Milestone.REPLY_GIVEN.token(), Kinds.INQUIRY),
      new Wanted(D4_10b, Milestone.WORK_DONE.token(), Kinds.INSTALLATION),
      new Wanted(D4_10b, Milestone.WORK_DONE.token(), Kinds.ALTERATION),
      new Wanted(D4_10b, Milestone.WORK_DONE.token(), Kinds.RELOCATION),
      new Wanted(D4_10b, Milestone.WORK_DONE.token(), Kinds.TRANSFER),
      new Wanted(D4_10b, Milestone.WORK_DONE.token(), Kinds.REMOVAL),
      new Wanted(D6_11, Milestone.INVESTIGATION_STARTED.token(), Kinds.COMPLAINT),
      new Wanted(D7_6_5, Milestone.SERVED.token(), ANY),
      new Wanted(D10_3_4e, Milestone.CALLED_BACK.token(), Kinds.COMPLAINT));
  private static final ImmutableList<Wanted> TARGETS = ImmutableList.of(
      new Wanted(D6_14, Target.TRAINING, ANY), new Wanted(D8_2_1, Target.SURVEY, ANY));

  private TimedInWords() {}

  @Keeps({D2_1_9, D4_10b, D6_11, D6_14, D7_6_5, D8_2_1, D10_3_4e})
  static List<Problem> unset(List<SlaPolicy> policies, List<Target> targets) {
    List<Problem> problems = new ArrayList<>();
    for (Wanted wanted : POLICIES) {
      if (policies.stream()
          .noneMatch(policy ->
              policy.milestone().token().equals(wanted.matter) && isAbout(policy, wanted.kind))) {
        problems.add(problem("policies", wanted));
      }
    }
    for (Wanted wanted : TARGETS) {
      if (targets.stream().noneMatch(target -> target.measure().equals(wanted.matter))) {
        problems.add(problem("targets", wanted));
      }
    }
    return problems;
  }

  private static boolean isAbout(Commitment commitment, String kind) {
    Set<String> kinds = commitment.scope().kinds();
    return kind.isEmpty() || kinds.isEmpty() || kinds.contains(kind);
  }

  private static Problem problem(String path, Wanted wanted) {
    Map<String, Object> named = Map.of("clause", wanted.clause, "matter", wanted.matter);
    return new Problem(
        path,
        "standard.timed-in-words",
        wanted.kind.isEmpty()
            ? named
            : Map.of("clause", wanted.clause, "matter", wanted.matter, "kind", wanted.kind));
  }
}
