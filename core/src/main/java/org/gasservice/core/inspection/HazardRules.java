package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5a;
import static org.gasservice.core.standard.Clauses.F10;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;

/** What may become of a hazard. Pure. */
record HazardRules(InspectionSettings settings) {

  /**
   * Every item that failed has its hazard, new or known, and no other item has one.
   *
   * @param open items of the open hazards of the point, by id
   * @throws RuleViolation [D3-9] naming all that have none
   */
  @Keeps(D3_9)
  static void requireHazards(RecordInspection command, Map<String, String> open) {
    Set<String> covered = new HashSet<>();
    for (Finding finding : command.findings()) {
      if (finding.known().filter(id -> !finding.item().equals(open.get(id))).isPresent()) {
        throw new RuleViolation(
            D3_9, "inspection.not-known", Map.of("point", command.point(), "item", finding.item()));
      }
      covered.add(finding.item());
    }
    List<String> failed = command.items().stream()
        .filter(check -> check.result() == ItemResult.FAILED)
        .map(ItemCheck::item)
        .toList();
    List<String> bare = failed.stream().filter(item -> !covered.contains(item)).toList();
    if (!bare.isEmpty()) {
      throw new RuleViolation(
          D3_9,
          "inspection.failed-without-hazard",
          Map.of("point", command.point(), "items", bare));
    }
    covered.removeAll(failed);
    if (!covered.isEmpty()) {
      throw new RuleViolation(
          D3_9,
          "inspection.hazard-of-no-failure",
          Map.of("point", command.point(), "items", covered.stream().sorted().toList()));
    }
  }

  /** The notice of a user's hazard is served with evidence, once. */
  @Keeps(F10)
  static Hazard served(Hazard before, Serving serving) {
    requireOpen(before);
    RectificationNotice notice =
        before.notice().orElseThrow(() -> refusal(F10, "inspection.no-notice", before));
    if (notice.serving().isPresent()) {
      throw refusal(F10, "inspection.served-already", before);
    }
    return before.withNotice(notice.served(serving));
  }

  static Hazard measured(Hazard before, Measure measure) {
    requireOpen(before);
    if (before.measures().size() >= Hazard.MOST_MEASURES) {
      throw refusal(D3_9, "inspection.too-many-measures", before);
    }
    return before.withMeasures(
        ImmutableList.<Measure>builder().addAll(before.measures()).add(measure).build());
  }

  /**
   * Only a passed re-check closes a hazard. A failed one begins a new deadline; what was before stays.
   *
   * @throws RuleViolation [D10-2.7] when it is closed, or failed too often to be kept
   */
  @Keeps({D10_2_7, D3_9})
  Hazard rechecked(Hazard before, RecordRecheck command, String by, Instant at) {
    requireOpen(before);
    Recheck look = new Recheck(at, by, command.passed(), command.number(), command.order());
    Hazard after = before.lastRound(before.round().with(look)).withFollowUp(Optional.empty());
    if (command.passed()) {
      return after;
    }
    LocalDate deadline = command.deadline().orElseThrow();
    if (!deadline.isAfter(settings.dayOf(at))) {
      throw InvalidCommand.of("deadline", "inspection.deadline-ahead");
    }
    if (before.rounds().size() >= Hazard.MOST_ROUNDS) {
      throw refusal(D10_2_7, "inspection.too-many-rounds", before);
    }
    return after.nextRound(Round.of(at, deadline));
  }

  /** Shut off counts with evidence. */
  @Keeps(D8_1_5a)
  static Hazard shutOff(Hazard before, ShutOffProof proof, Instant at) {
    return before.withShutOff(pending(before).done(proof, at));
  }

  /** Prevented: with a reason, a witness, and a superior who knows. It is not done by that. */
  @Keeps(D8_1_5a)
  static Hazard obstructed(Hazard before, Obstruction how) {
    return before.withShutOff(pending(before).withObstruction(how));
  }

  private static SafetyShutOff pending(Hazard hazard) {
    requireOpen(hazard);
    return hazard
        .shutOff()
        .filter(task -> task.state() != SafetyShutOff.State.DONE)
        .orElseThrow(() -> refusal(D8_1_5a, "inspection.no-shut-off", hazard));
  }

  Hazard fired(Hazard before, List<HazardStep> steps, List<HazardStep> due) {
    if (!due.equals(steps)) {
      throw refusal(D3_9, "inspection.not-due", before);
    }
    return before.withFired(ImmutableList.<String>builder()
        .addAll(before.fired())
        .addAll(steps.stream().map(HazardStep::key).toList())
        .build());
  }

  static void requireOpen(Hazard hazard) {
    if (!hazard.open()) {
      throw refusal(D10_2_7, "inspection.hazard-closed", hazard);
    }
  }

  static RuleViolation refusal(String clause, String code, Hazard hazard) {
    return new RuleViolation(
        clause, code, Map.of("hazard", hazard.key().id(), "point", hazard.point()));
  }
}
