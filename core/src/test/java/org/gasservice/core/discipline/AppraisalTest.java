package org.gasservice.core.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.discipline.Bureau.FACT;
import static org.gasservice.core.discipline.Bureau.HEAD;
import static org.gasservice.core.discipline.Bureau.JUDGE;
import static org.gasservice.core.discipline.Bureau.OTHER_JUDGE;
import static org.gasservice.core.discipline.Bureau.SUBJECT;
import static org.gasservice.core.discipline.Bureau.WORDS;
import static org.gasservice.core.standard.Clauses.D5_3_1;
import static org.gasservice.core.standard.Clauses.D6_15;
import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Keeps({D6_15, D8_2_5})
class AppraisalTest {

  private static final RateYear COMPETENT = new RateYear(SUBJECT, 2026, Grade.COMPETENT);
  private static final SignAppraisal SIGN = new SignAppraisal(SUBJECT, 2026, Optional.of(WORDS));

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private void rate(RateYear command) {
    bureau.office.run(HEAD, command);
  }

  private String refused(String actor, Command command) {
    return bureau.office.violation(actor, command);
  }

  @Test
  void aYearIsJudgedOnThreeAxesByTheMeanOfItsFigures() {
    bureau.figure("a", Axis.QUALITY, "90");
    bureau.figure("b", Axis.QUALITY, "85.5");
    bureau.figure("c", Axis.EFFICIENCY, "100");
    assertThat(refused(HEAD, COMPETENT)).isEqualTo("D6-15 discipline.axis-empty");
    bureau.figure("d", Axis.SATISFACTION, "66.67");
    bureau.figure("e", Axis.SATISFACTION, "66.66");
    rate(COMPETENT);

    Rating rating = bureau.appraisal().rating().orElseThrow();
    assertThat(rating.scores())
        .isEqualTo(Map.of(
            Axis.QUALITY, new BigDecimal("87.75"),
            Axis.EFFICIENCY, new BigDecimal("100.00"),
            Axis.SATISFACTION, new BigDecimal("66.67")));
    assertThat(rating.counted()).isEqualTo(5);
  }

  @Test
  void whatWasNobodysFaultIsExcludedByNameAndStaysVisible() {
    bureau.figures();
    bureau.figure("storm", Axis.EFFICIENCY, "0");
    bureau.office.run(HEAD, new ExcludeFact(SUBJECT, 2026, "storm", Exclusion.FORCE_MAJEURE));
    rate(COMPETENT);

    Rating rating = bureau.appraisal().rating().orElseThrow();
    assertThat(rating.scores()).containsEntry(Axis.EFFICIENCY, new BigDecimal("80.00"));
    assertThat(rating.left()).isEqualTo(1);
    assertThat(bureau.appraisal().facts()).hasSize(4);
    assertThat(bureau.appraisal().facts().get(3).excludedBy()).contains(HEAD);
  }

