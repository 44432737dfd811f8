package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.BOSS;
import static org.gasservice.core.complaint.Bureau.CHIEF;
import static org.gasservice.core.complaint.Bureau.COLLEAGUE;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.complaint.Bureau.answer;
import static org.gasservice.core.complaint.Bureau.report;
import static org.gasservice.core.complaint.Bureau.words;
import static org.gasservice.core.standard.Clauses.D10_2_10a;
import static org.gasservice.core.standard.Clauses.D10_2_10b;
import static org.gasservice.core.standard.Clauses.D10_3_4e;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_11;
import static org.gasservice.core.standard.Clauses.D6_12b;
import static org.gasservice.core.standard.Clauses.D6_13;
import static org.gasservice.core.standard.Clauses.D8_1_1a;
import static org.gasservice.core.standard.Clauses.D8_1_1b;
import static org.gasservice.core.standard.Clauses.D8_1_6a;
import static org.gasservice.core.standard.Clauses.D8_1_6c;
import static org.gasservice.core.standard.Clauses.F15;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each level promises, does and says. */
class ComplaintLevelsTest {

  private static final Duration MINUTES = Duration.ofMinutes(10);

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private Outcome outcome(String complaint, Milestone milestone) {
    Optional<Outcome> outcome = bureau.clock(complaint, milestone).outcome();
    assertThat(outcome).as("%s has an outcome", milestone).isPresent();
    return outcome.orElseThrow();
  }

  @Test
  @Keeps({D6_11, D10_2_10a, D8_1_1a, D10_2_10b, D8_1_1b})
  void fourPromisesRunFromTheComplaint() {
    String id = bureau.take(words("late").channel(Channel.ONLINE));
    Instant received = bureau.office.now();

    assertThat(bureau.due(id, Milestone.INVESTIGATION_STARTED))
        .isEqualTo(received.plus(Duration.ofMinutes(15)));
    assertThat(bureau.due(id, Milestone.RESPONDED)).isEqualTo(received.plus(Duration.ofHours(24)));
    assertThat(bureau.due(id, Milestone.ANSWERED)).isEqualTo(received.plus(Duration.ofHours(24)));
    assertThat(bureau.due(id, Milestone.SOLUTION_OFFERED))
        .isEqualTo(received.plus(Duration.ofHours(48)));
    assertThat(bureau.clock(id, Milestone.RESULT_TOLD).due()).isEmpty();
  }

  @Test
  @Keeps({D8_1_1a, D10_2_10b})
  void hoursRunOnCalendarTimeOverTheWeekend() {
    bureau.office.setTime(Instant.parse("2026-09-25T09:55:00Z"));
    String id = bureau.taken();

    assertThat(bureau.due(id, Milestone.ANSWERED)).isEqualTo(Instant.parse("2026-09-26T09:55:00Z"));
    assertThat(bureau.due(id, Milestone.SOLUTION_OFFERED))
        .isEqualTo(Instant.parse("2026-09-27T09:55:00Z"));
  }

