package org.gasservice.core.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;

/** What about a hazard falls due by itself, and when. Pure. */
record HazardWatch(InspectionSettings settings) {

  /** What is due by a moment and was not given out yet, in order. */
  List<HazardStep> due(Hazard hazard, Instant now) {
    return open(hazard).filter(step -> !step.nominalAt().isAfter(now)).toList();
  }

  /** With the moment the sweeper has to look at it next, and without what can no longer fall due. */
  Hazard ready(Hazard hazard) {
    List<String> possible = steps(hazard).stream()
        .map(HazardStep::key)
        .filter(hazard.fired()::contains)
        .toList();
    Hazard kept = hazard.withFired(possible);
    return kept.withNextActionAt(open(kept).map(HazardStep::nominalAt).min(Instant::compareTo));
  }

  private Stream<HazardStep> open(Hazard hazard) {
    return steps(hazard).stream()
        .filter(step -> !hazard.fired().contains(step.key()))
        .sorted(HazardStep.ORDER);
  }

  private List<HazardStep> steps(Hazard hazard) {
    List<HazardStep> steps = new ArrayList<>();
    if (hazard.open()) {
      hazard
          .shutOff()
          .filter(task -> task.state() != SafetyShutOff.State.DONE)
          .ifPresent(task -> climb(
              steps, HazardStep.Sort.SHUT_OFF, task.orderedAt().plus(settings.shutOffWithin())));
      hazard
          .notice()
          .filter(notice -> notice.serving().isEmpty())
          .ifPresent(notice ->
              climb(steps, HazardStep.Sort.SERVE, hazard.foundAt().plus(settings.serveWithin())));
      climb(steps, HazardStep.Sort.RECHECK, settings.endOf(hazard.deadline()));
    }
    hazard
        .restoral()
        .filter(back -> back.doneAt().isEmpty())
        .ifPresent(back -> climb(steps, HazardStep.Sort.RESTORE, back.dueAt()));
    return steps;
  }

  /** Station, branch, head office, each after the time of the one below; the top cannot pass it on. */
  @Keeps(Clauses.D1_4_4)
  private void climb(List<HazardStep> steps, HazardStep.Sort sort, Instant base) {
    Duration after = Duration.ZERO;
    for (OrgLevel level : OrgLevel.values()) {
      steps.add(HazardStep.of(sort, base, base.plus(after), level));
      after = after.plus(settings.escalateEvery());
    }
  }
}
