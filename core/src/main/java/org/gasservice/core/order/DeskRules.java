package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_2_6;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D3_15;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;

/** What desk and dispatcher do: take on, decline, name and send a crew, call it back, book. Pure. */
final class DeskRules {

  static final int MOST_APPOINTMENTS = 6;

  private DeskRules() {}

  static ServiceOrder accept(ServiceOrder order, AcceptOrder command, Moment moment) {
    return StepTaken.of(order, Steps.ACCEPT, moment)
        .done(
            What.ACCEPTED,
            p -> command.station().isPresent() ? p.withStation(command.station()) : p);
  }

  @Keeps(D2_1_10)
  static ServiceOrder decline(ServiceOrder order, DeclineOrder command, Moment moment) {
    return StepTaken.of(order, Steps.DECLINE, moment).done(What.DECLINED, p -> p);
  }

  /** @param crew with certificates asked for already */
  static ServiceOrder assign(ServiceOrder order, CrewSent crew, Moment moment) {
    return StepTaken.of(order, Steps.ASSIGN, moment).noted(p -> p.withCrew(crew));
  }

  /** Who goes: the crew named, or the one assigned. */
  static CrewSent chosen(ServiceOrder order, Optional<CrewSent> named) {
    return named
        .or(() -> order.progress().crew())
        .orElseThrow(() -> new RuleViolation(D3_15, "order.nobody-assigned"));
  }

  /** @param crew with certificates asked for already */
  static ServiceOrder dispatch(ServiceOrder order, CrewSent crew, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.DISPATCH, moment);
    PaperRules.requireApproved(order);
    if (step.transition().evidence().contains(Evidence.QUOTE)) {
      PriceRules.requireQuote(order);
    }
    return step.done(What.DISPATCHED, p -> p.withCrew(crew));
  }

  static ServiceOrder recall(ServiceOrder order, RecallCrew command, Moment moment) {
    return StepTaken.of(order, Steps.RECALL, moment)
        .done(What.RECALLED, p -> p.withCrew(Optional.empty()));
  }

  /** An appointment stands in for arrival only where triage excludes danger, and with the customer's recorded consent. */
  @Keeps(D10_2_6)
  static ServiceOrder book(ServiceOrder order, BookAppointment command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.BOOK, moment);
    if (order.triage().danger()) {
      throw new RuleViolation(D10_P5, "order.emergency-not-booked");
    }
    if (!command.from().isAfter(moment.at())) {
      throw InvalidCommand.of("from", "order.window-not-ahead");
    }
    List<Appointment> before = order.progress().appointments();
    boolean moved = !before.isEmpty() && command.byCompany().orElse(false);
    Appointment agreed =
        new Appointment(command.from(), command.to(), command.consent(), moment.at(), moved);
    return step.done(
        moved ? What.APPOINTMENT_MISSED : What.BOOKED,
        p -> p.withAppointments(
            StepTaken.appended(before, agreed, MOST_APPOINTMENTS, "appointments")));
  }
}