  @Test
  @Keeps({D10_2_10b, D6_11})
  void atTheLastMomentIsInTimeAndOneLaterIsABreach() {
    String id = bureau.assigned();
    bureau.office.wait(Duration.ofMinutes(15));
    bureau.office.run(HEAD, new BeginInvestigation(id));
    bureau.office.run(HEAD, report(id, Finding.NOT_UPHELD));
    bureau.office.setTime(bureau.due(id, Milestone.ANSWERED).plusMillis(1));
    bureau.office.run(HEAD, answer(id));

    assertThat(outcome(id, Milestone.INVESTIGATION_STARTED)).isEqualTo(Outcome.MET);
    assertThat(outcome(id, Milestone.ANSWERED)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  @Keeps(D8_1_1a)
  void theFirstContactWithinADayIsAResponseAndOneAMomentLaterIsTooLate() {
    String prompt = bureau.take(words("late").channel(Channel.ONLINE));
    String slow = bureau.take(words("slow").channel(Channel.ONLINE));
    Instant due = bureau.due(prompt, Milestone.RESPONDED);
    for (String id : List.of(prompt, slow)) {
      bureau.classify(id, Category.OTHER);
      bureau.office.run(HEAD, new AssignComplaint(id, HEAD));
    }
    bureau.office.setTime(due);
    bureau.office.run(HEAD, new RecordResponse(prompt, "REC-1"));
    bureau.office.setTime(due.plusMillis(1));
    bureau.office.run(HEAD, new RecordResponse(slow, "REC-2"));

    assertThat(outcome(prompt, Milestone.RESPONDED)).isEqualTo(Outcome.MET);
    assertThat(outcome(slow, Milestone.RESPONDED)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  @Keeps(D10_3_4e)
  void whoeverAsksAfterItIsCalledWithinMinutesByOneCall() {
    String id = bureau.assigned();
    bureau.office.run(COLLEAGUE, new PromiseCallBack(id, Optional.empty()));
    Instant promised = bureau.office.now();
    bureau.office.wait(Duration.ofMinutes(4));
    Personal other = Personal.of("13933334444");
    bureau.office.run(AGENT, new PromiseCallBack(id, Optional.of(other)));

    assertThat(bureau.due(id, Milestone.CALLED_BACK)).isEqualTo(promised.plus(MINUTES));
    assertThat(bureau.complaint(id).round().callBacks())
        .singleElement()
        .satisfies(call -> assertThat(call.number()).contains(other));

    bureau.office.setTime(promised.plus(MINUTES));
    bureau.office.run(HEAD, new CallComplainantBack(id, "REC-1"));

    assertThat(outcome(id, Milestone.CALLED_BACK)).isEqualTo(Outcome.MET);
    assertThat(outcome(id, Milestone.RESPONDED)).isEqualTo(Outcome.MET);
    assertThat(bureau.refused(HEAD, new CallComplainantBack(id, "REC-2")))
        .isEqualTo("D10-3.4e complaint.no-call-owed");
  }

  @Test
  @Keeps(D10_3_4e)
  void eachPromisedCallIsOneOfItsOwnAndAMissedOneStaysMissed() {
    String id = bureau.assigned();
    bureau.office.run(AGENT, new PromiseCallBack(id, Optional.empty()));
    bureau.office.wait(MINUTES.plusMillis(1));
    bureau.sweeper.sweep(10);
    bureau.office.run(HEAD, new RecordResponse(id, "REC-1"));
    bureau.office.run(AGENT, new PromiseCallBack(id, Optional.empty()));
    bureau.office.wait(Duration.ofMinutes(1));
    bureau.office.run(HEAD, new BeginInvestigation(id));
    bureau.office.run(HEAD, report(id, Finding.NOT_UPHELD));
    bureau.office.run(HEAD, answer(id));

    assertThat(outcome(id, Milestone.CALLED_BACK)).isEqualTo(Outcome.BREACHED);
    assertThat(outcome(id, PromisedCall.milestone(2))).isEqualTo(Outcome.MET);
    assertThat(bureau.complaint(id).fired())
        .anyMatch(step -> step.milestone().equals(Optional.of(Milestone.CALLED_BACK)));
  }

  @Test
  @Keeps(D10_3_4e)
  void whoIsComplainedAboutMayPromiseACallAndNeitherNamesTheNumberNorCallsNorSeesIt() {
    String id = bureau.assigned();
    Personal planted = Personal.of("13900000000");
    bureau.office.run(TECHNICIAN, new PromiseCallBack(id, Optional.of(planted)));

    assertThat(bureau.complaint(id).round().callBacks())
        .singleElement()
        .satisfies(call -> assertThat(call.number()).isEmpty());
    assertThat(bureau.refused(TECHNICIAN, new CallComplainantBack(id, "REC-1")))
        .isEqualTo("D10-S5 complaint.not-yours");
    assertThatThrownBy(() -> bureau.as(TECHNICIAN).find(id)).isInstanceOf(NotPermitted.class);
  }

  @Test
  @Keeps(D8_1_1b)
  void lookingIntoItIsNoSolution() {
    String id = bureau.investigated();
    Personal words = Personal.of("we are looking into it");
    Optional<Instant> tomorrow = Optional.of(bureau.office.now().plus(Duration.ofDays(1)));

    assertThat(bureau.refused(
            HEAD,
            new OfferSolution(id, Optional.empty(), words, tomorrow, Optional.of(Channel.CALL))))
        .isEqualTo("D8-1.1b complaint.no-solution");
    assertThat(bureau.refused(
            HEAD,
            new OfferSolution(
                id,
                Optional.of(Measure.REWORK),
                words,
                Optional.empty(),
                Optional.of(Channel.CALL))))
        .isEqualTo("D8-1.1b complaint.no-solution");
    assertThat(bureau.refused(
            HEAD,
            new OfferSolution(
                id, Optional.of(Measure.EXPLANATION), words, tomorrow, Optional.of(Channel.CALL))))
        .isEqualTo("D8-1.1b complaint.explains-nothing");
    assertThat(bureau.clock(id, Milestone.SOLUTION_OFFERED).outcome()).isEmpty();
  }

  @Test
  @Keeps({D8_1_1b, D8_1_6a})
  void aPromisedDateMissedIsABreachOfItsOwn() {
    String id = bureau.answered();
    assertThat(bureau.refused(HEAD, bureau.apology(id, Duration.ofDays(9))))
        .isEqualTo("D8-1.1b complaint.promised-already");
    bureau.office.wait(Duration.ofDays(2).plusMillis(1));
    bureau.office.run(HEAD, new FinishSolution(id, "P-1"));

    assertThat(outcome(id, Milestone.SOLUTION_OFFERED)).isEqualTo(Outcome.MET);
    assertThat(outcome(id, Milestone.SOLUTION_DONE)).isEqualTo(Outcome.BREACHED);
  }

  @Test
  @Keeps({D5_2_2, D6_12b})
  void theResultIsToldWithinFiveWorkingDaysAfterItWasHandled() {
    String id = bureau.answered();
    assertThat(bureau.refused(HEAD, new TellComplainant(id, Channel.CALL)))
        .isEqualTo("D8-1.1b complaint.promise-open");
    bureau.office.setTime(Instant.parse("2026-03-04T01:00:00Z"));
    bureau.office.run(HEAD, new FinishSolution(id, "P-1"));

    // Wednesday; two days off between
    Instant due = bureau.due(id, Milestone.RESULT_TOLD);
    assertThat(due.atZone(Office.ZONE).toLocalDate()).hasToString("2026-03-11");
    bureau.office.setTime(due);
    bureau.office.run(HEAD, new TellComplainant(id, Channel.CALL));
    assertThat(outcome(id, Milestone.RESULT_TOLD)).isEqualTo(Outcome.MET);
  }

  @Test
  @Keeps(D8_1_6c)
  void whatIsTrueIsPutRightBeforeTheResultIsTold() {
    String id = bureau.investigated();
    bureau.office.run(HEAD, report(id, Finding.PARTLY_UPHELD));
    bureau.office.run(HEAD, answer(id));

    assertThat(bureau.refused(HEAD, new TellComplainant(id, Channel.CALL)))
        .isEqualTo("D8-1.6c complaint.nothing-offered");
  }

  @Test
  @Keeps({D6_13, D10_P6})
  void whoeverIsNotSatisfiedGoesUpAndIsPromisedAnew() {
    String id = bureau.told();
    bureau.office.wait(Duration.ofDays(3));
    bureau.office.run(HEAD, new RecordVerdict(id, false, "REC-1"));

    Complaint complaint = bureau.complaint(id);
    assertThat(complaint.state()).isEqualTo(ComplaintState.ESCALATED);
    assertThat(complaint.round().unit()).contains("EAST");
    assertThat(complaint.round().handler()).isEmpty();
    assertThat(bureau.due(id, Milestone.ANSWERED))
        .isEqualTo(bureau.office.now().plus(Duration.ofHours(24)));
    assertThat(bureau.clock(id, Milestone.ANSWERED, 0).outcome()).contains(Outcome.MET);
  }

  @Test
  @Keeps({D8_1_1b, D6_13})
  void whatTheLevelBelowPromisedStaysPromised() {
    String id = bureau.answered();
    bureau.office.wait(Duration.ofDays(1));
    bureau.office.run(HEAD, new RecordVerdict(id, false, "REC-1"));

    assertThat(bureau.due(id, ComplaintClocks.CARRIED_DONE))
        .isEqualTo(bureau.office.now().plus(Duration.ofDays(1)));
    bureau.office.run(CHIEF, new AssignComplaint(id, CHIEF));
    bureau.office.run(CHIEF, new BeginInvestigation(id));
    bureau.office.run(CHIEF, new FinishSolution(id, "P-1"));
    assertThat(outcome(id, ComplaintClocks.CARRIED_DONE)).isEqualTo(Outcome.MET);
  }

  @Test
  @Keeps({D6_13, D1_4_4, D10_P6})
  void theTopCannotPassItOnAndItsLastWordNamesTheOutsideRemedies() {
    String id = bureau.taken();
    bureau.classify(id, Category.ATTITUDE);
    bureau.dissatisfied(id, HEAD);
    assertThat(bureau.refused(CHIEF, finalAnswer(id, Set.of(OutsideRemedy.COURT))))
        .isEqualTo("D10-S5 complaint.not-yours");
    bureau.dissatisfied(id, CHIEF);
    bureau.dissatisfied(id, BOSS);

    assertThat(bureau.complaint(id).state()).isEqualTo(ComplaintState.ANSWERED);
    assertThat(bureau.refused(BOSS, finalAnswer(id, Set.of())))
        .isEqualTo("D6-13 complaint.name-remedies");
    bureau.office.run(
        BOSS, finalAnswer(id, Set.of(OutsideRemedy.CITIZENS_HOTLINE, OutsideRemedy.GAS_REGULATOR)));
    assertThat(bureau.complaint(id).ending().orElseThrow().remedies()).hasSize(2);
  }

  @Test
  @Keeps(D6_13)
  void aLowerLevelHasNoLastWord() {
    String id = bureau.told();

    assertThat(bureau.refused(HEAD, finalAnswer(id, Set.of(OutsideRemedy.COURT))))
        .isEqualTo("D6-13 complaint.not-the-top");
  }

  private static CloseComplaint finalAnswer(String id, Set<OutsideRemedy> remedies) {
    return new CloseComplaint(
        id, End.FINAL_ANSWER, Optional.empty(), Optional.of(Personal.of("so it is")), remedies);
  }

  @Test
  @Keeps({D8_1_6c, F15})
  void compensationNeedsASecondPersonWhoIsNotConcerned() {
    String id = bureau.told();

    assertThat(bureau.refused(HEAD, compensation(id, HEAD)))
        .isEqualTo("D8-1.6c complaint.second-person");
    assertThat(bureau.refused(HEAD, compensation(id, Bureau.TECHNICIAN)))
        .isEqualTo("D8-1.6c complaint.second-person");
    bureau.office.run(HEAD, compensation(id, CHIEF));
    assertThat(bureau.complaint(id).compensations()).hasSize(1);
  }

  private static Compensate compensation(String id, String second) {
    return new Compensate(id, Measure.COMPENSATION, Optional.of(Yuan.of("30.00")), "L-1", second);
  }

  @Test
  @Keeps(D5_2_2)
  void aSanctionFollowsFromWhatWasFoundAlone() {
    String id = bureau.investigated();
    assertThat(bureau.refused(HEAD, new LinkSanction(id, "S-1")))
        .isEqualTo("D5-2.2 complaint.nothing-to-punish");
    bureau.office.run(HEAD, report(id, Finding.UPHELD));
    bureau.office.run(HEAD, new LinkSanction(id, "S-1"));
    bureau.office.run(HEAD, new LinkImprovement(id, "M-1"));

    assertThat(bureau.complaint(id).sanctions()).containsExactly("S-1");
    assertThat(bureau.complaint(id).improvements()).containsExactly("M-1");
  }

  @Test
  @Keeps(D1_4_4)
  void whatNobodyDoesIsWarnedOfAndClimbsEachStepOnce() {
    String id = bureau.taken();
    bureau.office.wait(Duration.ofDays(4));
    bureau.sweeper.sweep(10);
    List<FiredStep> fired = bureau.complaint(id).fired();

    assertThat(fired).isSortedAccordingTo(FiredStep.ORDER);
    assertThat(fired).filteredOn(step -> step.sort() == FiredStep.Sort.OVERDUE).hasSize(3);
    assertThat(bureau.sweeper.sweep(10).done()).isZero();
    assertThat(bureau.complaint(id).nextActionAt()).isEmpty();
    assertThat(bureau.as(HEAD).openOf("EAST-1", 10)).hasSize(1);
    assertThat(bureau.as(AGENT).mine(10)).isEmpty();
  }
}
