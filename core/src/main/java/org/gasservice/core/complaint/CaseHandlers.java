package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D10_S5;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Deals with cases of outside bodies, in the root of each. */
record CaseHandlers(ComplaintChange complaints, CaseClocks clocks) {

  Key open(OpenCase command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    Hand hand = Hand.of(draft);
    ExternalCase opened = ExternalCase.builder()
        .id(draft.root())
        .body(command.body())
        .number(command.number())
        .citizen(command.citizen())
        .phone(command.phone())
        .caller(command.phone().map(draft::tokenOf))
        .summary(command.summary())
        .complaint(command.complaint())
        .unit(command.unit())
        .receivedAt(hand.at())
        .takenBy(hand.by())
        .standard(clocks.inForceAt(hand.at()))
        .build();
    for (OpenCase.Limit limit : command.limits()) {
      opened = CaseRules.imposed(
          opened,
          new ImposeCaseDate(opened.id(), limit.milestone(), limit.due(), limit.reference()),
          hand,
          draft.recordedAt());
    }
    return draft.insert(ExternalCase.TYPE, opened.key(), ready(opened)).key();
  }

  /** Nobody works on it whom its complaint concerns. */
  Key assign(AssignCase command, Draft draft) {
    return change(draft, command.externalCase(), before -> {
      CaseRules.requireOpen(before);
      ExternalCase after = before
          .withHandler(command.handler())
          .withComplaint(command.complaint().or(before::complaint));
      after
          .complaint()
          .map(id -> draft.require(Complaint.TYPE, Complaint.keyOf(id)).value())
          .ifPresent(
              complaint -> complaints.requireUnconcerned(draft, complaint, command.handler()));
      return after;
    });
  }

  Key sign(SignCase command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.signed(before, hand.at()));
  }

  Key giveBack(ReturnCase command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.returned(before, command, hand));
  }

  Key decideReturn(DecideReturn command, Draft draft) {
    return step(
        command,
        draft,
        (before, hand) -> CaseRules.returnDecided(before, command.accepted(), hand.at()));
  }

  Key impose(ImposeCaseDate command, Draft draft) {
    return step(
        command,
        draft,
        (before, hand) -> CaseRules.imposed(before, command, hand, draft.recordedAt()));
  }

  Key askExtension(AskExtension command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.extensionAsked(before, command, hand));
  }

  Key chase(ChaseCase command, Draft draft) {
    return step(
        command, draft, (before, hand) -> CaseRules.chased(before, command.reference(), hand.at()));
  }

  Key answer(AnswerBody command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.answered(before, command, hand));
  }

  Key judge(RecordBodyVerdict command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.judged(before, command.accepted()));
  }

  Key tell(TellCitizen command, Draft draft) {
    return step(command, draft, (before, hand) -> CaseRules.told(before, command.how(), hand));
  }

  Key close(CloseCase command, Draft draft) {
    return step(
        command,
        draft,
        (before, hand) ->
            CaseRules.closed(before, hand.at(), complaints.settings().zone()));
  }

  Key fire(FireCaseDue command, Draft draft) {
    return write(
        draft,
        command.externalCase(),
        before -> CaseRules.fired(before, command.steps(), clocks.due(before, draft.occurredAt())));
  }

  // ---- who

  /** A step of whoever may see the case. */
  private Key step(
      CaseCommand command, Draft draft, BiFunction<ExternalCase, Hand, ExternalCase> rule) {
    return change(draft, command.externalCase(), before -> rule.apply(before, Hand.of(draft)));
  }

  private Key change(Draft draft, String id, UnaryOperator<ExternalCase> rule) {
    return write(draft, id, before -> {
      boolean decides = draft.authority().allows(ComplaintChange.DECIDE);
      if (!shows(before, draft, decides)) {
        throw CaseRules.refusal(D10_S5, "complaint.case-not-yours", before);
      }
      return rule.apply(before);
    });
  }

  private Key write(Draft draft, String id, UnaryOperator<ExternalCase> rule) {
    Held<ExternalCase> before = draft.require(ExternalCase.TYPE, ExternalCase.keyOf(id));
    return draft
        .update(ExternalCase.TYPE, before, ready(rule.apply(before.value())))
        .key();
  }

  private ExternalCase ready(ExternalCase held) {
    return held.withNextActionAt(clocks.nextActionAt(held));
  }

  /**
   * Whether somebody may see a case: whoever works on it or took it, and whoever decides about such in the unit that answers or above. Nobody whom the
   * complaint behind it concerns.
   */
  static boolean shows(ExternalCase held, Reads reads, boolean decides) {
    Lines lines = new Lines(reads);
    String person = reads.actor().id();
    Position who = lines.of(person);
    Optional<Complaint> behind = held.complaint()
        .flatMap(id -> reads.peek(Complaint.TYPE, Complaint.keyOf(id)))
        .map(Held::value);
    if (behind
        .flatMap(complaint -> lines.around(complaint).to(who))
        .filter(Objection::hides)
        .isPresent()) {
      return false;
    }
    boolean works = held.handler().map(person::equals).orElse(held.takenBy().equals(person));
    return works || (decides && lines.stands(held.unit(), who));
  }
}
