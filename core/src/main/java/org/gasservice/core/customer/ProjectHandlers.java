package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about connection projects, their sections and batch days. */
record ProjectHandlers(CustomerSettings settings, Admission admission) {

  private static final int MOST_LEADS = 50;

  ProjectHandlers(CustomerSettings settings) {
    this(settings, new Admission(settings));
  }

  @Keeps(Clauses.D10_P1)
  Key open(OpenProject command, Draft draft) {
    Key key = ConnectionProject.keyOf(draft.root());
    if (draft.find(ConnectionProject.TYPE, key).isPresent()) {
      throw InvalidCommand.of("project", "customer.exists");
    }
    draft.require(Party.TYPE, Party.keyOf(command.application().applicant()));
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    admission.requirePapers(
        Business.PROJECT_CONNECTION,
        admission.needed(Business.PROJECT_CONNECTION, Set.of(), Optional.empty(), day(draft)),
        command.application());
    ConnectionProject project = ConnectionProject.builder()
        .id(draft.root())
        .applicant(command.application().applicant())
        .unit(command.unit())
        .name(command.name())
        .openedAt(draft.occurredAt())
        .build();
    return draft.insert(ConnectionProject.TYPE, key, project).key();
  }

  Key planSection(PlanSection command, Draft draft) {
    Held<ConnectionProject> project =
        draft.require(ConnectionProject.TYPE, ConnectionProject.keyOf(command.project()));
    draft.update(ConnectionProject.TYPE, project, project.value().planning(command.section()));
    ProjectSection section = new ProjectSection(
        command.section(),
        command.name(),
        command.flats().stream()
            .map(flat -> ProjectSection.Flat.planned(flat.point()))
            .toList(),
        Optional.empty());
    return draft
        .insert(
            ProjectSection.TYPE,
            ProjectSection.keyOf(command.project(), command.section()),
            section)
        .key();
  }

  Key acceptSection(AcceptSection command, Draft draft) {
    ProjectSection.Acceptance now =
        new ProjectSection.Acceptance(day(draft), draft.actor().id(), command.record());
    return section(draft, command.project(), command.section(), before -> before.accepted(now));
  }

  @Keeps(Clauses.D10_P3)
  Key planBatchDay(PlanBatchDay command, Draft draft) {
    draft.require(Employee.TYPE, Employee.keyOf(command.lead()));
    List<Held<BatchDay>> sameDay = onDay(draft, command.project(), command.day());
    List<BatchDay.BatchVisit> visits = command.flats().stream()
        .flatMap(of -> visits(draft, command.project(), of))
        .toList();
    visits.stream()
        .filter(visit -> sameDay.stream().anyMatch(other -> other.value().plans(visit.point())))
        .findFirst()
        .ifPresent(visit -> {
          throw BatchDay.refusal("customer.flat-planned", visit.point());
        });
    Key key = BatchDay.keyOf(command.project(), command.day(), command.lead());
    if (draft.find(BatchDay.TYPE, key).isPresent()) {
      throw InvalidCommand.of("lead", "customer.exists");
    }
    return draft
        .insert(BatchDay.TYPE, key, new BatchDay(command.day(), command.lead(), visits))
        .key();
  }

  private static Stream<BatchDay.BatchVisit> visits(
      Draft draft, String project, PlanBatchDay.PlannedVisits of) {
    ProjectSection section = draft
        .require(ProjectSection.TYPE, ProjectSection.keyOf(project, of.section()))
        .value();
    return of.points().stream().map(point -> {
      section.require(section.acceptance().isPresent(), "customer.section-not-accepted", point);
      section.require(section.flat(point).isPresent(), "customer.flat-unknown", point);
      section.require(
          section.flat(point).filter(ProjectSection.Flat::lit).isEmpty(),
          "customer.flat-lit",
          point);
      return new BatchDay.BatchVisit(of.section(), point, Optional.empty());
    });
  }

  /** Section and batch day learn the result together. */
  @Keeps({Clauses.D10_P3, Clauses.D10_4_15})
  Key noteFlat(NoteFlat command, Draft draft) {
    boolean lit = draft
        .require(ServicePoint.TYPE, ServicePoint.keyOf(command.point()))
        .value()
        .litOn()
        .isPresent();
    if (lit != (command.result() == FlatResult.LIT)) {
      throw new RuleViolation(
          Clauses.D10_4_15,
          lit ? "customer.flat-is-lit" : "customer.flat-is-not-lit",
          Map.of("point", command.point()));
    }
    LocalDate day = day(draft);
    onDay(draft, command.project(), day).stream()
        .filter(batch -> batch.value().plans(command.point()))
        .forEach(batch -> draft.update(
            BatchDay.TYPE, batch, batch.value().visited(command.point(), command.result())));
    return section(
        draft,
        command.project(),
        command.section(),
        before -> before.visited(command.point(), command.result(), day));
  }

  private static List<Held<BatchDay>> onDay(Draft draft, String project, LocalDate day) {
    return draft.scan(
        BatchDay.TYPE, Range.all(BatchDay.BY_DAY).inRoot(project).equalTo(day), MOST_LEADS);
  }

  private static Key section(
      Draft draft, String project, String section, UnaryOperator<ProjectSection> rule) {
    Held<ProjectSection> before =
        draft.require(ProjectSection.TYPE, ProjectSection.keyOf(project, section));
    return draft.update(ProjectSection.TYPE, before, rule.apply(before.value())).key();
  }

  private LocalDate day(Draft draft) {
    return settings.dayOf(draft.occurredAt());
  }
}
