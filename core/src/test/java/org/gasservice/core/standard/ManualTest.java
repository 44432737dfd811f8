package org.gasservice.core.standard;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the manual promises, as shipped. */
class ManualTest {

  static final LocalDate TODAY = LocalDate.of(2026, 2, 17);
  private static final ServiceStandard MANUAL = ServiceStandard.manual();
  private static final ScopeFacts EMERGENCY =
      ScopeFacts.builder().kind(Kinds.EMERGENCY).triage("P1").build();
  private static final ScopeFacts FAULT =
      ScopeFacts.builder().kind(Kinds.REPAIR).triage("P4").build();
  private static final ScopeFacts COMPLAINT = ScopeFacts.ofKind(Kinds.COMPLAINT);
  private static final ScopeFacts INQUIRY = ScopeFacts.ofKind(Kinds.INQUIRY);

  private static SlaPolicy holds(ServiceStandard standard, Milestone milestone, ScopeFacts facts) {
    PolicyGroup<SlaPolicy> group = standard.policyFor(milestone, facts, TODAY).orElseThrow();
    assertThat(group.candidates()).hasSize(1);
    return group.candidates().get(0);
  }

  private static void promises(Milestone milestone, ScopeFacts facts, String limit, String clause) {
    SlaPolicy policy = holds(MANUAL, milestone, facts);
    assertThat(policy.limit()).hasToString(limit);
    assertThat(policy.clause()).isEqualTo(clause);
  }

  @Test
  @Keeps(Clauses.D5_1_2b)
  void anEmergencyCrewLeavesWithinFiveMinutesOfTheReport() {
    promises(Milestone.DEPARTED, EMERGENCY, "PT5M", Clauses.D5_1_2b);
    assertThat(holds(MANUAL, Milestone.DEPARTED, EMERGENCY).start()).isEqualTo(StartEvent.REPORTED);
  }

  @Test
  @Keeps(Clauses.D5_1_2c)
  void anEmergencyCrewArrivesWithinThirtyMinutesUnderDocumentFiveAlone() {
    SlaPolicy policy =
        holds(ServiceStandard.document("D5").orElseThrow(), Milestone.ARRIVED, EMERGENCY);
    assertThat(policy.limit()).hasToString("PT30M");
    assertThat(policy.excusable()).as("by force majeure").isTrue();
  }

  @Test
  @Keeps({Clauses.D5_1_2c, Clauses.D10_2_6})
  void anEmergencyCrewArrivesWithinTwentyMinutesUnderTheWholeManualAndTheAnswerSaysWhy() {
    PolicyGroup<SlaPolicy> group =
        MANUAL.policyFor(Milestone.ARRIVED, EMERGENCY, TODAY).orElseThrow();
    promises(Milestone.ARRIVED, EMERGENCY, "PT20M", Clauses.D10_2_6);
    assertThat(group.beaten()).extracting(SlaPolicy::clause).containsExactly(Clauses.D5_1_2c);
    assertThat(group.candidates().get(0).appointmentReplaces())
        .as("nobody books an emergency")
        .isFalse();
    assertThat(group.candidates().get(0).excusable()).isTrue();
  }

  @Test
  @Keeps(Clauses.D10_2_6)
  void aFaultIsVisitedWithinTwentyMinutesUnlessAgreedOtherwise() {
    promises(Milestone.ARRIVED, FAULT, "PT20M", Clauses.D10_2_6);
    assertThat(holds(MANUAL, Milestone.ARRIVED, FAULT).appointmentReplaces()).isTrue();
  }

  @Test
  @Keeps({Clauses.D10_2_5a, Clauses.D10_2_5b})
  void aSmallFaultIsRepairedWithinFourHoursALargeOneWithinADay() {
    promises(Milestone.REPAIRED, FAULT, "PT4H", Clauses.D10_2_5a);
    promises(Milestone.REPAIRED, FAULT.withFaultSize(FaultSize.SMALL), "PT4H", Clauses.D10_2_5a);
    promises(Milestone.REPAIRED, FAULT.withFaultSize(FaultSize.LARGE), "PT24H", Clauses.D10_2_5b);
  }

