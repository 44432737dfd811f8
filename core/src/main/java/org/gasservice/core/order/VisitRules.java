package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_4_2;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D5_1_2b;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;

/** What the crew does: leave, arrive, begin, make safe, measure, finish. Pure. */
final class VisitRules {

  static final int MOST_VISITS = 9;
  static final int MOST_READINGS = 8;

  private VisitRules() {}

  /** Stops the clock of leaving; being dispatched does not. */
  @Keeps(D5_1_2b)
  static ServiceOrder depart(ServiceOrder order, Depart command, Moment moment) {
    return StepTaken.of(order, Steps.DEPART, moment).done(What.DEPARTED, command.late(), p -> p);
  }

  /**
   * The first check-in with evidence meets the promise to arrive, whether anybody opens or not. Whoever comes after the agreed window missed it,
   * be it by a millisecond; that stands in the timeline of every kind, also where no clock waits for the arrival.
   */
  @Keeps(D10_4_2)
  static ServiceOrder arrive(ServiceOrder order, Arrive command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.ARRIVE, moment);
    Visit visit = Visit.builder()
        .arrivedAt(moment.at())
        .lead(order.progress().crew().orElseThrow().lead())
        .checkIn(command.checkIn())
        .build();
    ServiceOrder arrived = step.done(
        What.ARRIVED,
        command.late(),
        p -> p.withVisits(StepTaken.appended(p.visits(), visit, MOST_VISITS, "visits")));
    return cameAfterWindow(order, moment.at())
        ? arrived.with(p -> p.withEvents(StepTaken.appended(
            p.events(),
            p.events().get(p.events().size() - 1).but(What.APPOINTMENT_MISSED),
            StepTaken.MOST_EVENTS,
            "events")))
        : arrived;
  }

  /** Whether it is the first visit since the window was agreed, and the window is over. */
  private static boolean cameAfterWindow(ServiceOrder order, Instant at) {
    List<Appointment> agreed = order.progress().appointments();
    if (agreed.isEmpty()) {
      return false;
    }
    Appointment last = agreed.get(agreed.size() - 1);
    boolean came = order.progress().visits().stream()
        .anyMatch(visit -> !visit.arrivedAt().isBefore(last.bookedAt()));
    return !came && at.isAfter(last.to());
  }

  static ServiceOrder start(ServiceOrder order, StartWork command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.START_WORK, moment);
    Visit visit =
        order.visitGoingOn().orElseThrow(() -> new RuleViolation(D1_4_5, "order.nobody-there"));
    if (visit.startedAt().isPresent()) {
      throw new RuleViolation(D1_4_5, "order.started-already");
    }
    return step.done(
        What.WORK_STARTED,
        command.late(),
        p -> p.withVisits(StepTaken.lastReplaced(p.visits(), visit.withStartedAt(moment.at()))));
  }

  /** Nothing is worked at before the certificates were asked for on site. */
  @Keeps(D10_6_0)
  static void requireStarted(ServiceOrder order) {
    if (order.visitGoingOn().flatMap(Visit::startedAt).isEmpty()) {
      throw new RuleViolation(D10_6_0, "order.not-started");
    }
  }

  static ServiceOrder makeSafe(ServiceOrder order, MakeSafe command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.MAKE_SAFE, moment);
    requireStarted(order);
    return step.done(What.MADE_SAFE, command.late(), p -> measured(p, command.reading(), moment));
  }

  /** Only gas measured, and found absent, ends a danger; that the smell is gone does not. */
  @Keeps(D10_P5)
  static ServiceOrder allClear(ServiceOrder order, DeclareAllClear command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.ALL_CLEAR_STEP, moment);
    StepTaken.checkSigner(order, command.signedBy().orElse(moment.by()));
    if (command.reading().percentLel().compareTo(moment.settings().allClearAtMost()) > 0) {
      throw new RuleViolation(D10_P5, "order.still-gas");
    }
    return step.done(What.ALL_CLEAR, command.late(), p -> measured(p, command.reading(), moment));
  }

  private static OrderProgress measured(OrderProgress p, GasReading reading, Moment moment) {
    return p.withReadings(
        StepTaken.appended(p.readings(), reading.at(moment.at()), MOST_READINGS, "readings"));
  }

  /** Anything but DONE sends the order back, to be booked anew or suspended. */
  static ServiceOrder record(ServiceOrder order, RecordVisit command, Moment moment) {
    boolean done = command.outcome() == VisitOutcome.DONE;
    StepTaken step = StepTaken.of(
        order, Steps.RECORD_VISIT, Optional.of(done ? Steps.DONE : Steps.NOT_DONE), moment);
    if (command.outcome() == VisitOutcome.RESCHEDULED && order.triage().danger()) {
      throw new RuleViolation(D10_P5, "order.emergency-not-booked");
    }
    Visit visit =
        order.visitGoingOn().orElseThrow(() -> new RuleViolation(D1_4_5, "order.nobody-there"));
    if (done) {
      requireStarted(order);
    }
    WorkRules.requireDamagesSettled(order);
    return step.done(
        What.VISIT_ENDED,
        command.late(),
        p -> ended(p, visit.ended(moment.at(), command.outcome(), command.noAccess()))
            .withCrew(done ? p.crew() : Optional.empty()));
  }

  /** Sign-off: what was promised is done, what broke is settled, and who signs may. */
  @Keeps(D1_4_5)
  static ServiceOrder finish(ServiceOrder order, FinishWork command, Moment moment) {
    boolean atTheDesk = order.workflow().rests().contains(order.state());
    StepTaken step = StepTaken.of(
        order,
        Steps.FINISH_WORK,
        Optional.of(atTheDesk ? Steps.AT_THE_DESK : Steps.ON_SITE_WORK),
        moment);
    if (!atTheDesk) {
      StepTaken.checkSigner(order, command.signedBy().orElse(moment.by()));
    }
    Visit visit =
        order.lastVisit().orElseThrow(() -> new RuleViolation(D1_4_5, "order.nobody-there"));
    if (visit.startedAt().isEmpty()) {
      throw new RuleViolation(D10_6_0, "order.not-started");
    }
    WorkRules.requireItemsDone(order);
    WorkRules.requireDamagesSettled(order);
    return step.done(
        What.WORK_DONE,
        command.late(),
        p -> visit.endedAt().isPresent()
            ? p
            : ended(p, visit.ended(moment.at(), VisitOutcome.DONE, Optional.empty())));
  }

  private static OrderProgress ended(OrderProgress p, Visit visit) {
    List<Visit> visits = StepTaken.lastReplaced(p.visits(), visit);
    return p.withVisits(visits);
  }
}
