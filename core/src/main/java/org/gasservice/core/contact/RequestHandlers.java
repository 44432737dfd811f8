package org.gasservice.core.contact;

import static org.gasservice.core.contact.RequestChange.at;
import static org.gasservice.core.contact.RequestChange.by;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Brings requests to their result, and does what falls due on the way. */
record RequestHandlers(RequestChange requests) {

  Key tellPapers(TellPapers command, Draft draft) {
    return requests.change(
        draft, command.request(), before -> RequestRules.tellPapers(before, command.papers()));
  }

  Key answer(AnswerRequest command, Draft draft) {
    return settle(
        draft, command.request(), Outcome.answered(at(draft), by(draft), command.answer()));
  }

  @Keeps(Clauses.D2_1_10)
  Key decline(DeclineRequest command, Draft draft) {
    return settle(
        draft,
        command.request(),
        Outcome.declined(at(draft), by(draft), command.explanation(), command.rule()));
  }

  private Key settle(Draft draft, Key request, Outcome outcome) {
    return requests.change(draft, request, before -> {
      List<OrderState> orders = before.orders().stream()
          .map(order -> draft.require(ServiceOrder.TYPE, order).value().state())
          .toList();
      return RequestRules.settle(before, outcome, orders);
    });
  }

  Key tell(TellResult command, Draft draft) {
    return requests.change(
        draft,
        command.request(),
        before -> RequestRules.tell(before, new Told(at(draft), by(draft), command.how())));
  }

  /** What nobody may answer for any more goes to the head of the unit on the way. */
  Key fire(FireRequestDue command, Draft draft) {
    return requests.change(draft, command.request(), before -> {
      ServiceRequest fired =
          RequestRules.fire(before, command, requests.clocks().due(before, at(draft)), at(draft));
      return heir(draft, before)
          .map(heir -> ReferralRules.inherit(fired, true, heir))
          .orElse(fired);
    });
  }

  /** Who follows an owner who has left the company; nobody while the owner is there. */
  private Optional<String> heir(Draft draft, ServiceRequest request) {
    return draft
        .find(Employee.TYPE, Employee.keyOf(request.owner()))
        .map(Held::value)
        .filter(owner -> !owner.employedOn(requests.day(draft)))
        .flatMap(owner -> RequestChange.headAbove(draft, owner));
  }
}
