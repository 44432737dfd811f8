package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D6_12b;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.Office;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Told;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case that is over, and one on its way back to the body: what nobody can do with them. */
class ClosedCaseTest {

  private static final Personal TEXT = Personal.of("text");

  private final Bureau bureau = new Bureau();
  private final Instant now = bureau.office.now();
  private final Hand hand = new Hand(HEAD, now.plus(Duration.ofHours(1)));
  private final ExternalCase open = opened();

  @AfterEach
  void close() {
    bureau.close();
  }

  private ExternalCase opened() {
    String id = bureau
        .as(HEAD)
        .open(OpenCase.builder()
            .body("12345")
            .number("N-1")
            .summary(Personal.of("no gas for a week"))
            .unit("EAST-1")
            .addLimits(new OpenCase.Limit(CaseMilestone.ANSWER, now.plus(Duration.ofDays(3)), "c"))
            .build())
        .value()
        .id();
    return bureau.office.value(ExternalCase.TYPE, ExternalCase.keyOf(id));
  }

  private static ExternalCase.Return back(Optional<Boolean> accepted) {
    return new ExternalCase.Return(ReturnGround.values()[0], TEXT, Instant.EPOCH, HEAD, accepted);
  }

  private ExternalCase answered(Optional<Boolean> accepted) {
    return open.withSignedAt(now)
        .withAnswers(List.of(new ExternalCase.Answer(TEXT, "L-1", now, HEAD, accepted)));
  }

  /** What needs the case with us. */
  private Map<String, ThrowingCallable> withUs(ExternalCase held) {
    String id = held.id();
    return Map.of(
        "sign", () -> CaseRules.signed(held, now),
        "return",
            () ->
                CaseRules.returned(held, new ReturnCase(id, ReturnGround.values()[0], TEXT), hand),
        "extension",
            () -> CaseRules.extensionAsked(
                held, new AskExtension(id, now.plus(Duration.ofDays(9)), TEXT), hand),
        "answer", () -> CaseRules.answered(held, new AnswerBody(id, TEXT, "L-2"), hand),
        "told", () -> CaseRules.told(held, Optional.of(Channel.CALL), hand),
        "close", () -> CaseRules.closed(held, now, Office.ZONE));
  }

  /** What needs it open. */
  private Map<String, ThrowingCallable> open(ExternalCase held) {
    return Map.of(
        "decide", () -> CaseRules.returnDecided(held, true, now),
        "impose",
            () -> CaseRules.imposed(
                held,
                new ImposeCaseDate(
                    held.id(), CaseMilestone.ANSWER, now.plus(Duration.ofDays(9)), "d"),
                hand,
                now),
        "chase", () -> CaseRules.chased(held, "C-1", now),
        "judge", () -> CaseRules.judged(held, true));
  }

  private static void refused(Map<String, ThrowingCallable> all, String code) {
    all.forEach((name, one) -> assertThatThrownBy(one)
        .as(name)
        .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
          assertThat(refusal.clause()).isEqualTo(D4_7a);
          assertThat(refusal.code()).isEqualTo(code);
        }));
  }

  @Test
  @Keeps(D4_7a)
  void nothingMoreHappensToACaseThatIsClosed() {
    ExternalCase closed =
        answered(Optional.empty()).withTold(new Told(now, HEAD, Channel.CALL)).withClosedAt(now);
    refused(withUs(closed), "complaint.case-closed");
    refused(open(closed), "complaint.case-closed");
    refused(
        open(open.withReturned(back(Optional.empty())).withClosedAt(now)), "complaint.case-closed");
  }

  @Test
  @Keeps(D4_7a)
  void aCaseOnItsWayBackWaitsForTheBody() {
    ExternalCase away = answered(Optional.empty())
        .withTold(new Told(now, HEAD, Channel.CALL))
        .withReturned(back(Optional.empty()));
    refused(withUs(away), "complaint.case-sent-back");
    assertThat(CaseRules.chased(away, "C-1", now).chasers()).hasSize(1);
    assertThat(CaseRules.returnDecided(away, false, now).open()).isTrue();
    assertThat(CaseRules.returnDecided(away, true, now).closedAt()).contains(now);
  }

  @Test
  @Keeps(D4_7a)
  void theBodyDecidesOnceAboutACaseThatWasSentBackToIt() {
    for (ExternalCase held : List.of(open, open.withReturned(back(Optional.of(false))))) {
      assertThatThrownBy(() -> CaseRules.returnDecided(held, true, now))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.code()).isEqualTo("complaint.not-returned"));
    }
  }

  @Test
  @Keeps(D6_12b)
  void theBodyJudgesAnAnswerOnce() {
    for (ExternalCase held : List.of(open, answered(Optional.of(true)))) {
      assertThatThrownBy(() -> CaseRules.judged(held, false))
          .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.clause()).isEqualTo(D6_12b);
            assertThat(refusal.code()).isEqualTo("complaint.no-answer");
          });
    }
    assertThat(CaseRules.judged(answered(Optional.empty()), false).attempt()).isEqualTo(2);
  }
}
