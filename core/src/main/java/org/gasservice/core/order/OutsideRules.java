package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D5_1_2c;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.core.standard.Keeps;

/** What comes to an order from outside: the excuse of a major event, the date of an outside body. Pure. */
final class OutsideRules {

  private OutsideRules() {}

  @Keeps(D5_1_2c)
  static ServiceOrder excuse(ServiceOrder order, ExcuseForEvent command, Moment moment) {
    StepTaken step = derived(order, Steps.EXCUSE_FOR_EVENT, moment);
    if (order.progress().excuses().stream().anyMatch(excuse -> excuse.isFor(command.event()))) {
      return order;
    }
    Excuse excuse =
        Excuse.forEvent(command.event(), command.cause(), command.approvedBy(), moment.at());
    return step.noted(p ->
        p.withExcuses(StepTaken.appended(p.excuses(), excuse, ClockRules.MOST_CHANGES, "excuses")));
  }

  @Keeps(D5_1_2c)
  static ServiceOrder withdraw(ServiceOrder order, WithdrawExcuse command, Moment moment) {
    StepTaken step = derived(order, Steps.WITHDRAW_EXCUSE, moment);
    List<Excuse> excuses = order.progress().excuses();
    List<Excuse> after = excuses.stream()
        .map(excuse -> excuse.isFor(command.event()) && excuse.holds()
            ? excuse.withdrawn(moment.at())
            : excuse)
        .toList();
    return after.equals(excuses) ? order : step.noted(p -> p.withExcuses(after));
  }

  /** What follows from an event is never given by a person. */
  private static StepTaken derived(ServiceOrder order, String command, Moment moment) {
    if (!moment.bySystem()) {
      throw new RuleViolation(D5_1_2c, "order.only-by-event");
    }
    return StepTaken.of(order, command, moment);
  }

  static ServiceOrder impose(ServiceOrder order, ImposeDate command, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.IMPOSE, moment);
    Instant saidAt = moment.at();
    if (!command.due().isAfter(saidAt)) {
      throw InvalidCommand.of("due", "order.imposed-not-ahead");
    }
    ImposedDate date = new ImposedDate(
        command.body(),
        command.milestone(),
        command.due(),
        command.reference(),
        saidAt,
        moment.recordedAt(),
        moment.by());
    OrderFacts facts = order.facts();
    return new ServiceOrder(
        facts.withImposedDates(ImposedDate.with(facts.imposedDates(), date)),
        step.noted(p -> p).progress());
  }
}
