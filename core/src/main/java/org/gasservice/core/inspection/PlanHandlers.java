package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D8_1_5b;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about plans: whoever drew them up, by hand or by {@link InspectionPlanner}, nobody is overfull or out of their area unsaid. */
final class PlanHandlers {

  private PlanHandlers() {}

  static Key open(OpenPlan command, Draft draft) {
    Key key = InspectionPlan.keyOf(draft.root());
    if (draft.find(InspectionPlan.TYPE, key).isPresent()) {
      throw InvalidCommand.of("plan", "inspection.exists");
    }
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command
        .people()
        .forEach(
            person -> draft.require(Qualifications.TYPE, Qualifications.keyOf(person.employee())));
    InspectionPlan plan = new InspectionPlan(
        command.plan(),
        command.unit(),
        command.from(),
        command.through(),
        command.people(),
        command.due(),
        0,
        0,
        0,
        false);
    return draft.insert(InspectionPlan.TYPE, key, plan).key();
  }

  @Keeps({D8_1_5b, D10_6_0})
  static Key addSheets(AddSheets command, Draft draft) {
    Held<InspectionPlan> before = draft(draft, command.plan());
    InspectionPlan plan = before.value();
    int doors = 0;
    int lent = 0;
    for (AddSheets.Sheet sheet : command.sheets()) {
      require(draft, plan, sheet);
      Key key = DaySheet.keyOf(plan.id(), sheet.day(), sheet.inspector());
      if (draft.find(DaySheet.TYPE, key).isPresent()) {
        throw InvalidCommand.of("sheets", "inspection.sheet-exists");
      }
      draft.insert(
          DaySheet.TYPE,
          key,
          new DaySheet(
              plan.id(),
              plan.unit(),
              sheet.day(),
              sheet.inspector(),
              sheet.points(),
              sheet.lent()));
      doors += sheet.points().size();
      lent += sheet.lent().size();
    }
    return draft
        .update(
            InspectionPlan.TYPE,
            before,
            plan.withPlanned(plan.planned() + doors).withOutOfArea(plan.outOfArea() + lent))
        .key();
  }

  private static void require(Draft draft, InspectionPlan plan, AddSheets.Sheet sheet) {
    PlanPerson person = plan.person(sheet.inspector())
        .orElseThrow(() -> refusal(D8_1_5b, "inspection.not-of-plan", plan, sheet, Map.of()));
    if (sheet.day().isBefore(plan.from()) || sheet.day().isAfter(plan.through())) {
      throw refusal(D8_1_5b, "inspection.out-of-plan", plan, sheet, Map.of());
    }
    if (sheet.points().size() > person.perDay()) {
      throw refusal(
          D8_1_5b,
          "inspection.overfull",
          plan,
          sheet,
          Map.of("points", sheet.points().size(), "most", person.perDay()));
    }
    HazardHandlers.requireCertificate(draft, sheet.inspector(), sheet.day());
    List<String> unsaid = sheet.points().stream()
        .filter(point -> !sheet.lent().contains(point))
        .filter(point -> !person.serves(areaOf(draft, point)))
        .toList();
    if (!unsaid.isEmpty()) {
      throw refusal(D8_1_5b, "inspection.out-of-area", plan, sheet, Map.of("points", unsaid));
    }
  }

  /** Where a point lies seldom changes and decides nothing grave: it is not verified. */
  private static String areaOf(Reads reads, String point) {
    Key key = InspectionSchedule.keyOf(point);
    return reads
        .peek(InspectionSchedule.TYPE, key)
        .map(held -> held.value().area())
        .orElseThrow(
            () -> new RuleViolation(D8_1_5b, "inspection.no-schedule", Map.of("point", point)));
  }

  static Key leaveOut(LeaveOut command, Draft draft) {
    Held<InspectionPlan> before = draft(draft, command.plan());
    Key key = PlanGap.keyOf(command.plan(), command.number());
    if (draft.find(PlanGap.TYPE, key).isPresent()) {
      throw InvalidCommand.of("number", "inspection.exists");
    }
    draft.insert(
        PlanGap.TYPE, key, new PlanGap(command.plan(), command.number(), command.points()));
    return draft
        .update(
            InspectionPlan.TYPE,
            before,
            before
                .value()
                .withUnplanned(before.value().unplanned() + command.points().size()))
        .key();
  }

  /** Nobody is forgotten: every visit is planned, or said to be left out. */
  @Keeps(D10_2_7)
  static Key adopt(AdoptPlan command, Draft draft) {
    Held<InspectionPlan> before = draft(draft, command.plan());
    InspectionPlan plan = before.value();
    if (plan.planned() + plan.unplanned() != plan.due()) {
      throw new RuleViolation(
          D10_2_7,
          "inspection.plan-incomplete",
          Map.of(
              "plan", plan.id(),
              "due", plan.due(),
              "planned", plan.planned(),
              "unplanned", plan.unplanned()));
    }
    return draft.update(InspectionPlan.TYPE, before, plan.withAdopted(true)).key();
  }

  private static Held<InspectionPlan> draft(Draft draft, String plan) {
    Held<InspectionPlan> held = draft.require(InspectionPlan.TYPE, InspectionPlan.keyOf(plan));
    if (held.value().adopted()) {
      throw new RuleViolation(D8_1_5b, "inspection.plan-adopted", Map.of("plan", plan));
    }
    return held;
  }

  private static RuleViolation refusal(
      String clause,
      String code,
      InspectionPlan plan,
      AddSheets.Sheet sheet,
      Map<String, Object> more) {
    Map<String, Object> parameters = new HashMap<>(more);
    parameters.put("plan", plan.id());
    parameters.put("day", sheet.day());
    parameters.put("inspector", sheet.inspector());
    return new RuleViolation(clause, code, parameters);
  }
}
