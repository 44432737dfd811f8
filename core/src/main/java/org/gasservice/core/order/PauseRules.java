package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D4_10b;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;

/** Standing still and going on. Pure. */
final class PauseRules {

  static final int MOST_SUSPENSIONS = 12;

  private PauseRules() {}

  /** Danger does not wait: leaving, arriving and making safe go on whatever the reason; afterwards a listed one is needed. */
  @Keeps({D4_10b, D10_P5})
  static ServiceOrder suspend(ServiceOrder order, SuspendOrder command, Moment moment) {
    if (order.kind() == OrderKind.EMERGENCY
        && !order.state().finished()
        && order.last(What.MADE_SAFE).isEmpty()) {
      throw new RuleViolation(D10_P5, "order.make-safe-first");
    }
    StepTaken step = StepTaken.of(order, Steps.SUSPEND, moment);
    if (order.kind() == OrderKind.EMERGENCY && command.reason() == SuspensionReason.WAIT_CUSTOMER) {
      throw new RuleViolation(D10_P5, "order.emergency-not-for-customer");
    }
    if (command.reason() == SuspensionReason.WEATHER) {
      moment.second(command.approvedBy(), D4_10b);
    }
    if (!command.nextContactAt().isAfter(moment.at())
        || command.nextContactAt().isAfter(moment.at().plus(moment.settings().longestPause()))) {
      throw InvalidCommand.of("nextContactAt", "order.next-contact");
    }
    Suspension suspension = new Suspension(
        command.reason(),
        moment.at(),
        command.nextContactAt(),
        command.approvedBy(),
        Optional.empty(),
        back(order));
    return step.done(
        What.SUSPENDED,
        p -> p.withSuspensions(
                StepTaken.appended(p.suspensions(), suspension, MOST_SUSPENSIONS, "suspensions"))
            .withCrew(onTheSpot(order.state()) ? p.crew() : Optional.empty()));
  }

  /** Where work goes on: at the place if somebody stayed there, else with a new dispatch. */
  private static OrderState back(ServiceOrder order) {
    return onTheSpot(order.state())
        ? order.state()
        : order.workflow().rests().contains(order.state()) ? order.state() : order.resting();
  }

  private static boolean onTheSpot(OrderState state) {
    return state == OrderState.ON_SITE || state == OrderState.MADE_SAFE;
  }

  static ServiceOrder resume(ServiceOrder order, Moment moment) {
    Optional<Suspension> suspension = order.suspension();
    boolean there = suspension.filter(s -> onTheSpot(s.back())).isPresent();
    StepTaken step = StepTaken.of(
        order, Steps.RESUME, Optional.of(there ? Steps.ON_THE_SPOT : Steps.ELSEWHERE), moment);
    return step.done(What.RESUMED, p -> ended(p, moment));
  }

  /** The suspension that lasts now ends. */
  static OrderProgress ended(OrderProgress p, Moment moment) {
    List<Suspension> all = p.suspensions();
    return p.withSuspensions(
        StepTaken.lastReplaced(all, all.get(all.size() - 1).ended(moment.at())));
  }
}
