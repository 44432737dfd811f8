package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_12b;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Told;
import org.gasservice.core.order.Daypart;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.sla.ImposedDate;
import org.gasservice.core.standard.Keeps;

/** How a case of an outside body goes from its arrival to a body that is answered and a citizen who knows. Pure. */
final class CaseRules {

  private CaseRules() {}

  static ExternalCase signed(ExternalCase before, Instant at) {
    requireWithUs(before);
    if (before.signedAt().isPresent()) {
      throw refusal(D4_7a, "complaint.case-signed", before);
    }
    return before.withSignedAt(at);
  }

  /** With a ground, in the body's time for it, before anything was answered; once. */
  static ExternalCase returned(ExternalCase before, ReturnCase command, Hand hand) {
    requireWithUs(before);
    if (before.returned().isPresent()) {
      throw refusal(D4_7a, "complaint.returned-already", before);
    }
    boolean late =
        before.dateFor(CaseMilestone.RETURN).filter(hand.at()::isAfter).isPresent();
    if (late || !before.answers().isEmpty()) {
      throw refusal(D4_7a, "complaint.return-too-late", before);
    }
    return before.withReturned(new ExternalCase.Return(
        command.ground(), command.reason(), hand.at(), hand.by(), Optional.empty()));
  }

  /** Taken back it is over with us; not taken back it goes on, and its dates ran all the time. */
  static ExternalCase returnDecided(ExternalCase before, boolean accepted, Instant at) {
    requireOpen(before);
    ExternalCase.Return back = before
        .returned()
        .filter(last -> before.sentBack())
        .orElseThrow(() -> refusal(D4_7a, "complaint.not-returned", before));
    ExternalCase after = before.withReturned(new ExternalCase.Return(
        back.ground(), back.reason(), back.at(), back.by(), Optional.of(accepted)));
    return accepted ? after.withClosedAt(at) : after;
  }

  /** A date of the body's, by a paper of the body's: nobody else moves one. */
  @Keeps(D1_4_4)
  static ExternalCase imposed(
      ExternalCase before, ImposeCaseDate command, Hand hand, Instant recordedAt) {
    requireOpen(before);
    if (!command.due().isAfter(hand.at())) {
      throw InvalidCommand.of("due", "complaint.date-past");
    }
    ImposedDate date = new ImposedDate(
        before.body(),
        command.milestone().of(before.attempt()),
        command.due(),
        command.reference(),
        hand.at(),
        recordedAt,
        hand.by());
    return before.withDates(ImposedDate.with(before.dates(), date));
  }

  static ExternalCase extensionAsked(ExternalCase before, AskExtension command, Hand hand) {
    requireWithUs(before);
    return before.withExtensions(appended(
        before,
        before.extensions(),
        new ExternalCase.Extension(command.until(), command.reason(), hand.at(), hand.by())));
  }

  static ExternalCase chased(ExternalCase before, String reference, Instant at) {
    requireOpen(before);
    return before.withChasers(
        appended(before, before.chasers(), new ExternalCase.Chaser(reference, at)));
  }

  static ExternalCase answered(ExternalCase before, AnswerBody command, Hand hand) {
    requireWithUs(before);
    if (before.signedAt().isEmpty()) {
      throw refusal(D4_7a, "complaint.sign-first", before);
    }
    if (before.answered()) {
      throw refusal(D6_12b, "complaint.answered-already", before);
    }
    return before.withAnswers(appended(
        before,
        before.answers(),
        new ExternalCase.Answer(
            command.text(), command.reference(), hand.at(), hand.by(), Optional.empty())));
  }

  static ExternalCase judged(ExternalCase before, boolean accepted) {
    requireOpen(before);
    ExternalCase.Answer last = before
        .lastAnswer()
        .filter(answer -> answer.accepted().isEmpty())
        .orElseThrow(() -> refusal(D6_12b, "complaint.no-answer", before));
    return before.withAnswers(Stream.concat(
            before.answers().stream().limit(before.answers().size() - 1L),
            Stream.of(last.judged(accepted)))
        .toList());
  }

  static ExternalCase told(ExternalCase before, Optional<Channel> how, Hand hand) {
    requireWithUs(before);
    if (before.answers().isEmpty()) {
      throw refusal(D5_2_2, "complaint.no-answer", before);
    }
    return how.map(by -> before.withTold(new Told(hand.at(), hand.by(), by)))
        .orElseGet(() -> before.withAttempts(appended(before, before.attempts(), hand.at())));
  }

  /** The body has its answer, and the citizen knows too: one does not stand for the other. */
  @Keeps({D5_2_2, D6_12b})
  static ExternalCase closed(ExternalCase before, Instant at, ZoneId zone) {
    requireWithUs(before);
    if (!before.answered()) {
      throw refusal(D6_12b, "complaint.no-answer", before);
    }
    boolean triedInVain = before.phone().isEmpty() || Daypart.all(before.attempts(), zone);
    if (before.told().isEmpty() && !triedInVain) {
      throw refusal(D5_2_2, "complaint.citizen-untold", before);
    }
    return before.withClosedAt(at);
  }

  @Keeps(D1_4_4)
  static ExternalCase fired(ExternalCase before, List<FiredStep> steps, List<FiredStep> due) {
    if (!steps.equals(due)) {
      throw refusal(D1_4_4, "complaint.case-not-due", before);
    }
    return before.withFired(Stream.concat(before.fired().stream(), due.stream()).toList());
  }

  static void requireOpen(ExternalCase held) {
    if (!held.open()) {
      throw refusal(D4_7a, "complaint.case-closed", held);
    }
  }

  /** Open, and not on its way back. */
  static void requireWithUs(ExternalCase held) {
    requireOpen(held);
    if (held.sentBack()) {
      throw refusal(D4_7a, "complaint.case-sent-back", held);
    }
  }

  private static <T> List<T> appended(ExternalCase held, List<T> list, T more) {
    if (list.size() >= ExternalCase.MOST) {
      throw refusal(D4_7a, "complaint.case-full", held);
    }
    return Refusals.appended(list, more);
  }

  static RuleViolation refusal(String clause, String code, ExternalCase held) {
    return new RuleViolation(clause, code, Map.of("body", held.body(), "number", held.number()));
  }
}
