package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_4_4;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D3_9;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.inspection.ScheduleRules.Visited;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.Visit;
import org.gasservice.core.order.VisitOutcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about schedules and visits, in the root of the point. */
record InspectionHandlers(ScheduleRules rules, HazardSteps hazards, OrderPromises promises) {

  private static final int MOST_CARDS = 20;

  private InspectionSettings settings() {
    return rules.settings();
  }

  // ---- the schedule

  /** Points that were never lit have none: they stand on a list of their own. */
  Key keep(KeepSchedule command, Draft draft) {
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point())).value();
    Key key = InspectionSchedule.keyOf(point.id());
    Optional<Held<InspectionSchedule>> known = draft.find(InspectionSchedule.TYPE, key);
    if (known.isEmpty() && point.litOn().isEmpty()) {
      throw new RuleViolation(D3_9, "inspection.not-lit", Map.of("point", point.id()));
    }
    LocalDate day = settings().dayOf(draft.occurredAt());
    if (known.isEmpty()) {
      LocalDate lit = point.litOn().orElse(day);
      return draft
          .insert(
              InspectionSchedule.TYPE,
              key,
              ScheduleRules.begun(point, programme(draft, point, day), lit))
          .key();
    }
    InspectionSchedule before = known.get().value();
    long version = known.get().version() + 1;
    InspectionSchedule after = point.state() == PointState.CLOSED
        ? ScheduleRules.ended(before, day, version)
        : ScheduleRules.kept(before, point, programme(draft, point, day), day, version);
    return after.equals(before)
        ? key
        : draft.update(InspectionSchedule.TYPE, known.get(), after).key();
  }

  private Programme programme(Reads reads, ServicePoint point, LocalDate day) {
    ServiceStandard standard = promises.standard(promises.inForceAt(reads.occurredAt()));
    return Programme.of(standard, point.useClass(), day);
  }

  // ---- visits

  /** Who inspects holds a valid certificate on the day and a card to show, contractors' staff like our own. */
  @Keeps({D10_6_0, D10_4_4, D3_9})
  Key record(RecordInspection command, Draft draft) {
    String inspector = command.inspector().orElse(draft.actor().id());
    LocalDate day = settings().dayOf(draft.occurredAt());
    HazardHandlers.requireCertificate(draft, inspector, day);
    draft.require(Employee.TYPE, Employee.keyOf(inspector)).value().activeCard();
    Held<InspectionSchedule> schedule = schedule(draft, command.point());
    command.order().ifPresent(order -> requireOnSite(draft, order, command.point()));
    InspectionCard card = hazards.cards().of(schedule.value().use());
    if (command.outcome() == InspectionOutcome.DONE) {
      requireWhole(card, command);
      HazardRules.requireHazards(command, openItems(draft, command.point()));
    }
    Visited visited = rules.visited(schedule.value(), command.outcome(), draft.occurredAt());
    Key key = draft.newKey("inspection");
    List<String> found = new ArrayList<>();
    for (Finding finding : command.findings()) {
      found.add(finding
          .known()
          .orElseGet(() -> hazards
              .raise(
                  draft,
                  command.point(),
                  finding,
                  new HazardSteps.Origin(
                      HazardSource.INSPECTION, Optional.of(key.id()), Optional.empty()))
              .key()
              .id()));
    }
    SafetyInspection inspection = SafetyInspection.builder()
        .key(key)
        .number(command.number())
        .form(card.form())
        .inspector(inspector)
        .at(draft.occurredAt())
        .outcome(command.outcome())
        .items(command.items())
        .hazards(found)
        .window(visited.window())
        .move(visited.move())
        .flags(visited.flags())
        .order(command.order())
        .noAccess(command.noAccess())
        .evidence(command.evidence())
        .leaflet(command.leaflet())
        .signature(command.signature())
        .build();
    return written(draft, schedule, visited, inspection);
  }

  private static Key written(
      Draft draft,
      Held<InspectionSchedule> schedule,
      Visited visited,
      SafetyInspection inspection) {
    if (!visited.schedule().equals(schedule.value())) {
      draft.update(InspectionSchedule.TYPE, schedule, visited.schedule());
    }
    return draft.insert(SafetyInspection.TYPE, inspection.key(), inspection).key();
  }

  private static Held<InspectionSchedule> schedule(Draft draft, String point) {
    return draft
        .find(InspectionSchedule.TYPE, InspectionSchedule.keyOf(point))
        .orElseThrow(
            () -> new RuleViolation(D3_9, "inspection.no-schedule", Map.of("point", point)));
  }

  /** The whole card, and nothing that is not on it. */
  private static void requireWhole(InspectionCard card, RecordInspection command) {
    List<String> named = Lists.transform(command.items(), ItemCheck::item);
    List<String> missing =
        card.ids().stream().filter(item -> !named.contains(item)).toList();
    List<String> strange =
        named.stream().filter(item -> !card.ids().contains(item)).toList();
    if (!missing.isEmpty() || !strange.isEmpty()) {
      throw new RuleViolation(
          D3_9,
          missing.isEmpty() ? "inspection.not-on-card" : "inspection.items-missing",
          Map.of("form", card.form(), "items", missing.isEmpty() ? strange : missing));
    }
  }

  private static Map<String, String> openItems(Reads reads, String point) {
    ImmutableMap.Builder<String, String> items = ImmutableMap.builder();
    HazardSteps.unsettled(reads, point).stream()
        .filter(held -> held.value().open())
        .forEach(held -> items.put(held.key().id(), held.value().item()));
    return items.buildOrThrow();
  }

  private static void requireOnSite(Reads reads, Key key, String point) {
    if (!key.root().equals(point)) {
      throw InvalidCommand.of("order", "inspection.other-order");
    }
    ServiceOrder order = reads.require(ServiceOrder.TYPE, key).value();
    if (order.kind() != OrderKind.INSPECTION || order.state() != OrderState.ON_SITE) {
      throw new RuleViolation(
          D3_9, "inspection.not-on-site", Map.of("order", key.id(), "state", order.state()));
    }
  }

  /** An inspection somebody asked for is done when its card is in. */
  @Keeps(D3_9)
  static void beforeAdvance(AdvanceOrder command, Reads reads) {
    Optional<String> number = command.proof().flatMap(Proof::number);
    boolean inspected = command.to() == OrderState.CHECKED
        && number.isPresent()
        && reads.require(ServiceOrder.TYPE, command.order()).value().kind() == OrderKind.INSPECTION;
    if (!inspected) {
      return;
    }
    Range cards = Range.all(SafetyInspection.OF_ORDER)
        .inRoot(command.order().root())
        .equalTo(command.order().id());
    boolean in = reads.scan(SafetyInspection.TYPE, cards, MOST_CARDS).stream()
        .anyMatch(held -> number.filter(held.value().number()::equals).isPresent());
    if (!in) {
      throw new RuleViolation(
          D3_9, "inspection.no-card", Map.of("order", command.order().id()));
    }
  }

  /** A failed visit under an order counts as any other. */
  Key noteAttempt(NoteAttempt command, Draft draft) {
    ServiceOrder order = draft.require(ServiceOrder.TYPE, command.order()).value();
    Optional<Visit> visit = order.progress().visits().stream()
        .filter(each -> each.endedAt().filter(command.endedAt()::equals).isPresent())
        .findFirst();
    Optional<Held<InspectionSchedule>> schedule = draft.find(
        InspectionSchedule.TYPE, InspectionSchedule.keyOf(command.order().root()));
    if (visit.isEmpty() || schedule.isEmpty()) {
      return command.order();
    }
    InspectionOutcome outcome = visit.get().outcome().orElseThrow() == VisitOutcome.REFUSED
        ? InspectionOutcome.REFUSED
        : InspectionOutcome.NO_ACCESS;
    Visited visited = rules.visited(schedule.get().value(), outcome, command.endedAt());
    Key key = draft.newKey("inspection");
    SafetyInspection inspection = SafetyInspection.builder()
        .key(key)
        .number(key.id())
        .form(hazards.cards().of(schedule.get().value().use()).form())
        .inspector(visit.get().lead())
        .at(command.endedAt())
        .outcome(outcome)
        .window(visited.window())
        .move(visited.move())
        .flags(visited.flags())
        .order(command.order())
        .noAccess(visit.get().noAccess())
        .leaflet(false)
        .build();
    written(draft, schedule.get(), visited, inspection);
    return command.order();
  }

  Key exempt(ExemptWindow command, Draft draft) {
    Held<InspectionSchedule> schedule = schedule(draft, command.point());
    LocalDate day = settings().dayOf(draft.occurredAt());
    Visited visited = rules.exempted(schedule.value(), command.day(), day);
    draft.update(InspectionSchedule.TYPE, schedule, visited.schedule());
    Key key = InspectionExemption.keyOf(command.point(), visited.window().orElseThrow());
    InspectionExemption exemption = new InspectionExemption(
        key,
        command.reason(),
        command.evidence(),
        draft.actor().id(),
        draft.occurredAt(),
        visited.move().orElseThrow());
    return draft.insert(InspectionExemption.TYPE, key, exemption).key();
  }
}
