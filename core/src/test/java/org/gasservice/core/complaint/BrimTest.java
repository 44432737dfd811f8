package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.AUDITOR;
import static org.gasservice.core.complaint.Bureau.BOSS;
import static org.gasservice.core.complaint.Bureau.CHIEF;
import static org.gasservice.core.complaint.Bureau.HEAD;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Document;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists are bounded and a full one is refused by name, so nothing ever outgrows its row. */
class BrimTest {

  private static final Personal FULL = Personal.of("满".repeat(Texts.LONGEST));

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private static String token(String start) {
    return start + "x".repeat(Limits.KEY_LENGTH - start.length());
  }

  private static List<String> tokens(int count) {
    return IntStream.range(0, count).mapToObj(n -> token("T-" + n + "-")).toList();
  }

  private static <T> void assertFits(AggregateType<T> type, T value) {
    Document document = type.codec().write(value, null);
    assertThat(type.codec().read(document)).isEqualTo(value);
    assertThat(document.hot().size()).isLessThan(Limits.PART_BYTES);
    assertThat(document.cold().size()).isLessThan(Limits.PART_BYTES);
  }

  /** Repeats a command until it is refused. */
  private String untilRefused(String actor, IntFunction<Command> command) {
    for (int n = 0; n < 100; n++) {
      Command next = command.apply(n);
      try {
        bureau.office.run(actor, next);
      } catch (RuleViolation refusal) {
        return refusal.code();
      }
    }
    return "never";
  }

  private void dealtWith(String id, String handler) {
    bureau.office.run(handler, new AssignComplaint(id, handler));
    Personal number = Personal.of("电".repeat(900));
    assertThat(untilRefused(handler, n -> {
          bureau.office.wait(Duration.ofHours(1));
          bureau.sweeper.sweep(10);
          return bureau.complaint(id).round().owesCall()
              ? new CallComplainantBack(id, token("R"))
              : new PromiseCallBack(id, Optional.of(number));
        }))
        .isEqualTo("complaint.promised-too-often");
    bureau.office.run(handler, new BeginInvestigation(id));
    bureau.office.run(
        handler,
        new RecordReport(
            id,
            Finding.NOT_UPHELD,
            new Responsibility(Responsibility.Side.NONE, Optional.empty(), Optional.empty()),
            FULL,
            tokens(Report.MOST_EVIDENCE)));
    Instant tomorrow = bureau.office.now().plus(Duration.ofDays(1));
    bureau.office.run(
        handler,
        new OfferSolution(
            id,
            Optional.of(Measure.REWORK),
            FULL,
            Optional.of(tomorrow),
            Optional.of(Channel.CALL)));
    bureau.office.run(handler, new AnswerComplaint(id, FULL, Optional.of(Channel.CALL)));
  }

  @Test
  void aComplaintThatClimbsToTheTopWithEverythingFullFits() {
    String id = bureau.take(TakeComplaint.builder()
        .channel(Channel.CALL)
        .name(Personal.of("名".repeat(900)))
        .phone(Personal.of("电".repeat(900)))
        .replyTo(Personal.of("址".repeat(900)))
        .said(Personal.of("怨".repeat(9_000)))
        .about(Collections.nCopies(40, Personal.of("某".repeat(300)))));
    bureau.classify(id, Category.OTHER);
    bureau.office.run(HEAD, new NameAccused(id, List.of(), List.of(), tokens(Accused.MOST)));
    assertThat(bureau.refused(HEAD, new NameAccused(id, List.of(), List.of(), List.of("one"))))
        .isEqualTo("D6-12a complaint.too-many");
    Function<Integer, Category> either = n -> n % 2 == 0 ? Category.CHARGES : Category.OTHER;
    assertThat(untilRefused(
            HEAD,
            n -> new RelabelComplaint(
                id, either.apply(n), Optional.of(token("W")), Optional.of(CHIEF))))
        .isEqualTo("complaint.too-many");
    dealtWith(id, HEAD);
    for (String handler : List.of(CHIEF, BOSS)) {
      String below = handler.equals(CHIEF) ? HEAD : CHIEF;
      bureau.office.run(below, new RecordVerdict(id, false, token("R")));
      bureau.office.wait(Duration.ofDays(9));
      bureau.sweeper.sweep(10);
      dealtWith(id, handler);
    }
    assertThat(untilRefused(
            BOSS,
            n -> new Compensate(
                id,
                Measure.COMPENSATION,
                Optional.of(Yuan.of("999999999999.99")),
                token("C"),
                AUDITOR)))
        .isEqualTo("complaint.too-many");
    assertThat(untilRefused(BOSS, n -> new TryComplainant(id))).isEqualTo("complaint.too-many");
    assertThat(untilRefused(BOSS, n -> new LinkImprovement(id, token("I-" + n + "-"))))
        .isEqualTo("complaint.too-many");
    bureau.office.wait(Duration.ofDays(30));
    bureau.sweeper.sweep(10);
    bureau.office.run(BOSS, new RecordVerdict(id, false, token("R")));
    bureau.office.run(BOSS, new FinishSolution(id, token("P")));
    bureau.office.run(BOSS, new FinishSolution(id, token("P")));
    bureau.office.run(
        BOSS,
        new CloseComplaint(
            id,
            End.FINAL_ANSWER,
            Optional.of(token("R")),
            Optional.of(FULL),
            Set.of(OutsideRemedy.values())));

    assertFits(Complaint.TYPE, bureau.complaint(id));
  }

  @Test
  void aCaseWithEverythingFullFits() {
    Instant now = bureau.office.now();
    String id = bureau
        .as(HEAD)
        .open(OpenCase.builder()
            .body(token("B"))
            .number(token("N"))
            .citizen(Personal.of("名".repeat(400)))
            .phone(Personal.of("电".repeat(400)))
            .summary(Personal.of("事".repeat(2_000)))
            .unit("EAST-1")
            .build())
        .value()
        .id();
    assertThat(untilRefused(HEAD, n -> new ChaseCase(id, token("C"))))
        .isEqualTo("complaint.case-full");
    assertThat(untilRefused(HEAD, n -> new AskExtension(id, now, FULL)))
        .isEqualTo("complaint.case-full");
    bureau.office.run(HEAD, new ReturnCase(id, ReturnGround.NOT_OURS, FULL));
    bureau.office.run(HEAD, new DecideReturn(id, false));
    bureau.office.run(HEAD, new SignCase(id));
    for (int n = 0; n < ExternalCase.MOST; n++) {
      bureau.office.run(
          HEAD,
          new ImposeCaseDate(
              id, CaseMilestone.ANSWER, bureau.office.now().plusSeconds(60), token("D-" + n)));
      bureau.office.wait(Duration.ofHours(1));
      bureau.caseSweeper.sweep(10);
      bureau.office.run(HEAD, new AnswerBody(id, FULL, token("A")));
      bureau.office.run(HEAD, new RecordBodyVerdict(id, false));
    }
    assertThat(bureau.refused(HEAD, new AnswerBody(id, FULL, token("A"))))
        .isEqualTo("D4-7a complaint.case-full");
    bureau.office.wait(Duration.ofDays(30));
    bureau.caseSweeper.sweep(10);

    assertFits(ExternalCase.TYPE, bureau.office.value(ExternalCase.TYPE, ExternalCase.keyOf(id)));
  }
}
