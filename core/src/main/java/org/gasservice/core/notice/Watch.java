package org.gasservice.core.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;

/** What about an interruption falls due by itself, and when. Pure. */
record Watch(NoticeSettings settings) {

  /** What is due by a moment and was not given out yet, in order. */
  List<DueStep> due(Interruption interruption, Instant now) {
    return open(interruption).filter(step -> !step.nominalAt().isAfter(now)).toList();
  }

  /** With the moment the sweeper has to look at it next, and without what can no longer fall due. */
  Interruption ready(Interruption interruption) {
    List<String> possible = steps(interruption).stream()
        .map(DueStep::key)
        .filter(interruption.fired()::contains)
        .toList();
    Interruption kept = interruption.withFired(possible);
    return kept.withNextActionAt(open(kept).map(DueStep::nominalAt).min(Instant::compareTo));
  }

  private Stream<DueStep> open(Interruption interruption) {
    return steps(interruption).stream()
        .filter(step -> !interruption.fired().contains(step.key()))
        .sorted(DueStep.ORDER);
  }

  private List<DueStep> steps(Interruption i) {
    List<DueStep> steps = new ArrayList<>();
    if (i.state() == InterruptionState.PUBLISHED) {
      steps.add(
          DueStep.of(DueStep.Sort.START, i.begin(), i.begin(), Optional.of(OrgLevel.STATION)));
    }
    if (i.untold().filter(what -> what == Announcement.What.SUDDEN).isPresent()) {
      climb(steps, DueStep.Sort.TELL_SUDDEN, i.begin().plus(settings.tellSuddenWithin()));
    }
    if (i.state() == InterruptionState.IN_FORCE) {
      i.until().ifPresent(end -> climb(steps, DueStep.Sort.OVERRUN, end));
    }
    if (i.report().isEmpty()) {
      i.reportDueAt().ifPresent(due -> climb(steps, DueStep.Sort.REPORT, due));
      if (i.reportDueAt().isEmpty() && i.state() == InterruptionState.IN_FORCE) {
        Instant reportable = i.startedAt().orElse(i.begin()).plus(settings.reportLonger());
        steps.add(DueStep.of(DueStep.Sort.REPORTABLE, reportable, reportable, Optional.empty()));
      }
    }
    return steps;
  }

  /** Station, branch, head office, each after the time of the one below; the top cannot pass it on. */
  @Keeps(Clauses.D1_4_4)
  private void climb(List<DueStep> steps, DueStep.Sort sort, Instant base) {
    Duration after = Duration.ZERO;
    for (OrgLevel level : OrgLevel.values()) {
      steps.add(DueStep.of(sort, base, base.plus(after), Optional.of(level)));
      after = after.plus(settings.escalateEvery());
    }
  }
}
