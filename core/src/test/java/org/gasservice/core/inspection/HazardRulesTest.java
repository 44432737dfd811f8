package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5a;
import static org.gasservice.core.standard.Clauses.F10;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** The rules of a hazard by themselves: what is done meanwhile, what a closed one takes, which orders it needs. */
class HazardRulesTest {

  private static final Instant NOW = Instant.parse("2026-10-01T01:00:00Z");
  private static final Key ORDER = new Key("SP-1", "order-1");
  private static final Measure MEASURE = new Measure(NOW, "E-1", Personal.of("valve shut"));
  private static final Obstruction OBSTRUCTION = new Obstruction(
      NOW, Personal.of("refused"), Personal.of("neighbour"), "E-9", Optional.empty());

  private static Hazard hazard() {
    return Hazard.builder()
        .key(new Key("SP-1", "hazard-1"))
        .unit("ST-1")
        .source(HazardSource.values()[0])
        .item("HOSE")
        .grade(HazardGrade.CRITICAL)
        .side(Side.values()[0])
        .description(Personal.of("cracked"))
        .foundAt(NOW)
        .foundBy("E-1")
        .rounds(List.of(Round.of(NOW, LocalDate.parse("2026-10-16"))))
        .shutOff(SafetyShutOff.ordered(NOW, ORDER))
        .build();
  }

  private static Hazard closed(Hazard hazard) {
    return hazard.lastRound(
        hazard.round().with(new Recheck(NOW, "E-1", true, "FJ-1", Optional.empty())));
  }

  private static void refused(ThrowingCallable how, String clause, String code) {
    assertThatThrownBy(how).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
      assertThat(refusal.clause()).isEqualTo(clause);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  @Test
  @Keeps(D3_9)
  void measuresAreKeptOneAfterAnotherUpToThirty() {
    Hazard once = HazardRules.measured(hazard(), MEASURE);
    assertThat(once.measures()).containsExactly(MEASURE);
    Hazard almost = hazard().withMeasures(Collections.nCopies(29, MEASURE));
    Hazard full = HazardRules.measured(almost, MEASURE);
    assertThat(full.measures()).hasSize(30);
    refused(() -> HazardRules.measured(full, MEASURE), D3_9, "inspection.too-many-measures");
  }

  @Test
  @Keeps({D10_2_7, F10, D8_1_5a})
  void aClosedHazardTakesNothingMore() {
    Hazard closed = closed(hazard());
    Serving serving = new Serving(Serving.Method.SIGNED, NOW, "E-1", "S-1", Optional.empty());
    for (ThrowingCallable step : List.<ThrowingCallable>of(
        () -> HazardRules.measured(closed, MEASURE),
        () -> HazardRules.served(closed, serving),
        () -> HazardRules.obstructed(closed, OBSTRUCTION),
        () -> HazardRules.shutOff(closed, new ShutOffProof("S-1", Optional.empty()), NOW))) {
      assertThatThrownBy(step)
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refusal -> assertThat(refusal.code()).isEqualTo("inspection.hazard-closed"));
    }
  }

  @Test
  @Keeps(D8_1_5a)
  void aShutOffIsDoneOnceAndOnlyWhereOneWasOrdered() {
    ShutOffProof proof = new ShutOffProof("S-1", Optional.empty());
    Hazard prevented = HazardRules.obstructed(hazard(), OBSTRUCTION);
    assertThat(prevented.shutOff().map(SafetyShutOff::state))
        .contains(SafetyShutOff.State.OBSTRUCTED);
    Hazard off = HazardRules.shutOff(prevented, proof, NOW);
    assertThat(off.shutOff().map(SafetyShutOff::state)).contains(SafetyShutOff.State.DONE);
    refused(() -> HazardRules.shutOff(off, proof, NOW), D8_1_5a, "inspection.no-shut-off");
    refused(
        () -> HazardRules.obstructed(hazard().withShutOff(Optional.empty()), OBSTRUCTION),
        D8_1_5a,
        "inspection.no-shut-off");
  }

  @Test
  @Keeps(D3_9)
  void itNeedsItsOrdersWhileItIsOpenAndTheOneThatBringsGasBackUntilItIsDone() {
    Key other = new Key("SP-1", "order-2");
    assertThat(hazard().needs(ORDER)).isTrue();
    assertThat(hazard().needs(other)).isFalse();
    assertThat(hazard().withOrder(other).needs(other)).isTrue();
    assertThat(hazard().withFollowUp(other).needs(other)).isTrue();
    assertThat(closed(hazard()).needs(ORDER)).isFalse();

    Hazard waiting = closed(hazard()).withRestoral(new Restoral(other, NOW, Optional.empty()));
    assertThat(waiting.needs(other)).isTrue();
    assertThat(waiting.needs(ORDER)).isFalse();
    assertThat(waiting.unsettled()).isTrue();
    Hazard back = closed(hazard()).withRestoral(new Restoral(other, NOW, Optional.of(NOW)));
    assertThat(back.needs(other)).isFalse();
    assertThat(back.unsettled()).isFalse();
    assertThat(closed(hazard()).unsettled()).isFalse();
  }

  private static List<String> listedBy(Hazard hazard) {
    return Hazard.TYPE.attributes().stream()
        .filter(attribute -> attribute.of().apply(hazard) != null)
        .map(Attribute::name)
        .toList();
  }

  @Test
  void closedOnesAreInNoListOfOpenOnes() {
    assertThat(listedBy(hazard())).contains("open_unit", "open_grade", "deadline", "unsettled");
    assertThat(listedBy(closed(hazard())))
        .doesNotContain("open_unit", "open_grade", "deadline", "unsettled");
  }

  @Test
  void aWindowHoldsItsFirstAndItsLastDay() {
    InspectionWindow half = InspectionWindow.containing(LocalDate.parse("2026-08-31"), 6);
    assertThat(half.from()).isEqualTo(LocalDate.parse("2026-07-01"));
    assertThat(half.label()).isEqualTo("2026-H2");
    assertThat(half.contains(half.from())).isTrue();
    assertThat(half.contains(half.through())).isTrue();
    assertThat(half.contains(half.from().minusDays(1))).isFalse();
    assertThat(half.contains(half.through().plusDays(1))).isFalse();
    assertThat(InspectionWindow.containing(LocalDate.parse("2026-12-31"), 3).label())
        .isEqualTo("2026-Q4");
    assertThat(InspectionWindow.containing(LocalDate.parse("2026-04-30"), 2).label())
        .isEqualTo("2026-03x2");
  }

  @Test
  void nothingMoreIsToBeDoneWhereACampaignIsDoneOrSpares() {
    assertThat(CampaignStanding.values())
        .filteredOn(CampaignStanding::settled)
        .containsExactly(CampaignStanding.DONE, CampaignStanding.SPARED);
  }

  @Test
  @Keeps(D10_2_1b)
  void coveragesAddUpPartByPart() {
    Coverage north = new Coverage(Map.of(WindowStanding.ENTERED, 6, WindowStanding.VACANT, 1));
    Coverage south = new Coverage(Map.of(WindowStanding.ENTERED, 2, WindowStanding.NO_ACCESS, 2));
    Coverage both = north.plus(south);
    assertThat(both)
        .isEqualTo(new Coverage(Map.of(
            WindowStanding.ENTERED, 8,
            WindowStanding.VACANT, 1,
            WindowStanding.NO_ACCESS, 2)));
    assertThat(both.inspectedRate()).contains(new BigDecimal("0.8000"));
  }
}