  @ParameterizedTest
  @CsvSource({
    "WAIT_CUSTOMER, PAUSES",
    "WAIT_PROPERTY_MANAGER, PAUSES",
    "WAIT_PERMIT, PAUSES",
    "WAIT_STATUTORY_TEST, PAUSES",
    "WEATHER, NEEDS_APPROVAL",
    "WAIT_PARTS, DOES_NOT_PAUSE",
    "WAIT_OTHER_UNIT, DOES_NOT_PAUSE"
  })
  void ourOwnFaultsPauseNoRepair(SuspensionReason reason, PauseRule.Effect effect) {
    for (FaultSize size : FaultSize.values()) {
      assertThat(holds(MANUAL, Milestone.REPAIRED, FAULT.withFaultSize(size))
              .pauseFor(reason)
              .effect())
          .isEqualTo(effect);
    }
  }

  @Test
  void nothingPausesLeavingAndArriving() {
    assertThat(MANUAL.policies().stream()
            .filter(policy -> SlaPolicy.NEVER_PAUSED.contains(policy.milestone())))
        .isNotEmpty()
        .allSatisfy(policy -> assertThat(policy.pauses()).isEmpty());
  }

  @Test
  @Keeps({Clauses.D8_1_1a, Clauses.D8_1_1b, Clauses.D10_2_10b, Clauses.D5_2_2})
  void aComplaintHasFourMilestonesThatDoNotBeatEachOther() {
    promises(Milestone.RESPONDED, COMPLAINT, "PT24H", Clauses.D8_1_1a);
    promises(Milestone.ANSWERED, COMPLAINT, "PT24H", Clauses.D10_2_10b);
    promises(Milestone.SOLUTION_OFFERED, COMPLAINT, "PT48H", Clauses.D8_1_1b);
    promises(Milestone.RESULT_TOLD, COMPLAINT, "5 working days", Clauses.D5_2_2);
    assertThat(holds(MANUAL, Milestone.RESULT_TOLD, COMPLAINT).clock())
        .isEqualTo(ClockBasis.WORKING_DAYS);
  }

  @Test
  @Keeps({
    Clauses.D6_11,
    Clauses.D10_2_10a,
    Clauses.D10_3_4e,
    Clauses.D2_1_9,
    Clauses.D6_14,
    Clauses.D8_2_1
  })
  void whatTheManualTimesInWordsIsFilledAndMarkedAsOurs() {
    promises(Milestone.INVESTIGATION_STARTED, COMPLAINT, "PT15M", Clauses.D6_11);
    promises(Milestone.CALLED_BACK, COMPLAINT, "PT10M", Clauses.D10_3_4e);
    promises(Milestone.REPLY_GIVEN, INQUIRY, "PT24H", Clauses.D2_1_9);
    assertThat(holds(MANUAL, Milestone.CALLED_BACK, COMPLAINT).origin()).isEqualTo(Origin.OURS);
    Target training = MANUAL
        .targetFor(Target.TRAINING, ScopeFacts.builder().build(), TODAY)
        .orElseThrow()
        .candidates()
        .get(0);
    Target survey = MANUAL
        .targetFor(Target.SURVEY, ScopeFacts.builder().build(), TODAY)
        .orElseThrow()
        .candidates()
        .get(0);
    assertThat(Stream.of(training, survey).map(Target::quantity).map(Object::toString))
        .containsExactly("1 / P1Y", "1 / P3M");
    assertThat(Stream.of(training, survey).map(Target::origin)).containsOnly(Origin.OURS);
  }

