package org.gasservice.core.contact;

import static org.gasservice.core.contact.RequestChange.at;
import static org.gasservice.core.contact.RequestChange.by;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D4_6b;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.EscalationPath;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Key;

/** Hands requests on, and says who answers for them. */
record ReferralHandlers(RequestChange requests) {

  Key refer(Refer command, Draft draft) {
    requests.requireEmployed(draft, command.to());
    return requests.change(
        draft,
        command.request(),
        before ->
            ReferralRules.refer(before, by(draft), command.to(), at(draft), requests.settings()));
  }

  Key accept(AcceptReferral command, Draft draft) {
    return requests.change(
        draft, command.request(), before -> ReferralRules.accept(before, by(draft), at(draft)));
  }

  Key giveBack(ReturnReferral command, Draft draft) {
    return requests.change(
        draft,
        command.request(),
        before -> ReferralRules.giveBack(before, by(draft), at(draft), command.reason()));
  }

  Key decide(DecideReferral command, Draft draft) {
    requests.requireEmployed(draft, command.to());
    return requests.change(draft, command.request(), before -> {
      ServiceRequest after = ReferralRules.decide(before, by(draft), command.to(), at(draft));
      requireSuperior(draft, before);
      return after;
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
    return EscalationPath.of(reads, RequestChange.employee(reads, employee).unit());
  }

  Key nameDeputy(NameDeputy command, Draft draft) {
    requests.requireEmployed(draft, command.deputy());
    Deputy deputy = new Deputy(command.deputy(), at(draft), command.until());
    return requests.change(draft, command.request(), before -> {
      Employee owner = RequestChange.employee(draft, before.owner());
      boolean head =
          RequestChange.headAbove(draft, owner).filter(by(draft)::equals).isPresent();
      return ReferralRules.deputise(before, by(draft), head, deputy);
    });
  }

  Key inherit(InheritRequest command, Draft draft) {
    return requests.change(draft, command.request(), before -> {
      Employee owner = RequestChange.employee(draft, before.owner());
      boolean left = !owner.employedOn(requests.day(draft));
      return ReferralRules.inherit(before, left, left ? heir(draft, owner) : owner.id());
    });
  }

  private static String heir(Reads reads, Employee owner) {
    return RequestChange.headAbove(reads, owner)
        .orElseThrow(
            () -> new RuleViolation(D10_S1, "contact.no-head", Map.of("unit", owner.unit())));
  }
}
