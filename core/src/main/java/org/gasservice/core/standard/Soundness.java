package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gasservice.core.standard.InvalidStandard.Problem;

/** Whether the parts of a standard go together. */
final class Soundness {

  private static final ScopeFacts EMERGENCY =
      ScopeFacts.builder().kind(Kinds.EMERGENCY).triage("P1").build();
  private static final ScopeFacts FAULT =
      ScopeFacts.builder().kind(Kinds.REPAIR).triage("P4").build();
  private static final List<Milestone> ON_THE_WAY =
      List.of(Milestone.DEPARTED, Milestone.ARRIVED, Milestone.REPAIRED);

  private Soundness() {}

  /** One problem for each id used twice. */
  static List<Problem> doubles(String path, List<? extends Commitment> commitments) {
    Set<String> seen = new HashSet<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < commitments.size(); i++) {
      if (!seen.add(commitments.get(i).id())) {
        problems.add(new Problem(
            path + "[" + i + "].id",
            "standard.doubled",
            Map.of("id", commitments.get(i).id())));
      }
    }
    return problems;
  }

  /** The law does not negotiate. */
  static List<Problem> negotiable(List<SlaPolicy> policies, List<Target> targets) {
    return Stream.concat(policies.stream(), targets.stream())
        .filter(Commitment::negotiable)
        .map(each -> new Problem("", "standard.floor-negotiable", Map.of("id", each.id())))
        .toList();
  }

  /** Leave before arriving, arrive before repairing, and be no slower where there is danger. */
  static List<Problem> order(
      List<SlaPolicy> policies, LocalDate effective, boolean emergencyMayBeSlower) {
    List<Problem> problems = new ArrayList<>();
    for (LocalDate day : days(policies, effective)) {
      for (ScopeFacts facts : List.of(EMERGENCY, FAULT)) {
        problems.addAll(milestones(policies, facts, day));
      }
      if (!emergencyMayBeSlower) {
        slowerEmergency(policies, day).map(SlowerEmergency::problem).ifPresent(problems::add);
      }
    }
    return problems.stream().distinct().toList();
  }

  /** The arrival at an emergency that is looser than that at a fault. */
  record SlowerEmergency(SlaPolicy emergency, SlaPolicy fault) {
    private Problem problem() {
      return new Problem(
          "policies",
          "standard.emergency-slower-than-fault",
          Map.of(
              "emergency", emergency.clause(),
              "emergencyLimit", emergency.limit().toString(),
              "fault", fault.clause(),
              "faultLimit", fault.limit().toString(),
              "choices", EmergencyArrival.names()));
    }
  }

  static Optional<SlowerEmergency> slowerEmergency(List<SlaPolicy> policies, LocalDate day) {
    Optional<SlaPolicy> emergency = held(policies, Milestone.ARRIVED, EMERGENCY, day);
    Optional<SlaPolicy> fault = held(policies, Milestone.ARRIVED, FAULT, day);
    return emergency.flatMap(slow -> fault
        .filter(
            fast -> slow.sameMatter(fast) && slow.limit().compare(fast.limit()).orElse(0) > 0)
        .map(fast -> new SlowerEmergency(slow, fast)));
  }

  /** The days on which what holds may change. */
  static SortedSet<LocalDate> days(List<SlaPolicy> policies, LocalDate effective) {
    SortedSet<LocalDate> days = new TreeSet<>(Set.of(effective));
    for (SlaPolicy policy : policies) {
      policy.validFrom().filter(effective::isBefore).ifPresent(days::add);
      policy
          .validTo()
          .map(last -> last.plusDays(1))
          .filter(effective::isBefore)
          .ifPresent(days::add);
    }
    return days;
  }

  private static List<Problem> milestones(
      List<SlaPolicy> policies, ScopeFacts facts, LocalDate day) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < ON_THE_WAY.size(); i++) {
      for (int j = i + 1; j < ON_THE_WAY.size(); j++) {
        Optional<SlaPolicy> first = held(policies, ON_THE_WAY.get(i), facts, day);
        Optional<SlaPolicy> later = held(policies, ON_THE_WAY.get(j), facts, day);
        if (first.isPresent()
            && later.isPresent()
            && first.get().limit().compare(later.get().limit()).orElse(0) > 0) {
          problems.add(new Problem(
              "policies",
              "standard.milestone-order",
              Map.of("first", first.get().id(), "later", later.get().id())));
        }
      }
    }
    return problems;
  }

  /** The commitment that alone holds, if one does. */
  private static Optional<SlaPolicy> held(
      List<SlaPolicy> policies, Milestone milestone, ScopeFacts facts, LocalDate day) {
    return PolicyGroup.resolve(
            policies.stream()
                .filter(policy -> policy.milestone().equals(milestone))
                .toList(),
            facts,
            day)
        .stream()
        .filter(group -> group.candidates().size() == 1)
        .map(group -> group.candidates().get(0))
        .filter(policy -> policy.start().equals(StartEvent.REPORTED))
        .findFirst();
  }
}
