package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SlaPolicyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 2, 17);

  static SlaPolicy policy(String id, Milestone milestone, Scope scope, String limit) {
    return SlaPolicy.builder()
        .id(id)
        .milestone(milestone)
        .start(StartEvent.REPORTED)
        .scope(scope)
        .direction(Direction.AT_MOST)
        .limit(Quantity.parse(limit))
        .clause("D10-2.6")
        .origin(Origin.STATED)
        .build();
  }

  @Test
  void aPolicyIsAboutItsScopeAndItsDays() {
    SlaPolicy small = policy(
            "X", Milestone.REPAIRED, Scope.kinds("REPAIR").withFaultSize(FaultSize.SMALL), "PT4H")
        .withValidFrom(DAY)
        .withValidTo(DAY.plusDays(1));
    ScopeFacts facts = ScopeFacts.builder()
        .kind("REPAIR")
        .triage("P4")
        .faultSize(FaultSize.SMALL)
        .build();

    assertThat(small.appliesTo(facts, DAY)).isTrue();
    assertThat(small.appliesTo(facts, DAY.plusDays(1)))
        .as("the last day counts")
        .isTrue();
    assertThat(small.appliesTo(facts, DAY.minusDays(1))).isFalse();
    assertThat(small.appliesTo(facts, DAY.plusDays(2))).isFalse();
    assertThat(small.appliesTo(facts.withFaultSize(FaultSize.LARGE), DAY)).isFalse();
    assertThat(small.appliesTo(ScopeFacts.ofKind("REPAIR"), DAY))
        .as("a fault of unknown size is small")
        .isTrue();
    assertThat(small.appliesTo(ScopeFacts.builder().build(), DAY))
        .as("the kind is not known")
        .isFalse();
    assertThat(Scope.ANY.matches(ScopeFacts.builder().build())).isTrue();
  }

  @ParameterizedTest
  @EnumSource(SuspensionReason.class)
  void nothingPausesLeavingArrivingAndMakingSafe(SuspensionReason reason) {
    for (Milestone milestone : SlaPolicy.NEVER_PAUSED) {
      SlaPolicy policy = policy("X", milestone, Scope.ANY, "PT5M");
      InvalidStandard refused = catchThrowableOfType(
          InvalidStandard.class, () -> policy.withPauses(Map.of(reason, PauseRule.NEEDS_APPROVAL)));
      assertThat(refused.problems()).extracting("code").containsExactly("standard.never-paused");
    }
  }

  @Test
  void everythingWrongIsNamedAtOnce() {
    InvalidStandard refused = catchThrowableOfType(
        InvalidStandard.class,
        () -> SlaPolicy.builder()
            .from(policy("X", Milestone.ARRIVED, Scope.ANY, "PT5M"))
            .id("not an id")
            .clause("")
            .limit(Quantity.parse("3"))
            .direction(Direction.FREQUENCY)
            .putPauses(SuspensionReason.WEATHER, PauseRule.PAUSES)
            .validFrom(DAY)
            .validTo(DAY.minusDays(1))
            .build());
    assertThat(refused.problems())
        .extracting("path")
        .containsExactly("id", "clause", "validTo", "limit", "direction", "pauses");
  }

  @Test
  void aReasonThatIsNotNamedDoesNotPause() {
    SlaPolicy policy = policy("X", Milestone.REPAIRED, Scope.ANY, "PT4H");
    assertThat(policy.pauseFor(SuspensionReason.WAIT_PARTS)).isEqualTo(PauseRule.DOES_NOT_PAUSE);
    assertThat(PauseRule.parse("NEEDS_APPROVAL PT72H"))
        .isEqualTo(PauseRule.NEEDS_APPROVAL.atMost(Duration.ofHours(72)));
    assertThat(PauseRule.parse("PAUSES")).hasToString("PAUSES");
  }

  @Test
  void aLongerLeadTimeIsStricterAndAShorterDelayIs() {
    SlaPolicy delay = policy("X", Milestone.ANSWERED, Scope.ANY, "PT24H");
    assertThat(delay.strictnessAgainst(delay.withLimit(Quantity.parse("PT48H"))).orElseThrow())
        .isNegative();
    SlaPolicy lead = delay.withDirection(Direction.AT_LEAST);
    assertThat(lead.strictnessAgainst(lead.withLimit(Quantity.parse("PT48H"))).orElseThrow())
        .isPositive();
    assertThat(delay.strictnessAgainst(delay.withLimit(Quantity.parse("5 working days"))))
        .isEmpty();
  }

  @Test
  void escalationClimbsFromTheStationToTheHeadOffice() {
    assertThat(SlaPolicy.defaultEscalation(Quantity.parse("PT20M")))
        .containsExactly(
            EscalationStep.warning(Duration.ofMinutes(4), OrgLevel.STATION),
            EscalationStep.escalation(Duration.ZERO, OrgLevel.STATION),
            EscalationStep.escalation(Duration.ofMinutes(10), OrgLevel.BRANCH),
            EscalationStep.escalation(Duration.ofMinutes(20), OrgLevel.HEAD_OFFICE));
  }
}
