package org.gasservice.core.conduct;

import static org.gasservice.core.standard.Clauses.D10_3_2b;
import static org.gasservice.core.standard.Clauses.D10_3_2c;
import static org.gasservice.core.standard.Clauses.D6_4;

import java.time.Instant;
import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Keeps what was seen of conduct on record. */
record ConductHandlers(ConductSettings settings) {

  @Keeps(D6_4)
  Key fill(FillChecklist command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    command.employee().ifPresent(who -> draft.require(Employee.TYPE, Employee.keyOf(who)));
    ServiceStandard standard = settings.on(draft.occurredAt());
    String inspector = draft.actor().id();
    ConductRules.requireComplete(
        standard.checklist(command.place(), command.role()), command, inspector);
    FilledChecklist filled = FilledChecklist.builder()
        .key(draft.newKey("checklist"))
        .standard(standard.key())
        .place(command.place())
        .role(command.role())
        .inspector(inspector)
        .employee(command.employee())
        .at(draft.occurredAt())
        .lines(command.lines())
        .build();
    return draft.insert(FilledChecklist.TYPE, filled.key(), filled).key();
  }

  /** Handed over by somebody of the crew who is there now. */
  @Keeps(D10_3_2b)
  Key handOver(HandOverCard command, Draft draft) {
    String employee = requireThere(command.order(), D10_3_2b, draft);
    Key key = draft.newKey("card");
    SupervisionCard card = new SupervisionCard(
        key,
        command.number(),
        command.order(),
        employee,
        command.saidName(),
        command.saidTime(),
        draft.occurredAt());
    return draft.insert(SupervisionCard.TYPE, key, card).key();
  }

  /** Asked by somebody of the crew before they leave. */
  @Keeps(D10_3_2c)
  Key recordOpinion(RecordOpinion command, Draft draft) {
    String employee = requireThere(command.order(), D10_3_2c, draft);
    VisitOpinion opinion = new VisitOpinion(
        draft.newKey("opinion"),
        command.order(),
        employee,
        draft.occurredAt(),
        command.opinion(),
        command.signature(),
        command.witness());
    return draft.insert(VisitOpinion.TYPE, opinion.key(), opinion).key();
  }

  /** Who acts belongs to the crew that is at the place now. */
  private static String requireThere(Key of, String clause, Draft draft) {
    ServiceOrder order = draft.require(ServiceOrder.TYPE, of).value();
    String employee = draft.actor().id();
    boolean there = order.visitGoingOn().isPresent()
        && order.progress().crew().filter(crew -> crew.includes(employee)).isPresent();
    if (!there) {
      throw new RuleViolation(
          clause, "conduct.not-there", Map.of("employee", employee, "order", of));
    }
    return employee;
  }

  Key recordGift(RecordGift command, Draft draft) {
    draft.require(Employee.TYPE, Employee.keyOf(draft.actor().id()));
    Instant at = draft.occurredAt();
    GiftRecord gift = GiftRecord.builder()
        .key(draft.newKey("gift"))
        .what(command.what())
        .value(command.value())
        .order(command.order())
        .offeredAt(at)
        .outcome(command.leftBehind() ? GiftRecord.Outcome.LEFT_BEHIND : GiftRecord.Outcome.REFUSED)
        .build();
    return draft.insert(GiftRecord.TYPE, gift.key(), gift).key();
  }

  Key takeIn(TakeInGift command, Draft draft) {
    Held<GiftRecord> before = draft.require(GiftRecord.TYPE, command.gift());
    GiftRecord after = ConductRules.handedIn(
        before.value(), command.gift().root(), draft.actor().id(), draft.occurredAt());
    return draft.update(GiftRecord.TYPE, before, after).key();
  }
}
