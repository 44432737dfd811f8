package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/**
 * Decides about units, their crews and rosters.
 *
 * @param settings what the company does about gaps
 */
record UnitHandlers(WorkforceSettings settings) {

  Key open(OpenUnit command, Draft draft) {
    Key key = OrgUnit.keyOf(command.unit());
    if (draft.find(OrgUnit.TYPE, key).isPresent()) {
      throw InvalidCommand.of("unit", "workforce.exists");
    }
    Optional<OrgUnit> above = command
        .parent()
        .map(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)).value());
    OrgUnit unit = OrgUnit.builder()
        .id(command.unit())
        .level(command.level())
        .parent(command.parent())
        .name(command.name())
        .head(command.head())
        .build();
    draft.insert(OrgUnit.TYPE, key, unit.placedUnder(above));
    return key;
  }

  Key nameHead(NameHead command, Draft draft) {
    var unit = draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    Employee head = employed(draft, command.head());
    if (!head.unit().equals(command.unit())) {
      throw new RuleViolation(
          Clauses.D1_4_4,
          "workforce.head-elsewhere",
          Map.of("employee", head.id(), "unit", command.unit()));
    }
    draft.update(OrgUnit.TYPE, unit, unit.value().withHead(head.id()));
    return unit.key();
  }

  Key formCrew(FormCrew command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    Key key = Crew.keyOf(command.unit(), command.crew());
    if (draft.find(Crew.TYPE, key).isPresent()) {
      throw InvalidCommand.of("crew", "workforce.exists");
    }
    employed(draft, command.members());
    draft.insert(Crew.TYPE, key, new Crew(command.crew(), command.unit(), command.members()));
    return key;
  }

  Key changeCrew(ChangeCrew command, Draft draft) {
    employed(draft, command.members());
    return changeMembers(draft, command.unit(), command.crew(), command.members());
  }

  Key disbandCrew(DisbandCrew command, Draft draft) {
    return changeMembers(draft, command.unit(), command.crew(), List.of());
  }

  private static Key changeMembers(
      Draft draft, String unit, String crew, List<Crew.Member> members) {
    var before = draft.require(Crew.TYPE, Crew.keyOf(unit, crew));
    draft.update(Crew.TYPE, before, new Crew(crew, unit, members));
    return before.key();
  }

  Key publishRoster(PublishRoster command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    requireFit(draft, command.post(), command.shifts());
    DutyRoster roster = DutyRoster.of(
            command.unit(), command.post(), command.from(), command.to(), command.shifts())
        .withoutGap();
    Key key = DutyRoster.keyOf(roster.unit(), roster.post(), roster.from());
    draft
        .find(DutyRoster.TYPE, key)
        .ifPresentOrElse(
            before -> draft.update(DutyRoster.TYPE, before, roster),
            () -> draft.insert(DutyRoster.TYPE, key, roster));
    return key;
  }

  /** Whoever is on duty works here, and it is their job: a hotline is manned by hotline people [D5-1.3a]. */
  @Keeps({Clauses.D5_1_3a, Clauses.D5_1_2a, Clauses.D10_2_2})
  private static void requireFit(Draft draft, DutyPost duty, List<DutyShift> shifts) {
    for (String person : shifts.stream().map(DutyShift::employee).distinct().toList()) {
      String job = employed(draft, person).post();
      boolean fits = draft
          .find(Post.TYPE, Post.keyOf(job))
          .map(post -> post.value().mans().contains(duty))
          .orElse(true);
      if (!fits) {
        throw new RuleViolation(
            duty.roundTheClock().orElse(Clauses.D10_0_5),
            "workforce.not-their-job",
            Map.of("employee", person, "post", duty));
      }
    }
  }

  static Key definePost(DefinePost command, Draft draft) {
    Key key = Post.keyOf(command.post());
    Post post = new Post(
        command.post(), command.name(), command.duties(), command.workKinds(), command.mans());
    draft
        .find(Post.TYPE, key)
        .ifPresentOrElse(
            before -> draft.update(Post.TYPE, before, post),
            () -> draft.insert(Post.TYPE, key, post));
    return key;
  }

  Key swapDuty(SwapDuty command, Draft draft) {
    requireFit(draft, command.post(), command.taken());
    return changeRoster(
        draft,
        DutyRoster.keyOf(command.unit(), command.post(), command.roster()),
        roster -> RosterRules.swap(roster, command, settings.swaps()));
  }

  Key noteAbsence(NoteAbsence command, Draft draft) {
    return changeRoster(
        draft,
        DutyRoster.keyOf(command.unit(), command.post(), command.roster()),
        roster -> RosterRules.absent(roster, command.absence(), settings.swaps()));
  }

  private static Key changeRoster(Draft draft, Key key, UnaryOperator<DutyRoster> rule) {
    var before = draft.require(DutyRoster.TYPE, key);
    draft.update(DutyRoster.TYPE, before, rule.apply(before.value()));
    return key;
  }

  Key beginSupply(BeginSupply command, Draft draft) {
    var before = draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    ServiceCentre.requireStaffed(draft, before.value(), command.centre());
    Instant since = before.value().supply().map(Supply::since).orElseGet(draft::occurredAt);
    draft.update(
        OrgUnit.TYPE, before, before.value().withSupply(new Supply(since, command.centre())));
    return before.key();
  }

  private static void employed(Draft draft, List<Crew.Member> members) {
    members.forEach(member -> employed(draft, member.employee()));
  }

  /** Somebody who has not left. */
  private static Employee employed(Draft draft, String staffNumber) {
    Employee employee =
        draft.require(Employee.TYPE, Employee.keyOf(staffNumber)).value();
    if (employee.through().isPresent()) {
      throw new RuleViolation(
          Clauses.D1_4_4, "workforce.has-left", Map.of("employee", staffNumber));
    }
    return employee;
  }
}
