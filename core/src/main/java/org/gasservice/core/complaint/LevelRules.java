package org.gasservice.core.complaint;

import static org.gasservice.core.complaint.ComplaintState.ANSWERED;
import static org.gasservice.core.complaint.ComplaintState.CLASSIFIED;
import static org.gasservice.core.complaint.ComplaintState.ESCALATED;
import static org.gasservice.core.complaint.ComplaintState.INVESTIGATING;
import static org.gasservice.core.complaint.Refusals.refusal;
import static org.gasservice.core.complaint.Refusals.requireOpen;
import static org.gasservice.core.complaint.Refusals.requireState;
import static org.gasservice.core.standard.Clauses.D10_2_10a;
import static org.gasservice.core.standard.Clauses.D10_2_10b;
import static org.gasservice.core.standard.Clauses.D10_3_4e;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_11;
import static org.gasservice.core.standard.Clauses.D6_12b;
import static org.gasservice.core.standard.Clauses.D6_13;
import static org.gasservice.core.standard.Clauses.D8_1_1a;
import static org.gasservice.core.standard.Clauses.D8_1_1b;
import static org.gasservice.core.standard.Clauses.D8_1_6c;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Told;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

/** How one level deals with a complaint, from the first look to what the complainant thinks of it. Pure. */
final class LevelRules {

  private LevelRules() {}

  @Keeps({D6_11, D10_2_10a})
  static Complaint investigated(Complaint before, Hand hand) {
    requireState(before, CLASSIFIED, ESCALATED);
    return before
        .withState(INVESTIGATING)
        .changing(round -> round.withInvestigatedSince(hand.at()));
  }

  /** The first contact counts. */
  @Keeps(D8_1_1a)
  static Complaint responded(Complaint before, Hand hand) {
    requireOpen(before);
    Complaint spoken = before.changing(round -> round.spokenAt(hand.at()));
    return before.round().respondedAt().isPresent()
        ? spoken
        : spoken.changing(round -> round.withRespondedAt(hand.at()));
  }

  /** Whoever asks after it is called within minutes; asked twice, they wait for one call. */
  @Keeps(D10_3_4e)
  static Complaint callPromised(Complaint before, Optional<Personal> number, Hand hand) {
    requireOpen(before);
    Round round = before.round();
    if (round.owesCall()) {
      return number
          .map(other -> before.changing(same -> round.callOwedTo(other)))
          .orElse(before);
    }
    if (round.callBacks().size() >= Round.MOST_CALL_BACKS) {
      throw refusal(D10_3_4e, "complaint.promised-too-often", before);
    }
    PromisedCall promised = new PromisedCall(hand.at(), hand.by(), number, Optional.empty());
    return before.changing(
        same -> round.withCallBacks(Refusals.appended(round.callBacks(), promised)));
  }

  @Keeps(D10_3_4e)
  static Complaint calledBack(Complaint before, Hand hand) {
    requireOpen(before);
    if (!before.round().owesCall()) {
      throw refusal(D10_3_4e, "complaint.no-call-owed", before);
    }
    return responded(before, hand);
  }

  static Complaint reported(Complaint before, Report report) {
    requireState(before, INVESTIGATING);
    return before.changing(round -> round.withReport(report).settledAt(report.at()));
  }

  /** In substance: what was found, told to whoever complained. */
  @Keeps(D10_2_10b)
  static Complaint answered(Complaint before, Reply reply) {
    requireState(before, INVESTIGATING);
    requireWay(before, reply.how());
    if (before.round().report().isEmpty()) {
      throw refusal(D10_2_10b, "complaint.nothing-found", before);
    }
    Complaint after =
        reply.how().isPresent() ? responded(before, new Hand(reply.by(), reply.at())) : before;
    return after.withState(ANSWERED).changing(round -> round.withReply(reply));
  }

  /** Whoever can be reached is told; only where nobody can be does the answer lie on file. */
  private static void requireWay(Complaint before, Optional<Channel> how) {
    if (how.isEmpty() && before.source().reachable()) {
      throw refusal(D6_12b, "complaint.tell-them", before);
    }
  }