  @Test
  @Keeps({Clauses.D5_1_6b, Clauses.D5_1_6c})
  void aCommonQuestionIsAnsweredAtOnceAnyOtherWithinADay() {
    promises(Milestone.ANSWERED, INQUIRY, "PT24H", Clauses.D5_1_6c);
    assertThat(MANUAL.targetFor(
            Target.ANSWERED_AT_ONCE, ScopeFacts.ofKind(Kinds.COMMON_INQUIRY), TODAY))
        .isPresent();
  }

  @Test
  @Keeps(Clauses.D10_2_4)
  void aPlannedInterruptionIsPublishedADayAheadAndTwoDaysAheadUnderTheLaw() {
    ScopeFacts interruption = ScopeFacts.ofKind(Kinds.INTERRUPTION);
    promises(Milestone.PUBLISHED, interruption, "PT24H", Clauses.D10_2_4);
    ServiceStandard lawful = Composition.of(MANUAL, ServiceStandard.legalFloor())
        .as("lawful", 1, MANUAL.title(), TODAY)
        .standard();
    assertThat(holds(lawful, Milestone.PUBLISHED, interruption).limit()).hasToString("PT48H");
    assertThat(lawful
            .policyFor(Milestone.PUBLISHED, interruption, TODAY)
            .orElseThrow()
            .beaten())
        .extracting(SlaPolicy::clause)
        .containsExactly(Clauses.D10_2_4);
  }

  @Test
  @Keeps({Clauses.D10_2_8a, Clauses.D10_2_8b, Clauses.D4_4, Clauses.D10_6_4d})
  void targetsAreAsTheManualStatesThem() {
    ScopeFacts home = ScopeFacts.builder().customerClass("RESIDENTIAL").build();
    ScopeFacts shop = ScopeFacts.builder().customerClass("COMMERCIAL").build();
    assertThat(MANUAL
            .targetFor(Target.INSPECTION, home, TODAY)
            .orElseThrow()
            .candidates()
            .get(0)
            .quantity())
        .hasToString("2 / P1Y");
    assertThat(MANUAL
            .targetFor(Target.INSPECTION, shop, TODAY)
            .orElseThrow()
            .candidates()
            .get(0)
            .quantity())
        .hasToString("4 / P1Y");
    assertThat(MANUAL
            .targetFor(Target.RINGS, home, TODAY)
            .orElseThrow()
            .candidates()
            .get(0)
            .quantity())
        .hasToString("3");
    assertThat(MANUAL
            .targetFor(Target.SERVICE_OWED, home, TODAY)
            .orElseThrow()
            .candidates()
            .get(0)
            .quantity())
        .hasToString("P2Y");
  }

  @Test
  void everyTimedClauseHasItsCommitmentAndEveryCommitmentAClause() {
    Set<String> promised =
        Composition.commitments(MANUAL).map(Commitment::clause).collect(toSet());
    assertThat(ClauseCatalogue.manual().all().stream()
            .filter(clause -> clause.kind() == ClauseKind.TIMED)
            .map(Clause::id))
        .hasSize(24)
        .allMatch(promised::contains);
    assertThat(promised).allMatch(id -> ClauseCatalogue.manual().find(id).isPresent());
  }

