package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D5_2_2;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.ClockTerms;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.core.sla.LateRule;
import org.gasservice.core.sla.SlaClock;
import org.gasservice.core.standard.EscalationStep;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.StartEvent;

/**
 * The clocks of a case: the dates its body set, and our own promise that the citizen knows the result within the time of a complaint [D5-2.2]. A pure
 * function of what the case keeps and the versions it names.
 */
public final class CaseClocks {

  /** A day and four hours before a body's date, and when it is missed. */
  private static final List<EscalationStep> STEPS = List.of(
      EscalationStep.warning(Duration.ofHours(24), OrgLevel.STATION),
      EscalationStep.warning(Duration.ofHours(4), OrgLevel.BRANCH),
      EscalationStep.escalation(Duration.ZERO, OrgLevel.HEAD_OFFICE));

  private final OrderPromises promises;

  public CaseClocks(OrderPromises promises) {
    this.promises = promises;
  }

  VersionsInForce inForceAt(Instant received) {
    return promises.inForceAt(received);
  }

  /** Every date and promise of the case, by milestone. */
  @Keeps({D1_4_4, D5_2_2})
  public List<ClockState> of(ExternalCase held) {
    Timeline line = new Timeline(held.receivedAt());
    String returns = CaseMilestone.RETURN.of(1).token();
    line.addAll(ImposedDate.events(held.dates().stream()
        .filter(date -> !date.milestone().token().equals(returns))
        .toList()));
    held.signedAt().ifPresent(at -> line.stop(at, CaseMilestone.SIGN_OFF.of(1)));
    for (int i = 0; i < held.answers().size(); i++) {
      line.stop(held.answers().get(i).at(), CaseMilestone.ANSWER.of(i + 1));
    }
    held.lastAnswer()
        .ifPresent(answer -> line.start("handled", held.answers().get(0).at(), StartEvent.HANDLED));
    held.told().ifPresent(told -> line.stop(told.at(), Milestone.RESULT_TOLD));
    return line.states(terms(held), held.closedAt());
  }

  private ClockTerms terms(ExternalCase held) {
    LocalDate day = LocalDate.ofInstant(
        held.receivedAt(), promises.calendars(held.standard()).working().zone());
    List<SlaPolicy> policies =
        promises.standard(held.standard()).policiesFor(ScopeFacts.ofKind("COMPLAINT"), day).stream()
            .flatMap(group -> group.candidates().stream())
            .filter(policy -> policy.start().equals(StartEvent.HANDLED))
            .toList();
    return new ClockTerms(policies, promises.calendars(held.standard()), LateRule.DEFAULT, STEPS);
  }

  Optional<Instant> nextActionAt(ExternalCase held) {
    return held.open()
        ? of(held).stream()
            .flatMap(clock -> SlaClock.nextActionAt(clock, fired(held, clock)).stream())
            .min(Instant::compareTo)
        : Optional.empty();
  }

  /** What is to be done by now and was not yet, in the order of the moments it belongs to. */
  List<FiredStep> due(ExternalCase held, Instant now) {
    return of(held).stream()
        .filter(clock -> held.open())
        .flatMap(clock -> SlaClock.stepsDue(clock, fired(held, clock), now).stream()
            .map(step -> FiredStep.of(clock.milestone(), step))
            .map(step -> new FiredStep(
                prefix(clock) + step.key(),
                step.nominalAt(),
                step.sort(),
                step.milestone(),
                step.level())))
        .sorted(FiredStep.ORDER)
        .toList();
  }

  /** A body's date has the same name for every milestone; a step has not. */
  private static String prefix(ClockState clock) {
    return clock.milestone().token() + "/";
  }

  private static Set<String> fired(ExternalCase held, ClockState clock) {
    return held.fired().stream()
        .map(FiredStep::key)
        .filter(key -> key.startsWith(prefix(clock)))
        .map(key -> key.substring(prefix(clock).length()))
        .collect(Collectors.toSet());
  }
}
