package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D1_4_4;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;

/** What happens by itself when its time comes. Pure. */
final class DueRules {

  private DueRules() {}

  /**
   * Marks what fell due as given out, each once; and where the next contact has come, work goes on.
   *
   * @param due what is due by the moment and was not given out yet
   * @throws RuleViolation when somebody else was faster, or made it up
   */
  @Keeps(D1_4_4)
  static ServiceOrder fire(
      ServiceOrder order, FireDue command, List<FiredStep> due, Moment moment) {
    if (!command.steps().equals(due)) {
      throw new RuleViolation(D1_4_4, "order.not-due");
    }
    StepTaken step = StepTaken.of(order, Steps.FIRE_DUE, moment);
    List<FiredStep> all = new ArrayList<>(order.progress().fired());
    all.addAll(due);
    ServiceOrder fired = step.noted(p -> p.withFired(all));
    return due.stream().anyMatch(one -> one.sort() == FiredStep.Sort.NEXT_CONTACT)
        ? PauseRules.resume(fired, contactOf(fired, moment))
        : fired;
  }

  /** The moment of the contact, or of the last step if that came later. */
  private static Moment contactOf(ServiceOrder order, Moment moment) {
    List<OrderEvent> events = order.progress().events();
    Instant last = events.get(events.size() - 1).at();
    Instant contact = order.suspension().orElseThrow().nextContactAt();
    return new Moment(
        contact.isAfter(last) ? contact : last,
        moment.recordedAt(),
        Actor.system(moment.by()),
        moment.settings(),
        moment.others());
  }
}
