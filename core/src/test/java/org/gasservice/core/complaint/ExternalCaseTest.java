package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.CHIEF;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_12b;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A case of an outside body: its dates are the body's, and the citizen is ours to tell. */
class ExternalCaseTest {

  private static final Personal TEXT = Personal.of("text");

  private final Bureau bureau = new Bureau();
  private final Instant came = bureau.office.now();

  @AfterEach
  void close() {
    bureau.close();
  }

  /** Sign off within four hours, send back within a day, answer within three. */
  private String opened(String number) {
    return bureau
        .as(HEAD)
        .open(OpenCase.builder()
            .body("12345")
            .number(number)
            .citizen(Personal.of("Zhao"))
            .phone(Personal.of("13900001111"))
            .summary(Personal.of("no gas for a week"))
            .unit("EAST-1")
            .addLimits(
                new OpenCase.Limit(CaseMilestone.SIGN_OFF, came.plus(Duration.ofHours(4)), "a"),
                new OpenCase.Limit(CaseMilestone.RETURN, came.plus(Duration.ofDays(1)), "b"),
                new OpenCase.Limit(CaseMilestone.ANSWER, came.plus(Duration.ofDays(3)), "c"))
            .build())
        .value()
        .id();
  }

  private String signed() {
    String id = opened("N-1");
    bureau.office.wait(Duration.ofMinutes(10));
    bureau.office.run(HEAD, new SignCase(id));
    return id;
  }

  private String answered() {
    String id = signed();
    bureau.office.run(HEAD, new AnswerBody(id, TEXT, "L-1"));
    return id;
  }

  private ExternalCase held(String id) {
    return bureau.office.value(ExternalCase.TYPE, ExternalCase.keyOf(id));
  }

  private ClockState clock(String id, Milestone milestone) {
    return Bureau.TERMS.caseClocks().of(held(id)).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst()
        .orElseThrow();
  }

  private Instant answerDue(String id) {
    return clock(id, CaseMilestone.ANSWER.of(1)).due().orElseThrow();
  }

  @Test
  @Keeps({D1_4_5, D1_4_4})
  void nobodyMovesADateButTheBodyWithAPaperOfItsOwn() {
    String id = signed();
    bureau.office.run(HEAD, new AskExtension(id, came.plus(Duration.ofDays(9)), TEXT));
    assertThat(answerDue(id)).isEqualTo(came.plus(Duration.ofDays(3)));
    assertThat(bureau.refused(
            HEAD, new ImposeCaseDate(id, CaseMilestone.ANSWER, came.plus(Duration.ofDays(9)), "c")))
        .isEqualTo("D1-4.5 sla.imposed-reference-used");

    bureau.office.run(
        HEAD, new ImposeCaseDate(id, CaseMilestone.ANSWER, came.plus(Duration.ofDays(5)), "d"));
    assertThat(answerDue(id)).isEqualTo(came.plus(Duration.ofDays(5)));
    assertThat(held(id).dates()).hasSize(4);
  }

  @Test
  @Keeps({D6_12b, D5_2_2})
  void answeringTheBodyIsNotTellingTheCitizen() {
    String id = answered();
    assertThat(bureau.refused(HEAD, new CloseCase(id)))
        .isEqualTo("D5-2.2 complaint.citizen-untold");
    bureau.office.run(HEAD, new TellCitizen(id, Optional.of(Channel.CALL)));
    bureau.office.run(HEAD, new CloseCase(id));

    assertThat(clock(id, Milestone.RESULT_TOLD).outcome()).contains(Outcome.MET);
    assertThat(held(id).nextActionAt()).isEmpty();
  }

  @Test
  @Keeps({D6_12b, D5_2_2})
  void tellingTheCitizenIsNotAnsweringTheBody() {
    String id = signed();
    assertThat(bureau.refused(HEAD, new TellCitizen(id, Optional.of(Channel.CALL))))
        .isEqualTo("D5-2.2 complaint.no-answer");
    assertThat(bureau.refused(HEAD, new CloseCase(id))).isEqualTo("D6-12b complaint.no-answer");
  }

  @Test
  @Keeps(D5_2_2)
  void aCitizenTriedAtThreeTimesOfDayNeedNotBeToldAnyMore() {
    String id = answered();
    for (int hours : new int[] {1, 5, 5}) {
      assertThat(bureau.refused(HEAD, new CloseCase(id)))
          .isEqualTo("D5-2.2 complaint.citizen-untold");
      bureau.office.wait(Duration.ofHours(hours));
      bureau.office.run(HEAD, new TellCitizen(id, Optional.empty()));
    }
    bureau.office.run(HEAD, new CloseCase(id));

    assertThat(clock(id, Milestone.RESULT_TOLD).outcome()).contains(Outcome.CANCELLED);
  }

