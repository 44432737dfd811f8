package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How two commitments stand to one another, and what a standard answers. */
class CommitmentTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 17);
  private static final SlaPolicy POLICY =
      SlaPolicyTest.policy("X", Milestone.REPAIRED, Scope.kinds("REPAIR"), "PT4H");

  private static SlaPolicy between(LocalDate first, LocalDate last) {
    return POLICY.withValidFrom(first).withValidTo(last);
  }

  @Test
  void whatLastsLongerOutlastsWhatIsInForceWithinItsDays() {
    SlaPolicy month = between(DAY, DAY.plusDays(27));
    assertThat(POLICY.outlasts(month)).isTrue();
    assertThat(month.outlasts(POLICY)).isFalse();
    assertThat(month.outlasts(month)).isTrue();
    assertThat(month.outlasts(between(DAY.plusDays(1), DAY.plusDays(26)))).isTrue();
    assertThat(month.outlasts(between(DAY.minusDays(1), DAY.plusDays(26)))).isFalse();
    assertThat(month.outlasts(between(DAY, DAY.plusDays(28)))).isFalse();
    assertThat(month.outlasts(POLICY.withValidFrom(DAY))).isFalse();
    assertThat(month.outlasts(POLICY.withValidTo(DAY.plusDays(27)))).isFalse();
  }

  private static RetentionRule kept(String clause, String atLeast, String atMost) {
    return new RetentionRule(
        "CALLS",
        Optional.of(atLeast).filter(s -> !s.isEmpty()).map(Period::parse),
        Optional.of(atMost).filter(s -> !s.isEmpty()).map(Period::parse),
        clause,
        Origin.STATED);
  }

  @Test
  void ofTwoDutiesToKeepTheLongerLeastAndTheShorterMostHold() {
    RetentionRule both = kept("A", "P1Y", "P5Y").and(kept("B", "P2Y", "P4Y"));
    assertThat(both.atLeast()).contains(Period.parse("P2Y"));
    assertThat(both.atMost()).contains(Period.parse("P4Y"));
    assertThat(both.clause()).as("that of the longer duty").isEqualTo("B");
    assertThat(kept("A", "P2Y", "").and(kept("B", "P1Y", "")).clause()).isEqualTo("A");
  }

  @Test
  void whatMustBeKeptLongerThanItMayIsKeptAsLongAsItMust() {
    RetentionRule both = kept("A", "P3Y", "").and(kept("B", "", "P1Y"));
    assertThat(both.atLeast()).contains(Period.parse("P3Y"));
    assertThat(both.atMost()).contains(Period.parse("P3Y"));
    assertThat(kept("A", "P1Y", "").and(kept("B", "P1Y", "P1Y")).atMost())
        .contains(Period.parse("P1Y"));
    assertThat(kept("A", "P1Y", "").and(kept("B", "P2Y", "")).atMost()).isEmpty();
    assertThat(kept("A", "", "P2Y").and(kept("B", "", "P1Y")).atMost())
        .contains(Period.parse("P1Y"));
  }

  @Test
  void theStandardInForceIsTheOneThatTookEffectLast() {
    ServiceStandard manual = ServiceStandard.manual();
    ServiceStandard next = manual.withVersion(2).withEffective(DAY);
    PublishedStandards published = PublishedStandards.of(List.of(manual, next));
    assertThat(published.on(DAY.minusDays(1))).isEqualTo(manual);
    assertThat(published.on(DAY)).isEqualTo(next);
    assertThat(published.on(manual.effective().minusYears(9))).isEqualTo(manual);
  }

  @Test
  void aStandardAnswersForThePurposeAndTheRecordsAskedFor() {
    ServiceStandard manual = ServiceStandard.manual();
    assertThat(manual.hotline("NO-SUCH")).isEmpty();
    assertThat(manual.retentionOf("NO-SUCH")).isEmpty();
    manual
        .retention()
        .forEach(
            rule -> assertThat(manual.retentionOf(rule.records()).orElseThrow().records())
                .isEqualTo(rule.records()));
  }

  @Test
  void aPaperIsAskedOfEverybodyUnlessItsNameSaysInWhichCases() {
    Wording name = new Wording("Deed", "房产证");
    assertThat(new BusinessPapers.Paper("DEED", name, true, Optional.empty()).always())
        .isTrue();
    assertThat(new BusinessPapers.Paper("DEED", name, true, Optional.of(false)).always())
        .isTrue();
    assertThat(new BusinessPapers.Paper("DEED", name, true, Optional.of(true)).always())
        .isFalse();
  }

  @Test
  void aTimeAskedForInWordsIsSetForItsKindAndNoOther() {
    ServiceStandard manual = ServiceStandard.manual();
    assertThat(TimedInWords.unset(manual.policies(), manual.targets())).isEmpty();
    List<SlaPolicy> transferOnly = manual.policies().stream()
        .filter(policy -> !policy.milestone().equals(Milestone.WORK_DONE))
        .toList();
    List<SlaPolicy> one = Stream.concat(
            transferOnly.stream(),
            Stream.of(SlaPolicyTest.policy(
                "OWN", Milestone.WORK_DONE, Scope.kinds(Kinds.TRANSFER), "PT4H")))
        .toList();
    assertThat(TimedInWords.unset(one, manual.targets()))
        .extracting(problem -> problem.parameters().get("kind"))
        .containsExactlyInAnyOrder(
            Kinds.INSTALLATION, Kinds.ALTERATION, Kinds.RELOCATION, Kinds.REMOVAL);
    assertThat(TimedInWords.unset(manual.policies(), List.of()))
        .extracting(problem -> problem.parameters().get("matter"))
        .containsExactlyInAnyOrder(Target.TRAINING, Target.SURVEY);
  }

  @Test
  void daysOnWhichWhatHoldsMayChangeAreFirstDaysAndTheDaysAfterLastOnes() {
    assertThat(Soundness.days(List.of(between(DAY.plusDays(3), DAY.plusDays(9))), DAY))
        .containsExactly(DAY, DAY.plusDays(3), DAY.plusDays(10));
    assertThat(Soundness.days(List.of(between(DAY.minusDays(3), DAY.minusDays(1))), DAY))
        .containsExactly(DAY);
  }
}
