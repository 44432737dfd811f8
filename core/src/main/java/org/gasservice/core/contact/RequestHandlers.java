package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D4_6b;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Key;

/** Decides about requests that are there. */
record RequestHandlers(ContactSettings settings) {

  Key tellPapers(TellPapers command, Draft draft) {
    return change(
        draft, command.request(), before -> RequestRules.tellPapers(before, command.papers()));
  }

  Key refer(Refer command, Draft draft) {
    requireEmployed(draft, command.to());
    return change(
        draft,
        command.request(),
        before -> RequestRules.refer(before, by(draft), command.to(), at(draft), settings));
  }

  Key accept(AcceptReferral command, Draft draft) {
    return change(
        draft, command.request(), before -> RequestRules.accept(before, by(draft), at(draft)));
  }

  Key giveBack(ReturnReferral command, Draft draft) {
    return change(
        draft,
        command.request(),
        before -> RequestRules.giveBack(before, by(draft), at(draft), command.reason()));
  }

  Key decide(DecideReferral command, Draft draft) {
    requireEmployed(draft, command.to());
    return change(draft, command.request(), before -> {
      requireSuperior(draft, before);
      return RequestRules.decide(before, by(draft), command.to(), at(draft));
    });
  }

  /** The actor leads the lowest unit above both sides of the last referral. */
  private static void requireSuperior(Draft draft, ServiceRequest request) {
    Optional<String> superior = request
        .lastReferral()
        .flatMap(r -> pathOf(draft, r.from()).meeting(pathOf(draft, r.to())))
        .flatMap(OrgUnit::head);
    if (superior.filter(by(draft)::equals).isEmpty()) {
      throw new RuleViolation(
          D4_6b, "contact.not-the-superior", Map.of("request", request.key().toString()));
    }
  }

  private static EscalationPath pathOf(Reads reads, String employee) {
    Employee person = reads.require(Employee.TYPE, Employee.keyOf(employee)).value();
    return EscalationPath.of(reads, person.unit());
  }

  Key nameDeputy(NameDeputy command, Draft draft) {
    requireEmployed(draft, command.deputy());
    return change(
        draft,
        command.request(),
        before -> RequestRules.deputise(before, by(draft), command.deputy()));
  }

  Key inherit(InheritRequest command, Draft draft) {
    return change(draft, command.request(), before -> {
      Employee owner =
          draft.require(Employee.TYPE, Employee.keyOf(before.owner())).value();
      boolean left = !owner.employedOn(day(draft));
      return RequestRules.inherit(before, left, left ? heir(draft, owner) : owner.id());
    });
  }

  /** The head of the unit, else of the one above. */
  private static String heir(Reads reads, Employee owner) {
    return EscalationPath.of(reads, owner.unit()).units().stream()
        .flatMap(unit -> unit.head().stream())
        .filter(head -> !head.equals(owner.id()))
        .findFirst()
        .orElseThrow(
            () -> new RuleViolation(D10_S1, "contact.no-head", Map.of("unit", owner.unit())));
  }

  Key answer(AnswerRequest command, Draft draft) {
    return settle(
        draft,
        command.request(),
        new Outcome(at(draft), by(draft), command.answer(), Optional.empty()));
  }

  @Keeps(Clauses.D2_1_10)
  Key decline(DeclineRequest command, Draft draft) {
    return settle(
        draft,
        command.request(),
        new Outcome(at(draft), by(draft), command.explanation(), Optional.of(command.rule())));
  }

  private static Key settle(Draft draft, Key request, Outcome outcome) {
    return change(draft, request, before -> {
      List<OrderState> orders = before.orders().stream()
          .map(order -> draft.require(ServiceOrder.TYPE, order).value().state())
          .toList();
      return RequestRules.settle(before, outcome, orders);
    });
  }

  Key tell(TellResult command, Draft draft) {
    return change(
        draft,
        command.request(),
        before -> RequestRules.tell(before, new Told(at(draft), by(draft), command.how())));
  }

  private void requireEmployed(Draft draft, String person) {
    Employee employee = draft.require(Employee.TYPE, Employee.keyOf(person)).value();
    if (!employee.employedOn(day(draft))) {
      throw new RuleViolation(D10_S1, "contact.not-employed", Map.of("employee", person));
    }
  }

  private LocalDate day(Draft draft) {
    return LocalDate.ofInstant(at(draft), settings.zone());
  }

  private static Instant at(Draft draft) {
    return draft.occurredAt();
  }

  private static String by(Draft draft) {
    return draft.actor().id();
  }

  private static Key change(Draft draft, Key request, UnaryOperator<ServiceRequest> rule) {
    var before = draft.require(ServiceRequest.TYPE, request);
    return draft.update(ServiceRequest.TYPE, before, rule.apply(before.value())).key();
  }
}