  @Test
  @Keeps({D6_12b, D4_7a})
  void anAnswerTheBodyRejectsIsGivenAgainByADateOfItsOwn() {
    String id = answered();
    bureau.office.run(HEAD, new RecordBodyVerdict(id, false));
    bureau.office.run(HEAD, new TellCitizen(id, Optional.of(Channel.CALL)));
    assertThat(bureau.refused(HEAD, new CloseCase(id))).isEqualTo("D6-12b complaint.no-answer");
    bureau.office.run(
        HEAD, new ImposeCaseDate(id, CaseMilestone.ANSWER, came.plus(Duration.ofDays(4)), "e"));
    bureau.office.setTime(came.plus(Duration.ofDays(4)).plusMillis(1));
    bureau.office.run(HEAD, new AnswerBody(id, TEXT, "L-2"));
    bureau.office.run(HEAD, new RecordBodyVerdict(id, true));
    bureau.office.run(HEAD, new CloseCase(id));

    assertThat(clock(id, CaseMilestone.ANSWER.of(1)).outcome()).contains(Outcome.MET);
    assertThat(clock(id, CaseMilestone.ANSWER.of(2)).outcome()).contains(Outcome.BREACHED);
  }

  @Test
  @Keeps(D4_7a)
  void sentBackInTimeWithAGroundItIsForTheBodyToSay() {
    String id = opened("N-1");
    bureau.office.run(HEAD, new ReturnCase(id, ReturnGround.NOT_OURS, TEXT));
    assertThat(bureau.refused(HEAD, new SignCase(id))).isEqualTo("D4-7a complaint.case-sent-back");
    bureau.office.run(HEAD, new DecideReturn(id, false));
    assertThat(held(id).open()).isTrue();
    assertThat(bureau.refused(HEAD, new ReturnCase(id, ReturnGround.DUPLICATE, TEXT)))
        .isEqualTo("D4-7a complaint.returned-already");

    String other = opened("N-2");
    bureau.office.run(HEAD, new ReturnCase(other, ReturnGround.OTHER_DISTRICT, TEXT));
    bureau.office.run(HEAD, new DecideReturn(other, true));
    assertThat(held(other).open()).isFalse();
  }

  @Test
  @Keeps(D4_7a)
  void afterItsDateNothingIsSentBack() {
    String id = opened("N-1");
    bureau.office.setTime(came.plus(Duration.ofDays(1)).plusMillis(1));

    assertThat(bureau.refused(HEAD, new ReturnCase(id, ReturnGround.NOT_OURS, TEXT)))
        .isEqualTo("D4-7a complaint.return-too-late");
  }

  @Test
  @Keeps(D1_4_4)
  void aDateThatNearsIsWarnedOfAndOneMissedGoesToTheTop() {
    String id = opened("N-1");
    bureau.office.run(HEAD, new ChaseCase(id, "R-7"));
    bureau.office.setTime(came.plus(Duration.ofDays(3)).plusMillis(1));
    bureau.caseSweeper.sweep(10);

    assertThat(held(id).fired()).extracting(FiredStep::key).doesNotHaveDuplicates();
    assertThat(held(id).fired())
        .filteredOn(step -> step.sort() == FiredStep.Sort.OVERDUE)
        .extracting(step -> step.milestone().orElseThrow().token())
        .containsExactlyInAnyOrder("CASE_SIGN_OFF", "CASE_ANSWER");
    assertThat(bureau.caseSweeper.sweep(10).done()).isZero();
    assertThat(held(id).chasers()).hasSize(1);
  }

  @Test
  @Keeps(D4_7a)
  void oneNumberOfABodyIsOneCase() {
    opened("N-1");

    assertThatThrownBy(() -> opened("N-1")).hasMessageContaining("complaint.case-known");
    assertThat(bureau.as(HEAD).byNumber("12345", "N-1")).isPresent();
    assertThat(bureau.as(HEAD).casesOf("EAST-1", 10)).hasSize(1);
  }

  @Test
  @Keeps({D10_S5, D8_1_6b})
  void whomItsComplaintConcernsNeitherWorksOnItNorSeesIt() {
    String complaint = bureau.taken();
    String id = opened("N-1");
    assertThat(bureau.refused(HEAD, new AssignCase(id, TECHNICIAN, Optional.of(complaint))))
        .isEqualTo("D10-S5 complaint.concerned");
    bureau.office.run(HEAD, new AssignCase(id, AGENT, Optional.of(complaint)));

    assertThat(bureau.as(CHIEF).casesOf("EAST-1", 10)).hasSize(1);
    assertThat(bureau.as(TECHNICIAN).casesOf("EAST-1", 10)).isEmpty();
    assertThatThrownBy(() -> bureau.as(TECHNICIAN).byNumber("12345", "N-1").orElseThrow())
        .isInstanceOf(NoSuchElementException.class);
    assertThatThrownBy(() -> bureau.as(TECHNICIAN).find(complaint))
        .isInstanceOf(NotPermitted.class);
    assertThat(bureau.refused(TECHNICIAN, new SignCase(id)))
        .isEqualTo("D10-S5 complaint.case-not-yours");
  }
}
