package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.contact.Told;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Deals with complaints, in the root of each. */
record ComplaintHandlers(ComplaintSettings settings, ComplaintChange complaints) {

  Key classify(ClassifyComplaint command, Draft draft) {
    command.units().forEach(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
    command.unit().ifPresent(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
    return complaints.byInsider(
        draft,
        command.complaint(),
        before -> complaints.placed(
            draft, IntakeRules.classified(before, command, Hand.of(draft)), command.unit()));
  }

  Key nameAccused(NameAccused command, Draft draft) {
    command.units().forEach(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
    return complaints.byInsider(
        draft,
        command.complaint(),
        before -> complaints.placed(
            draft, IntakeRules.accused(before, command.accused()), Optional.empty()));
  }

  Key relabel(RelabelComplaint command, Draft draft) {
    return complaints.byInsider(draft, command.complaint(), before -> {
      boolean entitled =
          complaints.vouches(draft, before, command.secondPerson(), "complaint.relabel");
      return complaints.placed(
          draft,
          IntakeRules.relabelled(before, command, entitled, Hand.of(draft)),
          Optional.empty());
    });
  }

  Key assign(AssignComplaint command, Draft draft) {
    return complaints.byInsider(draft, command.complaint(), before -> {
      Complaint after = IntakeRules.assigned(before, command.handler());
      complaints.requireUnconcerned(draft, before, command.handler());
      return after;
    });
  }

  Key investigate(BeginInvestigation command, Draft draft) {
    return complaints.byHandler(
        draft, command.complaint(), before -> LevelRules.investigated(before, Hand.of(draft)));
  }

  Key respond(RecordResponse command, Draft draft) {
    return complaints.byHandler(
        draft, command.complaint(), before -> LevelRules.responded(before, Hand.of(draft)));
  }

  /** By whoever picks up the phone; they see nothing. A number that somebody concerned wrote down is not called. */
  Key promiseCall(PromiseCallBack command, Draft draft) {
    Lines lines = new Lines(draft);
    return complaints.change(draft, command.complaint(), before -> {
      boolean concerned = lines.around(before).to(lines.of(draft.actor().id())).isPresent();
      return LevelRules.callPromised(
          before, command.number().filter(number -> !concerned), Hand.of(draft));
    });
  }

  Key callBack(CallComplainantBack command, Draft draft) {
    return complaints.byInsider(
        draft, command.complaint(), before -> LevelRules.calledBack(before, Hand.of(draft)));
  }

  Key report(RecordReport command, Draft draft) {
    return complaints.byHandler(draft, command.complaint(), before -> {
      command
          .responsibility()
          .unit()
          .ifPresent(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
      Hand hand = Hand.of(draft);
      return LevelRules.reported(
          before,
          new Report(
              hand.at(),
              hand.by(),
              command.finding(),
              command.responsibility(),
              command.facts(),
              command.evidence()));
    });
  }

  Key answer(AnswerComplaint command, Draft draft) {
    Hand hand = Hand.of(draft);
    return complaints.byHandler(
        draft,
        command.complaint(),
        before -> LevelRules.answered(
            before, new Reply(hand.at(), hand.by(), command.text(), command.how())));
  }

  Key offer(OfferSolution command, Draft draft) {
    return complaints.byHandler(
        draft, command.complaint(), before -> LevelRules.offered(before, command, Hand.of(draft)));
  }

  Key finish(FinishSolution command, Draft draft) {
    return complaints.byHandler(
        draft, command.complaint(), before -> LevelRules.finished(before, command, Hand.of(draft)));
  }

  Key tell(TellComplainant command, Draft draft) {
    Hand hand = Hand.of(draft);
    return complaints.byHandler(
        draft,
        command.complaint(),
        before -> LevelRules.told(before, new Told(hand.at(), hand.by(), command.how())));
  }

  Key attempt(TryComplainant command, Draft draft) {
    return complaints.byHandler(
        draft, command.complaint(), before -> EndRules.tried(before, Hand.of(draft)));
  }

  Key judge(RecordVerdict command, Draft draft) {
    return complaints.byHandler(
        draft,
        command.complaint(),
        before -> LevelRules.judged(before, command, above(draft, before), Hand.of(draft)));
  }

  /** The next level; an independent unit answers to nobody of the line. */
  private static Optional<String> above(Draft draft, Complaint complaint) {
    Lines lines = new Lines(draft);
    return complaint
        .round()
        .unit()
        .filter(unit -> !lines.independent().contains(unit))
        .flatMap(lines::above);
  }

  Key close(CloseComplaint command, Draft draft) {
    return complaints.byHandler(
        draft,
        command.complaint(),
        before -> EndRules.closed(
            before, command, above(draft, before).isEmpty(), settings.zone(), Hand.of(draft)));
  }

  Key compensate(Compensate command, Draft draft) {
    return complaints.byHandler(
        draft,
        command.complaint(),
        before -> EndRules.compensated(
            before,
            command,
            complaints.vouches(
                draft, before, Optional.of(command.approvedBy()), "complaint.compensate"),
            Hand.of(draft)));
  }

  Key linkSanction(LinkSanction command, Draft draft) {
    return complaints.byInsider(
        draft, command.complaint(), before -> EndRules.sanctioned(before, command.proposal()));
  }

  Key linkImprovement(LinkImprovement command, Draft draft) {
    return complaints.byInsider(
        draft, command.complaint(), before -> EndRules.improved(before, command.measure()));
  }

  /** What nobody may handle any more is without a handler again. */
  Key fire(FireComplaintDue command, Draft draft) {
    return complaints.change(draft, command.complaint(), before -> {
      Complaint fired = EndRules.fired(
          before, command.steps(), complaints.clocks().due(before, draft.occurredAt()));
      Lines lines = new Lines(draft);
      boolean stays = before
          .round()
          .handler()
          .flatMap(lines::employee)
          .filter(handler -> handler.employedOn(complaints.day(draft)))
          .isPresent();
      return IntakeRules.placed(fired, fired.round().unit(), stays);
    });
  }

  // ---- what is said about it

  Key addWords(AddWords command, Draft draft) {
    draft.require(Complaint.TYPE, Complaint.keyOf(command.complaint()));
    Hand hand = Hand.of(draft);
    Key key = draft.newKey("statement");
    Statement words = Statement.ofComplainant(key, hand.at(), hand.by(), command.said());
    return draft.insert(Statement.TYPE, key, words).key();
  }

  /** Whoever is asked learns what happened, never from whom we know. */
  @Keeps(D8_1_6b)
  Key ask(AskPerson command, Draft draft) {
    Hand hand = Hand.of(draft);
    Key key = draft.newKey("statement");
    complaints.byHandler(draft, command.complaint(), before -> {
      Refusals.requireOpen(before);
      if (Anonymity.tells(before.source(), command.facts())) {
        throw Refusals.refusal(D8_1_6b, "complaint.names-complainant", before);
      }
      return before;
    });
    Statement asked = Statement.asked(key, command.person(), command.facts(), hand.at(), hand.by());
    return draft.insert(Statement.TYPE, key, asked).key();
  }

  Key giveStatement(GiveStatement command, Draft draft) {
    Held<Statement> asked = draft.require(Statement.TYPE, command.statement());
    boolean theirs = asked.value().person().filter(draft.actor().id()::equals).isPresent();
    if (!theirs || asked.value().said().isPresent()) {
      throw InvalidCommand.of("statement", "complaint.not-asked");
    }
    Statement said = asked.value().said(command.said(), draft.occurredAt());
    return draft.update(Statement.TYPE, asked, said).key();
  }

  static Key nameIndependent(NameIndependentUnits command, Draft draft) {
    command.units().forEach(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
    IndependentUnits units = new IndependentUnits(List.copyOf(command.units()));
    return draft
        .find(IndependentUnits.TYPE, IndependentUnits.KEY)
        .map(before -> draft.update(IndependentUnits.TYPE, before, units).key())
        .orElseGet(() ->
            draft.insert(IndependentUnits.TYPE, IndependentUnits.KEY, units).key());
  }
}
