package org.gasservice.core.workforce;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Decides about people and what they may do.
 *
 * @param settings the company's zone and pass mark
 */
record PeopleHandlers(WorkforceSettings settings) {

  Key hire(Hire command, Draft draft) {
    Key key = Employee.keyOf(command.employee());
    if (draft.find(Employee.TYPE, key).isPresent()) {
      throw InvalidCommand.of("employee", "workforce.exists");
    }
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    LocalDate since = command.since().orElseGet(() -> day(draft));
    Engagement engagement =
        command.contractor().isPresent() ? Engagement.CONTRACTOR : Engagement.OWN_STAFF;
    draft.insert(
        Employee.TYPE,
        key,
        Employee.builder()
            .id(command.employee())
            .name(command.name())
            .engagement(engagement)
            .contractor(command.contractor())
            .post(command.post())
            .unit(command.unit())
            .card(command.card().map(WorkCard::issued))
            .since(since)
            .build());
    draft.insert(
        Qualifications.TYPE,
        Qualifications.keyOf(command.employee()),
        Qualifications.none(command.employee(), engagement).withSince(since));
    return key;
  }

  Key transfer(Transfer command, Draft draft) {
    command.unit().ifPresent(unit -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(unit)));
    return change(
        draft,
        command.employee(),
        employee -> employee
            .withUnit(command.unit().orElse(employee.unit()))
            .withPost(command.post().orElse(employee.post())));
  }

  Key leave(Leave command, Draft draft) {
    LocalDate through = command.through().orElseGet(() -> day(draft));
    var qualifications = qualifications(draft, command.employee());
    draft.update(
        Qualifications.TYPE,
        qualifications,
        CertificateRules.leave(
            qualifications.value(), through, settings.serviceOwed(), command.settlement()));
    return change(
        draft,
        command.employee(),
        employee ->
            employee.withThrough(through).withCard(employee.card().map(WorkCard::withdrawn)));
  }

  Key issueWorkCard(IssueWorkCard command, Draft draft) {
    return change(
        draft,
        command.employee(),
        employee -> employee.withCard(WorkCard.issued(command.number())));
  }

  Key withdrawWorkCard(WithdrawWorkCard command, Draft draft) {
    return change(
        draft,
        command.employee(),
        employee -> employee.withCard(Optional.of(employee.activeCard().withdrawn())));
  }

  Key recordExam(RecordExam command, Draft draft) {
    LocalDate on = command.on().orElseGet(() -> day(draft));
    if (on.isAfter(day(draft))) {
      throw InvalidCommand.of("on", "problem.future");
    }
    Employee taker =
        draft.require(Employee.TYPE, Employee.keyOf(command.employee())).value();
    Exam.Sitting sitting =
        new Exam.Sitting(command.part(), on, command.score(), settings.passMark(), taker.unit());
    return qualify(
        draft, command.employee(), before -> CertificateRules.sit(before, command, sitting));
  }

  Key issueCertificate(IssueCertificate command, Draft draft) {
    Certificate issued = Certificate.builder()
        .id(command.certificate())
        .kind(command.kind())
        .number(command.number())
        .issuer(command.issuer())
        .workKinds(command.workKinds())
        .exam(command.exam())
        .validFrom(command.validFrom())
        .validThrough(command.lastDay(settings.certificateTerm()))
        .build();
    return qualify(
        draft,
        command.employee(),
        before -> CertificateRules.issue(before, issued, settings.examWindow()));
  }

  @Keeps({Clauses.D6_14, Clauses.D6_5_5})
  Key noteTraining(NoteTraining command, Draft draft) {
    if (command.on().isAfter(day(draft))) {
      throw InvalidCommand.of("on", "problem.future");
    }
    return qualify(draft, command.employee(), before -> before.trained(command));
  }

  Key suspendCertificate(SuspendCertificate command, Draft draft) {
    return qualify(
        draft,
        command.employee(),
        before ->
            CertificateRules.suspend(before, command.certificate(), day(draft), command.reason()));
  }

  Key reinstateCertificate(ReinstateCertificate command, Draft draft) {
    return qualify(
        draft,
        command.employee(),
        before -> CertificateRules.reinstate(before, command.certificate()));
  }

  Key revokeCertificate(RevokeCertificate command, Draft draft) {
    return qualify(
        draft,
        command.employee(),
        before ->
            CertificateRules.revoke(before, command.certificate(), day(draft), command.reason()));
  }

  private LocalDate day(Draft draft) {
    return settings.dayOf(draft.occurredAt());
  }

  private static Held<Qualifications> qualifications(Draft draft, String employee) {
    return draft.require(Qualifications.TYPE, Qualifications.keyOf(employee));
  }

  private static Key qualify(Draft draft, String employee, UnaryOperator<Qualifications> rule) {
    var before = qualifications(draft, employee);
    draft.update(Qualifications.TYPE, before, rule.apply(before.value()));
    return before.key();
  }

  private static Key change(Draft draft, String employee, UnaryOperator<Employee> rule) {
    var before = draft.require(Employee.TYPE, Employee.keyOf(employee));
    if (before.value().through().isPresent()) {
      throw new RuleViolation(Clauses.D1_4_4, "workforce.has-left", Map.of("employee", employee));
    }
    draft.update(Employee.TYPE, before, rule.apply(before.value()));
    return before.key();
  }
}
