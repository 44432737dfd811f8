package org.gasservice.core.hall;

import static org.gasservice.core.standard.Clauses.D4_12b;

import java.util.List;
import java.util.Map;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Hands shifts over. */
record ShiftHandlers(HallSettings settings) {

  Key handOver(HandOver command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    Employee next = draft.require(Employee.TYPE, Employee.keyOf(command.to())).value();
    if (!next.employedOn(settings.dayOf(draft.occurredAt()))) {
      throw new RuleViolation(D4_12b, "hall.not-employed", Map.of("employee", command.to()));
    }
    ShiftHandOver handOver = ShiftHandOver.builder()
        .key(draft.newKey("hand-over"))
        .from(draft.actor().id())
        .to(command.to())
        .items(command.items())
        .things(command.things())
        .cash(command.cash())
        .handedAt(draft.occurredAt())
        .build();
    ShiftRules.requireComplete(handOver, openOf(draft), busy(draft));
    return draft.insert(ShiftHandOver.TYPE, handOver.key(), handOver).key();
  }

  /** One more than fits, so that what does not fit is missed by name. */
  private static List<Key> openOf(Draft draft) {
    Range own = Range.all(ServiceRequest.OPEN_OF_OWNER).equalTo(draft.actor().id());
    return draft.scan(ServiceRequest.TYPE, own, HandOver.MOST_ITEMS + 1).stream()
        .map(Held::key)
        .toList();
  }

  private static boolean busy(Draft draft) {
    Range own = Range.all(QueueTicket.WITH_CLERK).equalTo(draft.actor().id());
    return !draft.scan(QueueTicket.TYPE, own, 1).isEmpty();
  }

  Key takeOver(TakeOver command, Draft draft) {
    Held<ShiftHandOver> before = draft.require(ShiftHandOver.TYPE, command.handOver());
    ShiftHandOver after = ShiftRules.taken(before.value(), draft.actor().id(), draft.occurredAt());
    return draft.update(ShiftHandOver.TYPE, before, after).key();
  }
}
