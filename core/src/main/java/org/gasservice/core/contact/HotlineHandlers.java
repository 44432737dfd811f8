package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D10_3_4c;
import static org.gasservice.core.standard.Clauses.D10_3_4d;
import static org.gasservice.core.standard.Clauses.D4_4;
import static org.gasservice.core.standard.Clauses.D4_9;
import static org.gasservice.core.standard.Clauses.D8_1_3a;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** What a hotline keeps besides contacts: who gave up waiting, and what is answered to common questions. */
record HotlineHandlers(ContactSettings settings) {

  @Keeps(D4_4)
  Key abandoned(RecordAbandoned command, Draft draft) {
    AbandonedCall call = AbandonedCall.builder()
        .id(draft.root())
        .at(draft.occurredAt())
        .rings(command.rings())
        .waitedSeconds(command.waitedSeconds())
        .phone(command.phone())
        .caller(command.phone().map(draft::tokenOf))
        .build();
    return draft
        .insert(AbandonedCall.TYPE, AbandonedCall.keyOf(call.id()), call)
        .key();
  }

  @Keeps(D4_4)
  Key calledBack(CallBack command, Draft draft) {
    Held<AbandonedCall> before =
        draft.require(AbandonedCall.TYPE, AbandonedCall.keyOf(command.call()));
    if (!before.value().owed()) {
      throw new RuleViolation(D4_4, "contact.no-call-owed", Map.of("call", command.call()));
    }
    command.contact().ifPresent(key -> draft.require(Contact.TYPE, key));
    AbandonedCall after = before
        .value()
        .withCalledBack(new AbandonedCall.CalledBack(
            draft.occurredAt(), draft.actor().id(), command.contact()));
    return draft.update(AbandonedCall.TYPE, before, after).key();
  }

  /** The hotline is for customers: a call that is about nothing of theirs is private. */
  @Keeps({D4_9, D10_3_4c})
  Key placed(PlaceCall command, Draft draft) {
    command.request().ifPresent(key -> draft.require(ServiceRequest.TYPE, key));
    command.order().ifPresent(key -> draft.require(ServiceOrder.TYPE, key));
    command.party().ifPresent(party -> draft.require(Party.TYPE, Party.keyOf(party)));
    if (command.root().isEmpty()) {
      throw new RuleViolation(D4_9, "contact.private-call");
    }
    PlacedCall call = new PlacedCall(
        draft.newKey("placed"),
        draft.occurredAt(),
        draft.actor().id(),
        command.request().or(command::order),
        command.offer());
    return draft.insert(PlacedCall.TYPE, call.key(), call).key();
  }

  @Keeps(D10_3_4d)
  Key connected(ConnectCall command, Draft draft) {
    Contact contact = draft.require(Contact.TYPE, command.contact()).value();
    draft.require(Employee.TYPE, Employee.keyOf(command.to()));
    String from = draft.actor().id();
    if (contact.from().channel() != Channel.CALL || from.equals(command.to())) {
      throw new RuleViolation(D10_3_4d, "contact.cannot-connect", Map.of("to", command.to()));
    }
    ConnectedCall call = new ConnectedCall(
        draft.newKey("connected"), command.contact(), from, command.to(), draft.occurredAt());
    return draft.insert(ConnectedCall.TYPE, call.key(), call).key();
  }

  Key triaged(TriageGrievance command, Draft draft) {
    draft.require(Contact.TYPE, command.contact());
    Grievance grievance = new Grievance(
            draft.newKey("grievance"),
            command.contact(),
            draft.actor().id(),
            draft.occurredAt(),
            command.cause(),
            command.coached(),
            command.settled(),
            command.visit())
        .checked();
    return draft.insert(Grievance.TYPE, grievance.key(), grievance).key();
  }

  @Keeps(D8_1_3a)
  Key publish(PublishKnowledge command, Draft draft) {
    Key key = Knowledge.keyOf(command.code());
    Optional<Held<Knowledge>> before = draft.find(Knowledge.TYPE, key);
    Knowledge known = before
        .map(Held::value)
        .orElseGet(() -> new Knowledge(command.code(), command.topic(), List.of()));
    Knowledge after = known.with(new Knowledge.Version(
        known.nextNumber(),
        command.questionZh(),
        command.questionEn(),
        command.answerZh(),
        command.answerEn(),
        command.from(),
        command.through(),
        draft.actor().id()));
    return before
        .map(held -> draft.update(Knowledge.TYPE, held, after).key())
        .orElseGet(() -> draft.insert(Knowledge.TYPE, key, after).key());
  }

  /**
   * What an answer was taken from, as {@code CODE/VERSION}.
   *
   * @throws RuleViolation [D8-1.3a] when nothing is answered by that entry today
   */
  @Keeps(D8_1_3a)
  String inForce(String code, Reads reads) {
    LocalDate day = LocalDate.ofInstant(reads.occurredAt(), settings.zone());
    return reads
        .find(Knowledge.TYPE, Knowledge.keyOf(code))
        .flatMap(held -> held.value().on(day))
        .map(version -> code + "/" + version.number())
        .orElseThrow(() -> new RuleViolation(
            D8_1_3a, "contact.answer-outdated", Map.of("code", code, "day", day)));
  }
}
