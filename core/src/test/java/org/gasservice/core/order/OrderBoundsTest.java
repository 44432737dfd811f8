package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D10_2_5a;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_1;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D5_1_2c;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders at the edges: the last moment in time, the first too late, what a second round keeps of the first, and what it does not. */
class OrderBoundsTest {

  private static final Key EVENT = new Key("EV-1", "e");
  private static final Key OTHER_EVENT = new Key("EV-2", "e");

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private Key closedRepair() {
    return closed(station.repairBegun());
  }

  private Key closed(Key key) {
    station.run(LEAD, FinishWork.of(key, "done"));
    station.run(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1"));
    station.run(DESK, new CloseOrder(key, ClosingMode.SOLVED));
    return key;
  }

  private ServiceOrder reopen(Key key) {
    return station.run(DESK, new ReopenOrder(key, Personal.of("again")));
  }

  // ---- in time

  /** Says that the crew left, so much later. */
  private void depart(Key key, Duration delay, Optional<Late> late) {
    Instant left = station.office.now().plusSeconds(60);
    station.office.setTime(left.plus(delay));
    station
        .office
        .pipeline()
        .execute(Submission.of(Actor.employee(LEAD), new Depart(key, late)).at(left));
  }

  private Key dispatched() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.of(key, LEAD));
    return key;
  }

  private String refusedDeparture(Key key, Duration delay, Late late) {
    RuleViolation refused =
        catchThrowableOfType(RuleViolation.class, () -> depart(key, delay, Optional.of(late)));
    return refused.clause() + " " + refused.code();
  }

  @Test
  @Keeps(D1_4_5)
  void aQuarterOfAnHourIsInTimeAndADayNeedsNobodyToVouchForIt() {
    Key quick = dispatched();
    depart(quick, Duration.ofMinutes(15), Optional.empty());
    assertThat(last(quick).recordedLate()).isEmpty();

    Key late = dispatched();
    depart(late, Duration.ofHours(24), Optional.of(Late.because("no network")));
    assertThat(last(late).recordedLate()).isPresent();

    assertThat(refusedDeparture(
            dispatched(), Duration.ofHours(24).plusMillis(1), Late.because("no network")))
        .isEqualTo("D1-4.5 order.second-person");
  }

  private OrderEvent last(Key key) {
    List<OrderEvent> events = station.order(key).progress().events();
    return events.get(events.size() - 1);
  }

  @Test
  @Keeps(D1_4_5)
  void whoVouchesForAStepIsOneOfUsWhicheverStepItIs() {
    Late stranger = new Late(Personal.of("no network"), Optional.of("E-9999"));
    Key out = station.repairOnSite();
    station.run(LEAD, StartWork.of(out));

    assertThat(refusedDeparture(dispatched(), Duration.ofHours(1), stranger))
        .isEqualTo("D1-4.5 order.second-person");
    assertThat(List.<OrderCommand>of(
            new Arrive(out, CheckIn.by(CheckIn.Method.RADIO_CALL), Optional.of(stranger)),
            new StartWork(out, Optional.of(stranger)),
            new MakeSafe(out, Station.GAS, Optional.of(stranger)),
            new FinishWork(
                out,
                Personal.of("done"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(stranger)),
            ReclassifyOrder.triage(out, Triage.P5, "less").confirmedBy("E-9999"),
            new ExcuseBreach(
                out, Optional.empty(), Excuse.Cause.ROAD_CLOSED, Personal.of("flood"), "E-9999")))
        .allSatisfy(command ->
            assertThat(station.refused(LEAD, command)).isEqualTo("D1-4.5 order.second-person"));
  }

  @Test
  void timesOfDayBeginAtMidnightNoonAndSix() {
    assertThat(daypart("2026-03-02T00:00")).isEqualTo(Daypart.MORNING);
    assertThat(daypart("2026-03-02T11:59:59.999999")).isEqualTo(Daypart.MORNING);
    assertThat(daypart("2026-03-02T12:00")).isEqualTo(Daypart.AFTERNOON);
    assertThat(daypart("2026-03-02T17:59:59.999999")).isEqualTo(Daypart.AFTERNOON);
    assertThat(daypart("2026-03-02T18:00")).isEqualTo(Daypart.EVENING);
    assertThat(Daypart.all(
            List.of(at("2026-03-02T08:00"), at("2026-03-03T13:00"), at("2026-03-02T20:00")),
            Office.ZONE))
        .isTrue();
    assertThat(Daypart.all(
            List.of(at("2026-03-02T08:00"), at("2026-03-03T13:00"), at("2026-03-03T08:00")),
            Office.ZONE))
        .isFalse();
  }

  private static Instant at(String local) {
    return Calendars.at(local);
  }

  private static Daypart daypart(String local) {
    return Daypart.of(at(local), Office.ZONE);
  }

  // ---- rounds

  private OrderClock repaired(Key key, int round) {
    return station.clocks.of(station.order(key)).stream()
        .filter(clock -> clock.round() == round && clock.milestone().equals(Milestone.REPAIRED))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Keeps(D10_2_5a)
  void whatComesBackIsAsLargeAsItWasLastFoundToBe() {
    Key key = station.repairBegun();
    station.run(DESK, ReclassifyOrder.size(key, FaultSize.LARGE, "the whole riser"));
    closed(key);
    station.office.wait(Duration.ofDays(1));
    reopen(key);
    Instant again = station.office.now();

    assertThat(repaired(key, 2).due()).contains(again.plus(Duration.ofHours(24)));
    station.run(
        DESK, ReclassifyOrder.size(key, FaultSize.SMALL, "one tap").confirmedBy(SUPERVISOR));
    assertThat(repaired(key, 2).due())
        .as("and as small as it turns out now")
        .contains(again.plus(Duration.ofHours(4)));
    assertThat(repaired(key, 1).state().outcome()).contains(Outcome.MET);
  }

  @Test
  @Keeps(D10_2_5a)
  void aRoundIsNeitherExcusedNorHaltedByWhatHappenedInAnother() {
    Key key = station.acceptedRepair();
    station.run(
        DESK,
        SuspendOrder.until(
            key, SuspensionReason.WAIT_CUSTOMER, station.office.now().plus(Duration.ofHours(9))));
    station.office.wait(Duration.ofHours(8));
    station.run(DESK, new ResumeOrder(key));
    excuse(key, EVENT);
    station.goOut(key);
    station.run(LEAD, StartWork.of(key));
    closed(key);
    assertThat(repaired(key, 1).state().outcome()).contains(Outcome.MET);
    station.office.wait(Duration.ofDays(2));
    reopen(key);
    Instant due = station.office.now().plus(Duration.ofHours(4));

    assertThat(repaired(key, 2).due()).contains(due);
    station.office.setTime(due.plusSeconds(60));
    station.goOut(key);
    station.run(LEAD, StartWork.of(key));
    closed(key);

    assertThat(repaired(key, 2).state().outcome()).contains(Outcome.BREACHED);
    assertThat(repaired(key, 2).state().excuse()).isEmpty();
    assertThat(repaired(key, 1).state().excuse()).isPresent();
    assertThat(repaired(key, 1).state().outcome()).contains(Outcome.MET);
  }

  @Test
  void whatWasWarnedOfIsNotWarnedOfAgainWhenItWasCalledOffAndIsWhenItWasDone() {
    Key calledOff = station.acceptedRepair();
    station.office.wait(Duration.ofHours(6));
    station.sweeper.sweep(100);
    List<FiredStep> fired = station.order(calledOff).progress().fired();
    assertThat(fired).isNotEmpty();
    station.run(DESK, CancelOrder.byCustomer(calledOff, "by mistake"));
    assertThat(reopen(calledOff).progress().fired()).isEqualTo(fired);

    Key done = station.repairBegun();
    station.office.wait(Duration.ofHours(6));
    station.sweeper.sweep(100);
    assertThat(station.order(done).progress().fired()).isNotEmpty();
    closed(done);
    assertThat(reopen(done).progress().fired()).isEmpty();
  }

  @Test
  void whatIsTakenUpAgainHasNobodyNamedNothingToldAndNoEnd() {
    ServiceOrder again = reopen(closedRepair());

    assertThat(again.progress().crew()).isEmpty();
    assertThat(again.progress().feedback()).isEmpty();
    assertThat(again.progress().closingMode()).isEmpty();
    assertThat(again.state()).isEqualTo(OrderState.REOPENED);
  }

  // ---- ends

  @Test
  @Keeps(D1_2_1)
  void whoeverClosesIsToldOfOpenItemsBeforeAnythingElse() {
    Key key = station.repairBegun();
    station.run(LEAD, new AddWorkItem(key, "flue", "check the flue"));

    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.SOLVED)))
        .isEqualTo("D1-2.1 order.items-open");
    station.run(LEAD, new CompleteWorkItem(key, "flue", Optional.empty()));
    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.SOLVED)))
        .isEqualTo("D6-8.4 order.tell-first");
    closed(key);
    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.SOLVED)))
        .isEqualTo("D3-14 order.not-in-this-state");
  }

  private String refusedMerger(Key from, Key into) {
    return station.refused(DESK, CancelOrder.merged(from, into, "same thing"));
  }

  @Test
  @Keeps(D10_P5)
  void dangerGoesOnInAnotherEmergencyThatGoesOnAndNowhereElse() {
    Key danger = station.open(Station.emergency().root("INC-1"));
    Key repair = station.open(Station.repair().root("INC-1"));
    Key other = station.open(Station.repair().root("INC-1"));
    Key declined = station.open(Station.repair().root("INC-1"));
    station.run(DESK, new DeclineOrder(declined, "D2-1.10", Personal.of("not ours")));
    String cannot = "D10-P5 order.cannot-take-over";

    assertThat(refusedMerger(danger, repair)).isEqualTo(cannot);
    assertThat(refusedMerger(danger, danger)).isEqualTo(cannot);
    assertThat(refusedMerger(repair, repair)).isEqualTo(cannot);
    assertThat(refusedMerger(repair, declined)).isEqualTo(cannot);
    station.run(DESK, CancelOrder.merged(repair, other, "same thing"));
    assertThat(refusedMerger(other, repair)).isEqualTo(cannot);
    station.run(DESK, CancelOrder.merged(other, danger, "it smells, too"));
    assertThat(station.order(other).state()).isEqualTo(OrderState.CANCELLED);
  }

  // ---- who sees it

  private boolean shown(Key key) {
    return station.order(key).shownTo(LEAD);
  }

  @Test
  @Keeps(D6_7_3)
  void aCrewSeesItsOrderFromDispatchToTheEndAndNotWhenItWasCalledBackOrTheOrderComesAgain() {
    Key key = station.acceptedRepair();
    station.run(DESK, new AssignCrew(key, CrewChoice.of(LEAD)));
    assertThat(shown(key)).as("named, not sent").isFalse();
    station.run(DESK, DispatchOrder.of(key, LEAD));
    assertThat(shown(key)).isTrue();
    assertThat(station.order(key).shownTo(Station.HELPER)).isFalse();
    station.run(DESK, new RecallCrew(key, Personal.of("needed elsewhere")));
    assertThat(shown(key)).as("called back").isFalse();
    station.run(DESK, new AssignCrew(key, CrewChoice.of(LEAD)));
    assertThat(shown(key)).as("called back, named again").isFalse();
    station.goOut(key);
    assertThat(shown(key)).as("sent again").isTrue();
    station.run(LEAD, StartWork.of(key));
    closed(key);
    assertThat(shown(key)).as("over").isFalse();
    reopen(key);
    station.run(DESK, new AssignCrew(key, CrewChoice.of(LEAD)));
    assertThat(shown(key)).as("comes again, not sent yet").isFalse();
  }

  // ---- from outside

  private void excuse(Key order, Key event) {
    system(new ExcuseForEvent(order, event, Excuse.Cause.ROAD_CLOSED, "E-1"));
  }

  private void system(OrderCommand command) {
    station.office.pipeline().execute(Submission.of(Actor.system("follow-up"), command));
  }

  private List<Boolean> holding(Key order) {
    return station.order(order).progress().excuses().stream().map(Excuse::holds).toList();
  }

  @Test
  @Keeps(D5_1_2c)
  void eachEventExcusesOnceAndTakesBackItsOwnExcuseAlone() {
    Key key = station.acceptedRepair();
    excuse(key, EVENT);
    excuse(key, EVENT);
    assertThat(holding(key)).containsExactly(true);
    excuse(key, OTHER_EVENT);
    assertThat(holding(key)).containsExactly(true, true);

    system(new WithdrawExcuse(key, EVENT));
    assertThat(holding(key)).containsExactly(false, true);
    Refusal person = catchThrowableOfType(
        Refusal.class, () -> station.office.run(DESK, new WithdrawExcuse(key, OTHER_EVENT)));
    assertThat(person.code()).isEqualTo("order.only-by-event");
  }

  // ---- workflows

  @Test
  @Keeps(D3_14)
  void aWorkflowTakesAStepWhereItHasOneAndNeverWhatItNeverDoes() {
    Workflow repair = Workflow.of(OrderKind.REPAIR);
    Workflow emergency = Workflow.of(OrderKind.EMERGENCY);

    assertThat(repair.takes(OrderState.RECEIVED, Steps.ACCEPT)).isTrue();
    assertThat(repair.takes(OrderState.ACCEPTED, Steps.ACCEPT)).isFalse();
    assertThat(repair.takes(OrderState.ACCEPTED, Steps.BOOK)).isTrue();
    assertThat(emergency.takes(OrderState.ACCEPTED, Steps.BOOK)).isFalse();
    assertThat(emergency.takes(OrderState.RECEIVED, Steps.DECLINE)).isFalse();
  }
}
