package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D5_1_2c;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;

/** What changes promises afterwards: reclassifying, excusing, correcting. Pure. */
final class ClockRules {

  static final int MOST_CHANGES = 5;

  private ClockRules() {}

  /** Raising is free; lowering needs a second person, and never happens once the danger was measured. */
  @Keeps(D10_P5)
  static ServiceOrder reclassify(ServiceOrder order, ReclassifyOrder command, Moment moment) {
    Triage triage = command.triage().orElse(order.triage());
    FaultSize size = command.faultSize().orElse(order.progress().faultSize());
    if (triage == order.triage() && size == order.progress().faultSize()) {
      throw InvalidCommand.of("triage", "order.nothing-changes");
    }
    boolean lower = order.triage().graverThan(triage);
    boolean toDanger = triage.danger() && !order.triage().danger();
    StepTaken step = StepTaken.of(order, Steps.RECLASSIFY, raised(order, toDanger), moment);
    if (lower) {
      moment.second(command.confirmedBy(), D10_P5);
    }
    if (!triage.danger()
        && order.state() == OrderState.SUSPENDED
        && order.triage().danger()) {
      throw new RuleViolation(D10_P5, "order.measure-first");
    }
    Reclassification change =
        new Reclassification(moment.at(), triage, size, moment.by(), command.confirmedBy());
    return step.done(What.RECLASSIFIED, p -> {
      OrderProgress changed =
          toDanger && order.suspension().isPresent() ? PauseRules.ended(p, moment) : p;
      return changed
          .withKind(triage.kindOf(p.kind()))
          .withTriage(triage)
          .withFaultSize(size)
          .withDangerReported(p.dangerReported() || triage.danger())
          .withReclassifications(
              StepTaken.appended(p.reclassifications(), change, MOST_CHANGES, "reclassifications"));
    });
  }

  /** Danger does not stand still: a suspended order that turns out dangerous goes on at once. */
  private static Optional<String> raised(ServiceOrder order, boolean toDanger) {
    return order
        .suspension()
        .filter(suspension -> toDanger)
        .map(s -> s.back() == OrderState.ON_SITE ? Steps.DANGER_ON_THE_SPOT : Steps.DANGER);
  }

  @Keeps(D5_1_2c)
  static ServiceOrder excuse(ServiceOrder order, ExcuseBreach command, Moment moment) {
    String approver = moment.approver(command.approvedBy(), Steps.EXCUSE, D5_1_2c);
    Excuse excuse = Excuse.of(command.milestone(), command.cause(), approver, moment.at());
    return StepTaken.of(order, Steps.EXCUSE, moment)
        .noted(
            p -> p.withExcuses(StepTaken.appended(p.excuses(), excuse, MOST_CHANGES, "excuses")));
  }

  /** The timeline keeps what was recorded; the correction stands beside it. */
  @Keeps(D10_4_15)
  static ServiceOrder correct(ServiceOrder order, CorrectOrder command, Moment moment) {
    String approver = moment.approver(command.approvedBy(), Steps.CORRECT, D10_4_15);
    StepTaken step = StepTaken.of(order, Steps.CORRECT, moment);
    OrderEvent event = lastOf(order, command.what());
    if (command.now().isAfter(moment.at())
        || command.now().isBefore(order.facts().reportedAt())
        || command.now().equals(event.at())) {
      throw InvalidCommand.of("now", "order.correction-out-of-time");
    }
    Correction correction =
        new Correction(command.what(), event.at(), command.now(), approver, moment.at());
    return step.noted(p -> p.withCorrections(
        StepTaken.appended(p.corrections(), correction, MOST_CHANGES, "corrections")));
  }

  /**
   * An earlier report of the same thing came to light: clocks run from it. What was recorded first stays beside it.
   *
   * @param at when it was reported; changes nothing unless it is the earliest so far
   */
  @Keeps({D10_4_15, D10_P5})
  static ServiceOrder reportedEarlier(ServiceOrder order, Instant at, Moment moment) {
    if (!at.isBefore(order.reportedAt())) {
      return order;
    }
    List<Correction> corrections = new ArrayList<>(order.progress().corrections());
    corrections.removeIf(correction -> correction.what() == What.REPORTED);
    corrections.add(new Correction(
        What.REPORTED, order.facts().reportedAt(), at, moment.by(), moment.recordedAt()));
    return order.with(p -> p.withCorrections(corrections));
  }

  private static OrderEvent lastOf(ServiceOrder order, What what) {
    List<OrderEvent> events = new ArrayList<>(order.progress().events());
    events.removeIf(event -> event.what() != what);
    if (events.isEmpty() || what == What.REPORTED) {
      throw InvalidCommand.of("what", "order.no-such-step");
    }
    return events.get(events.size() - 1);
  }
}