  @Test
  void everyChecklistClauseIsALineSomewhere() {
    Set<String> lines = MANUAL.checklists().stream()
        .flatMap(list -> list.lines().stream())
        .map(Checklist.Line::clause)
        .collect(toSet());
    assertThat(ClauseCatalogue.manual().all().stream()
            .filter(clause -> clause.kind() == ClauseKind.CHECKLIST)
            .map(Clause::id))
        .hasSize(80)
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  @Test
  @Keeps({Clauses.D5_1_7, Clauses.D10_4_10, Clauses.D7_4_5b})
  void teaIsOfferedInTheHallNotTakenAtHomeAndNotDrunkAtTheAgentsDesk() {
    assertThat(MANUAL.checklist("HALL", "CLERK").lines())
        .extracting(Checklist.Line::clause)
        .contains(Clauses.D5_1_7, Clauses.D5_1_9)
        .doesNotContain(Clauses.D10_4_10);
    assertThat(MANUAL.checklist("HOME", "FIELD_STAFF").lines())
        .extracting(Checklist.Line::clause)
        .contains(Clauses.D10_4_10, Clauses.D5_1_9)
        .doesNotContain(Clauses.D5_1_7, Clauses.D7_4_5b);
    assertThat(MANUAL.checklist("AGENT_DESK", "AGENT").lines())
        .extracting(Checklist.Line::clause)
        .contains(Clauses.D7_4_5b);
  }

  @Test
  @Keeps({Clauses.D5_3_1, Clauses.D5_3_2, Clauses.D5_3_3})
  void theLadderOfConsequencesHasItsRungs() {
    assertThat(MANUAL.sanction(Clauses.D5_3_1, Gravity.LIGHT).orElseThrow().consequences())
        .containsExactly(Consequence.CRITICISM, Consequence.APOLOGY);
    assertThat(MANUAL.sanction(Clauses.D5_3_2, Gravity.SERIOUS).orElseThrow().consequences())
        .containsExactly(Consequence.FORMAL_WARNING, Consequence.RATED_INCOMPETENT);
    assertThat(MANUAL.sanction(Clauses.D5_3_3, Gravity.HEAVIER))
        .as("two grades only")
        .isEmpty();
    assertThat(EnumSet.allOf(Consequence.class))
        .allSatisfy(each ->
            assertThat(MANUAL.sanctions()).anyMatch(rung -> rung.consequences().contains(each)));
  }

  @Test
  @Keeps({Clauses.D2_1_2, Clauses.D10_3_6a, Clauses.D1_4_3})
  void papersPhrasesAndNumbersAreListed() {
    assertThat(MANUAL.papersFor("TRANSFER"))
        .extracting(BusinessPapers.Paper::id)
        .contains("JOINT", "DEED")
        .as("the debt stays with the old holder")
        .doesNotContain("SETTLED");
    assertThat(MANUAL.bannedPhrases())
        .extracting(BannedPhrases::group)
        .contains("FLAT_REFUSAL", "PASSING_ON", "BLAMING");
    assertThat(MANUAL.hotlines())
        .extracting(Hotline::purpose)
        .contains("EMERGENCY", "SERVICE", "COMPLAINT", "COMMERCIAL", "SUPERVISION");
    assertThat(MANUAL.hotline("EMERGENCY")).as("for the company to fill in").isEmpty();
  }

  @Test
  @Keeps({Clauses.D6_10, Clauses.D10_2_9, Clauses.D1_4_3})
  void everyHotlineAClauseAsksForHasItsPlaceInTheDirectory() {
    assertThat(MANUAL.hotlines())
        .extracting(Hotline::purpose, Hotline::clause)
        .contains(
            tuple("COMPLAINT", Clauses.D6_10),
            tuple("COMPLAINT", Clauses.D10_2_9),
            tuple("SERVICE", Clauses.D1_4_3),
            tuple("COMMERCIAL", Clauses.D1_4_3));
  }

  @Test
  void nineDocumentsShip() {
    assertThat(Arrays.asList("D1", "D2", "D3", "D4", "D5", "D6", "D7", "D8", "D10"))
        .allSatisfy(id -> assertThat(ServiceStandard.document(id)).isPresent());
    assertThat(ServiceStandard.document("D9")).as("notices of a web site").isEmpty();
  }

  @Test
  @Keeps(Clauses.D1_4_4)
  void everyDelayClimbsToTheHeadOffice() {
    assertThat(MANUAL.policies().stream().filter(policy -> policy.direction() == Direction.AT_MOST))
        .allSatisfy(policy -> assertThat(policy.escalation())
            .extracting(EscalationStep::level)
            .endsWith(OrgLevel.STATION, OrgLevel.BRANCH, OrgLevel.HEAD_OFFICE));
  }
}
