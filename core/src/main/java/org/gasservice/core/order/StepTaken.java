package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D5_1_2b;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;

/** A step the workflow allows, being taken: checks order of time and whose step it is, and writes the timeline [D1-4.5]. */
record StepTaken(ServiceOrder order, Transition transition, Moment moment) {

  /** Most steps on one timeline. */
  static final int MOST_EVENTS = 64;

  /**
   * @throws RuleViolation when the workflow has no such step from where the order stands
   * @throws InvalidCommand when it lies before the step before
   */
  static StepTaken of(ServiceOrder order, String command, Optional<String> when, Moment moment) {
    Transition transition = order.workflow().step(order.state(), command, when, order.resting());
    return new StepTaken(order, transition, moment);
  }

  static StepTaken of(ServiceOrder order, String command, Moment moment) {
    return of(order, command, Optional.empty(), moment);
  }

  /** Takes a step of the desk. */
  ServiceOrder done(OrderEvent.What what, UnaryOperator<OrderProgress> change) {
    return done(what, Optional.empty(), change);
  }

  /** Takes a step and puts it on the timeline. */
  ServiceOrder done(
      OrderEvent.What what, Optional<Late> late, UnaryOperator<OrderProgress> change) {
    checkOrderOfTime();
    EventSource source = source();
    boolean isLate = checkWho(source, late);
    OrderEvent event = OrderEvent.builder()
        .what(what)
        .at(moment.at())
        .source(source)
        .by(moment.by())
        .recordedLate(isLate ? Optional.of(moment.recordedAt()) : Optional.empty())
        .confirmedBy(isLate ? late.flatMap(Late::confirmedBy) : Optional.empty())
        .build();
    return noted(
        p -> change.apply(p.withEvents(appended(p.events(), event, MOST_EVENTS, "events"))));
  }

  /** Changes the order without an entry on the timeline; the journal has it. */
  ServiceOrder noted(UnaryOperator<OrderProgress> change) {
    return order.with(p -> change.apply(transition.to().map(to -> moved(p, to)).orElse(p)));
  }

  private OrderProgress moved(OrderProgress p, OrderState to) {
    boolean rests = order.workflow().rests().contains(to);
    Optional<OrderState> resting =
        rests ? Optional.of(to).filter(state -> state != OrderState.ACCEPTED) : p.resting();
    return p.withState(to).withResting(resting);
  }

  private void checkOrderOfTime() {
    List<OrderEvent> events = order.progress().events();
    if (!events.isEmpty() && moment.at().isBefore(events.get(events.size() - 1).at())) {
      throw InvalidCommand.of("occurredAt", "order.before-last-step");
    }
  }

  private boolean fieldStep() {
    Who who = transition.who();
    return who == Who.CREW || who == Who.CREW_ONLY || who == Who.SIGNER;
  }

  private EventSource source() {
    if (moment.bySystem()) {
      return EventSource.SYSTEM;
    }
    boolean crew = order.progress().crew().filter(c -> c.includes(moment.by())).isPresent();
    return crew && fieldStep() ? EventSource.CREW : EventSource.DESK;
  }

  /** Says whether it is recorded late, and refuses what may not be. */
  @Keeps({D1_4_5, D5_1_2b})
  private boolean checkWho(EventSource source, Optional<Late> late) {
    if (!fieldStep()) {
      return false;
    }
    if (transition.who() == Who.CREW_ONLY && source != EventSource.CREW) {
      throw new RuleViolation(D5_1_2b, "order.not-of-the-crew");
    }
    Duration delay = Duration.between(moment.at(), moment.recordedAt());
    boolean isLate =
        source != EventSource.CREW || delay.compareTo(moment.settings().lateAfter()) > 0;
    if (!isLate) {
      return false;
    }
    Late given = late.orElseThrow(() -> new RuleViolation(D1_4_5, "order.late-needs-reason"));
    if (delay.compareTo(moment.settings().lateConfirmedAfter()) > 0) {
      String vouching = moment.second(given.confirmedBy(), D1_4_5);
      if (!moment.others().apply(vouching).allows(Authority.BACKDATE)) {
        throw new RuleViolation(D1_4_5, "order.late-needs-supervisor");
      }
    }
    return true;
  }

  /** @throws RuleViolation when the person is not of the crew, or a helper: helpers sign nothing */
  static void checkSigner(ServiceOrder order, String signer) {
    if (order.progress().crew().filter(crew -> crew.maySign(signer)).isEmpty()) {
      throw new RuleViolation(D10_6_0, "order.may-not-sign");
    }
  }

  /** A list with one more. An order is bounded: what grows without end is another order. */
  static <T> List<T> appended(List<T> list, T item, int most, String what) {
    if (list.size() >= most) {
      throw InvalidCommand.of(what, "order.too-many");
    }
    List<T> longer = new ArrayList<>(list);
    longer.add(item);
    return longer;
  }

  /** A list with its last replaced. */
  static <T> List<T> lastReplaced(List<T> list, T item) {
    List<T> changed = new ArrayList<>(list);
    changed.set(changed.size() - 1, item);
    return changed;
  }
}
