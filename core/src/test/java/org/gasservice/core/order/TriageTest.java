package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Answer.NO;
import static org.gasservice.core.order.Answer.UNKNOWN;
import static org.gasservice.core.order.Answer.YES;
import static org.gasservice.core.standard.Clauses.D2_2_1;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

class TriageTest {

  private static final TriageAnswers NOTHING = TriageAnswers.noDanger();

  @Test
  void fireExplosionPoisoningAndALeakIndoorsAreP1() {
    assertThat(Triage.of(NOTHING.withFireOrPoisoning(YES))).isEqualTo(Triage.P1);
    assertThat(Triage.of(NOTHING.withLeakIndoors(YES))).isEqualTo(Triage.P1);
  }

  @Test
  void aLeakOutdoorsASmellAndAnAlarmAreP2() {
    assertThat(Triage.of(NOTHING.withLeakOutdoorsOrSmell(YES))).isEqualTo(Triage.P2);
  }

  @Test
  void noGasIsGraverForTheVulnerableAndForTenHouseholds() {
    TriageAnswers noGas = NOTHING.withNoGas(YES);
    assertThat(Triage.of(noGas)).isEqualTo(Triage.P4);
    assertThat(Triage.of(noGas.withVulnerableOrKey(YES))).isEqualTo(Triage.P3);
    assertThat(Triage.of(noGas.withHouseholds(Optional.of(9)))).isEqualTo(Triage.P4);
    assertThat(Triage.of(noGas.withHouseholds(Optional.of(10)))).isEqualTo(Triage.P3);
    assertThat(Triage.of(NOTHING)).isEqualTo(Triage.P5);
  }

  @Test
  void whoeverCannotAnswerAnythingIsInDanger() {
    assertThat(Triage.of(TriageAnswers.builder()
            .fireOrPoisoning(UNKNOWN)
            .leakIndoors(UNKNOWN)
            .leakOutdoorsOrSmell(UNKNOWN)
            .noGas(UNKNOWN)
            .vulnerableOrKey(UNKNOWN)
            .build()))
        .isEqualTo(Triage.P1);
  }

  @Property
  void uncertainIsNeverLessGraveThanNo(
      @ForAll Answer fire,
      @ForAll Answer indoors,
      @ForAll Answer outdoors,
      @ForAll Answer noGas,
      @ForAll Answer vulnerable,
      @ForAll @IntRange(max = 20) int households) {
    TriageAnswers answers =
        new TriageAnswers(fire, indoors, outdoors, noGas, vulnerable, Optional.of(households));
    Triage known = Triage.of(answers);
    assertThat(Triage.of(answers.withFireOrPoisoning(orUnknown(fire)))).isLessThanOrEqualTo(known);
    assertThat(Triage.of(answers.withLeakIndoors(orUnknown(indoors)))).isLessThanOrEqualTo(known);
    assertThat(Triage.of(answers.withLeakOutdoorsOrSmell(orUnknown(outdoors))))
        .isLessThanOrEqualTo(known);
    assertThat(Triage.of(answers.withNoGas(orUnknown(noGas)))).isLessThanOrEqualTo(known);
    assertThat(Triage.of(answers.withVulnerableOrKey(orUnknown(vulnerable))))
        .isLessThanOrEqualTo(known);
  }

  private static Answer orUnknown(Answer answer) {
    return answer == NO ? UNKNOWN : answer;
  }

  /** Adding a question here is adding something urgency depends on: not who somebody is, knows, or how long they are a customer. */
  @Test
  @Keeps(D2_2_1)
  void urgencyAsksAboutDangerNumberAndVulnerabilityAlone() {
    assertThat(
            Arrays.stream(TriageAnswers.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly(
            "fireOrPoisoning",
            "leakIndoors",
            "leakOutdoorsOrSmell",
            "noGas",
            "vulnerableOrKey",
            "households");
  }
}