  /** A measure and a date: that somebody looks into it is no solution. */
  @Keeps(D8_1_1b)
  static Complaint offered(Complaint before, OfferSolution command, Hand hand) {
    requireState(before, INVESTIGATING, ANSWERED);
    requireWay(before, command.how());
    Measure measure =
        command.measure().orElseThrow(() -> refusal(D8_1_1b, "complaint.no-solution", before));
    Instant dueBy =
        command.dueBy().orElseThrow(() -> refusal(D8_1_1b, "complaint.no-solution", before));
    boolean atOnce = measure == Measure.EXPLANATION;
    if (atOnce ? dueBy.isBefore(hand.at()) : !dueBy.isAfter(hand.at())) {
      throw InvalidCommand.of("dueBy", "complaint.date-past");
    }
    if (atOnce
        && before.round().report().filter(r -> !r.finding().somethingToMend()).isEmpty()) {
      throw refusal(D8_1_1b, "complaint.explains-nothing", before);
    }
    if (before.round().solution().isPresent()) {
      throw refusal(D8_1_1b, "complaint.promised-already", before);
    }
    Solution solution = new Solution(
        measure, command.action(), hand.at(), hand.by(), dueBy, command.how(), Optional.empty());
    return before.changing(round -> round.withSolution(solution));
  }

  static Complaint finished(Complaint before, FinishSolution command, Hand hand) {
    requireOpen(before);
    Round round = before.round();
    Solution owed =
        round.owed().orElseThrow(() -> refusal(D8_1_1b, "complaint.nothing-promised", before));
    Solution done = owed.done(new Solution.Done(hand.at(), hand.by(), command.evidence()));
    boolean older = round.carried().filter(owed::equals).isPresent();
    Round after = older ? round.withCarried(done) : round.withSolution(done);
    return before.changing(same -> after.settledAt(hand.at()));
  }

  /** Told once everything was done: what was true is put right first. */
  @Keeps({D5_2_2, D6_12b, D8_1_6c})
  static Complaint told(Complaint before, Told told) {
    requireState(before, ANSWERED);
    requireDone(before);
    if (before.round().told().isPresent()) {
      throw refusal(D5_2_2, "complaint.told-already", before);
    }
    return before.changing(round -> round.withTold(told).spokenAt(told.at()));
  }

  static void requireDone(Complaint before) {
    if (before.round().lacksSolution()) {
      throw refusal(D8_1_6c, "complaint.nothing-offered", before);
    }
    if (before.round().owesSolution()) {
      throw refusal(D8_1_1b, "complaint.promise-open", before);
    }
  }

  /**
   * What the complainant thinks. Not satisfied, it goes up in the same step, with what was promised and is not done yet.
   *
   * @param above the next level; empty at the top, which cannot pass it on
   */
  @Keeps({D6_13, D10_P6})
  static Complaint judged(
      Complaint before, RecordVerdict command, Optional<String> above, Hand hand) {
    requireState(before, ANSWERED);
    if (before.round().verdict().isPresent()) {
      throw refusal(D6_13, "complaint.judged-already", before);
    }
    if (command.satisfied() && before.round().told().isEmpty()) {
      throw refusal(D5_2_2, "complaint.tell-first", before);
    }
    Verdict verdict = new Verdict(command.satisfied(), hand.at(), hand.by(), command.reference());
    Complaint after = before.changing(round -> round.withVerdict(verdict).spokenAt(hand.at()));
    if (command.satisfied()) {
      return after.withState(ComplaintState.SATISFIED);
    }
    return above.map(unit -> climbed(after, unit, hand.at())).orElse(after);
  }

  private static Complaint climbed(Complaint before, String unit, Instant at) {
    Round next =
        Round.builder().unit(unit).since(at).carried(before.round().owed()).build();
    Complaint ended = before.changing(round -> round.withEndedAt(at));
    return ended
        .withRounds(Refusals.appended(ended.rounds(), next))
        .withFired(List.of())
        .withState(ESCALATED);
  }
}
