package org.gasservice.core.complaint;

import static org.gasservice.core.complaint.ComplaintState.ANSWERED;
import static org.gasservice.core.complaint.Refusals.refusal;
import static org.gasservice.core.complaint.Refusals.requireOpen;
import static org.gasservice.core.complaint.Refusals.requireState;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_13;
import static org.gasservice.core.standard.Clauses.D8_1_6c;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.order.Daypart;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.standard.Keeps;

/** What a complaint leads to, and how it ends. Pure. */
final class EndRules {

  private EndRules() {}

  /**
   * Ends it, in one of five ways and no other.
   *
   * @param top whether no level stands above the one that has it
   */
  @Keeps({D10_P6, D6_13})
  static Complaint closed(
      Complaint before, CloseComplaint command, boolean top, ZoneId zone, Hand hand) {
    requireOpen(before);
    switch (command.end()) {
      case SATISFIED -> requireState(before, ComplaintState.SATISFIED);
      case FINAL_ANSWER -> requireFinal(before, command, top);
      case WITHDRAWN -> requireWithdrawable(before, command);
      case UNREACHABLE -> requireUnreachable(before, zone);
      case NO_ADDRESSEE -> requireNobody(before);
    }
    Ending ending = new Ending(
        command.end(),
        hand.at(),
        hand.by(),
        command.reference(),
        command.text(),
        command.remedies());
    return before
        .changing(round -> round.withEndedAt(hand.at()))
        .withEnding(ending)
        .withState(ComplaintState.CLOSED);
  }

  /** Only the top has a last word, and says where else one may turn. */
  @Keeps({D1_4_4, D6_13})
  private static void requireFinal(Complaint before, CloseComplaint command, boolean top) {
    requireState(before, ANSWERED);
    if (!top) {
      throw refusal(D6_13, "complaint.not-the-top", before);
    }
    if (before.round().verdict().filter(verdict -> !verdict.satisfied()).isEmpty()) {
      throw refusal(D6_13, "complaint.ask-them-first", before);
    }
    LevelRules.requireDone(before);
    if (command.text().isEmpty() || command.remedies().isEmpty()) {
      throw refusal(D6_13, "complaint.name-remedies", before);
    }
  }

  /** By the complainant's own word. What was said of integrity is looked into all the same. */
  @Keeps(D10_S5)
  private static void requireWithdrawable(Complaint before, CloseComplaint command) {
    if (command.reference().isEmpty()) {
      throw refusal(D10_S5, "complaint.own-word", before);
    }
    if (before.integrity()) {
      throw refusal(D10_S5, "complaint.integrity-goes-on", before);
    }
  }

  /** Everything done, and tried on every part of the day. */
  @Keeps(D5_2_2)
  private static void requireUnreachable(Complaint before, ZoneId zone) {
    requireState(before, ANSWERED);
    LevelRules.requireDone(before);
    if (!before.source().reachable()) {
      throw refusal(D5_2_2, "complaint.nobody-to-tell", before);
    }
    if (!Daypart.all(before.attempts(), zone)) {
      throw refusal(D5_2_2, "complaint.try-again", before);
    }
  }

  /** Nobody to tell; looked into and put right like any other. */
  @Keeps(D5_2_2)
  private static void requireNobody(Complaint before) {
    requireState(before, ANSWERED);
    LevelRules.requireDone(before);
    if (before.source().reachable()) {
      throw refusal(D5_2_2, "complaint.tell-them", before);
    }
  }

  static Complaint tried(Complaint before, Hand hand) {
    requireState(before, ANSWERED);
    return before.withAttempts(Refusals.appended(before, before.attempts(), hand.at()));
  }

  /** @param entitled whether the second person is another one, may approve it and is not concerned */
  @Keeps(D8_1_6c)
  static Complaint compensated(Complaint before, Compensate command, boolean entitled, Hand hand) {
    requireOpen(before);
    if (before.round().investigatedSince().isEmpty()) {
      throw refusal(D8_1_6c, "complaint.nothing-found", before);
    }
    if (!entitled) {
      throw refusal(D8_1_6c, "complaint.second-person", before);
    }
    Compensation given = new Compensation(
        command.kind(),
        command.amount(),
        command.reference(),
        hand.at(),
        hand.by(),
        command.approvedBy());
    return before.withCompensations(Refusals.appended(before, before.compensations(), given));
  }

  /** Nobody is punished for what was not found. */
  @Keeps(D5_2_2)
  static Complaint sanctioned(Complaint before, String proposal) {
    boolean ours = before.rounds().stream()
        .flatMap(round -> round.report().stream())
        .anyMatch(r -> r.finding().somethingToMend() && r.responsibility().ours());
    if (!ours) {
      throw refusal(D5_2_2, "complaint.nothing-to-punish", before);
    }
    return before.withSanctions(linked(before, before.sanctions(), proposal));
  }

  static Complaint improved(Complaint before, String measure) {
    return before.withImprovements(linked(before, before.improvements(), measure));
  }

  private static List<String> linked(Complaint before, List<String> list, String more) {
    return list.contains(more) ? list : Refusals.appended(before, list, more);
  }

  /**
   * Marks what fell due as given out, each once.
   *
   * @param due what is due by the moment and was not given out yet
   */
  @Keeps(D1_4_4)
  static Complaint fired(Complaint before, List<FiredStep> steps, List<FiredStep> due) {
    if (!steps.equals(due)) {
      throw refusal(D1_4_4, "complaint.not-due", before);
    }
    return before.withFired(Stream.concat(before.fired().stream(), due.stream()).toList());
  }
}