  @Test
  void anAxisWhoseFiguresAreAllExcludedIsEmpty() {
    bureau.figures();
    bureau.office.run(HEAD, new ExcludeFact(SUBJECT, 2026, "QUALITY", Exclusion.WRONG_DATA));

    assertThat(refused(HEAD, COMPETENT)).isEqualTo("D6-15 discipline.axis-empty");
    assertThat(bureau.office.refused(
            HEAD, new ExcludeFact(SUBJECT, 2026, "none", Exclusion.WRONG_DATA)))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  void thePersonSignsAndNobodyElseAndAfterwardsNothingChanges() {
    bureau.figures();
    assertThat(refused(SUBJECT, SIGN)).isEqualTo("D6-15 discipline.appraisal-stage");
    rate(COMPETENT);
    assertThat(refused(HEAD, SIGN)).isEqualTo("D6-15 discipline.own-signature");
    bureau.office.run(SUBJECT, SIGN);

    assertThat(bureau.appraisal().stage()).isEqualTo(AppraisalStage.SIGNED);
    assertThat(refused(HEAD, COMPETENT)).isEqualTo("D6-15 discipline.appraisal-stage");
    assertThat(refused(
            HEAD, new NoteAppraisalFact(SUBJECT, 2026, "late", Axis.QUALITY, FACT, BigDecimal.TEN)))
        .isEqualTo("D6-15 discipline.appraisal-stage");
  }

  @Test
  void nobodyJudgesThemselvesOrNotesOrExcludesTheirFigures() {
    bureau.figures();

    assertThat(refused(SUBJECT, COMPETENT)).isEqualTo("D8-2.5 discipline.oneself");
    assertThat(
            refused(SUBJECT, new ExcludeFact(SUBJECT, 2026, "QUALITY", Exclusion.NOT_THEIR_DOING)))
        .isEqualTo("D8-2.5 discipline.oneself");
  }

  @Test
  @Keeps(D5_3_1)
  void aSeriousSanctionInForceMakesTheGrade() {
    bureau.figures();
    Key key = bureau.served(Gravity.SERIOUS);

    assertThat(refused(HEAD, COMPETENT)).isEqualTo("D5-3.1 discipline.rated-incompetent");
    rate(new RateYear(SUBJECT, 2026, Grade.INCOMPETENT));
    assertThat(bureau.appraisal().rating().orElseThrow().sanctions()).containsExactly(key.id());
  }

  @Test
  void aYearIsNotJudgedWhileAnAppealIsOpen() {
    bureau.figures();
    Key key = bureau.appealed(Gravity.LIGHT);

    assertThat(refused(HEAD, COMPETENT)).isEqualTo("D6-15 discipline.appeal-open");
    bureau.office.run(OTHER_JUDGE, new RuleOnAppeal(key, true, WORDS));
    rate(COMPETENT);
  }

  @Test
  void aWithdrawnSanctionDoesNotReachTheAppraisal() {
    bureau.figures();
    Key key = bureau.appealed(Gravity.SERIOUS);
    bureau.office.run(OTHER_JUDGE, new RuleOnAppeal(key, false, WORDS));
    rate(COMPETENT);

    assertThat(bureau.appraisal().rating().orElseThrow().sanctions()).isEmpty();
  }

  @Test
  void theGradeAWithdrawnSanctionMadeIsTakenBackAndTheYearJudgedAnew() {
    bureau.figures();
    Key key = bureau.served(Gravity.SERIOUS);
    rate(new RateYear(SUBJECT, 2026, Grade.INCOMPETENT));
    bureau.office.run(SUBJECT, SIGN);
    bureau.office.run(SUBJECT, new AppealSanction(key, WORDS));
    bureau.office.run(OTHER_JUDGE, new RuleOnAppeal(key, false, WORDS));

    assertThat(bureau.appraisal().stage()).isEqualTo(AppraisalStage.OPEN);
    assertThat(bureau.appraisal().rating()).isEmpty();
    assertThat(bureau.appraisal().signature()).isEmpty();
    rate(COMPETENT);
    bureau.office.run(SUBJECT, SIGN);
    assertThat(bureau.appraisal().ratings())
        .extracting(Rating::grade)
        .containsExactly(Grade.INCOMPETENT, Grade.COMPETENT);
  }

  @Test
  void aSanctionThatIsNotServedYetOrOfAnotherYearDoesNotCount() {
    bureau.figures();
    Key key = bureau.heard();
    bureau.office.run(JUDGE, Bureau.decision(key, Gravity.SERIOUS));

    rate(COMPETENT);
    assertThat(bureau.appraisal().rating().orElseThrow().sanctions()).isEmpty();
    assertThat(bureau.sanction(key).countsIn(2027)).isFalse();
  }

  @Test
  void everyProblemOfAFigureIsNamedAtOnce() {
    InvalidCommand refusal = (InvalidCommand) bureau.office.refused(
        HEAD,
        new NoteAppraisalFact("E 1", 2026, "", Axis.QUALITY, FACT, new BigDecimal("100.001")));

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("employee", "fact", "figure");
  }
}
