package org.gasservice.core.discipline;

import static org.gasservice.core.standard.Clauses.D6_15;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about appraisals. */
record AppraisalHandlers(DisciplineSettings settings, Facts facts) {

  /** Most sanctions of one person that are looked at. */
  private static final int MOST_SANCTIONS = 200;

  Key note(NoteAppraisalFact command, Draft draft) {
    Independence.notOneself(draft, command.employee());
    draft.require(Employee.TYPE, Employee.keyOf(command.employee()));
    facts.require(draft, command.source());
    Key key = Appraisal.keyOf(command.employee(), command.year());
    AppraisalFact fact = new AppraisalFact(
        command.fact(),
        command.axis(),
        command.source(),
        command.figure(),
        draft.actor().id(),
        Optional.empty(),
        Optional.empty());
    draft
        .find(Appraisal.TYPE, key)
        .ifPresentOrElse(
            before -> draft.update(Appraisal.TYPE, before, before.value().noting(fact)),
            () -> draft.insert(
                Appraisal.TYPE,
                key,
                Appraisal.of(command.employee(), command.year()).noting(fact)));
    return key;
  }

  Key exclude(ExcludeFact command, Draft draft) {
    Independence.notOneself(draft, command.employee());
    return change(
        draft,
        command.employee(),
        command.year(),
        appraisal ->
            appraisal.excluding(command.fact(), command.why(), draft.actor().id()));
  }

  Key rate(RateYear command, Draft draft) {
    String by = Independence.person(draft, D6_15);
    Independence.notOneself(draft, command.employee());
    Range all = Range.all(Sanction.OF_EMPLOYEE).inRoot(command.employee());
    List<Sanction> sanctions =
        draft.scan(Sanction.TYPE, all, MOST_SANCTIONS).stream().map(Held::value).toList();
    return change(
        draft,
        command.employee(),
        command.year(),
        appraisal -> appraisal.rated(command.grade(), sanctions, by, draft.occurredAt()));
  }

  Key sign(SignAppraisal command, Draft draft) {
    if (!draft.actor().id().equals(command.employee())) {
      throw new RuleViolation(
          D6_15, "discipline.own-signature", Map.of("employee", command.employee()));
    }
    return change(
        draft,
        command.employee(),
        command.year(),
        appraisal -> appraisal.signed(settings.dayOf(draft.occurredAt()), command.remark()));
  }

  private static Key change(Draft draft, String employee, int year, UnaryOperator<Appraisal> rule) {
    var before = draft.require(Appraisal.TYPE, Appraisal.keyOf(employee, year));
    draft.update(Appraisal.TYPE, before, rule.apply(before.value()));
    return before.key();
  }
}
