package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.CONSENT;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.GAS;
import static org.gasservice.core.order.Station.HELPER;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_4_2;
import static org.gasservice.core.standard.Clauses.D10_4_8b;
import static org.gasservice.core.standard.Clauses.D10_6_0;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_1;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.core.workforce.CrewRole;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused at the place and at the desk, each rule by itself, and what it lets through. */
class OrderRulesTest {

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private Instant in(Duration time) {
    return station.office.now().plus(time);
  }

  private String problem(String actor, Command command) {
    List<Problem> problems = ((InvalidCommand) station.office.refused(actor, command)).problems();
    return problems.get(0).path() + " " + problems.get(0).code();
  }

  // ---- arriving

  private long missed(Key key) {
    return station.order(key).progress().events().stream()
        .filter(event -> event.what() == What.APPOINTMENT_MISSED)
        .count();
  }

  private Instant booked(Key key) {
    Instant end = in(Duration.ofHours(3));
    station.run(DESK, BookAppointment.agreed(key, in(Duration.ofHours(2)), end, CONSENT));
    return end;
  }

  private void sent(Key key) {
    station.run(DESK, DispatchOrder.of(key, LEAD));
    station.run(LEAD, Depart.of(key));
  }

  @Test
  @Keeps(D10_4_2)
  void whoComesAtTheEndOfTheWindowKeptItAndAMomentLaterMissedItOnce() {
    Key none = station.repairOnSite();
    assertThat(missed(none)).as("nothing was agreed").isZero();

    Key kept = station.acceptedRepair();
    Instant end = booked(kept);
    sent(kept);
    station.runAt(LEAD, end, Arrive.of(kept, CheckIn.Method.DEVICE_POSITION));
    assertThat(missed(kept)).isZero();

    Key late = station.acceptedRepair();
    end = booked(late);
    sent(late);
    station.runAt(LEAD, end.plusMillis(1), Arrive.of(late, CheckIn.Method.DEVICE_POSITION));
    assertThat(missed(late)).isOne();
    station.run(LEAD, RecordVisit.of(late, VisitOutcome.PARTS_NEEDED));
    station.goOut(late);
    assertThat(missed(late)).as("the second visit misses nothing").isOne();
  }

  // ---- at the place

  @Test
  @Keeps(D10_6_0)
  void nothingIsDoneAtThePlaceBeforeWorkWasBegun() {
    Key repair = station.repairOnSite();
    station.run(LEAD, new AddWorkItem(repair, "flue", "check the flue"));
    assertThat(station.refused(LEAD, CompleteWorkItem.of(repair, "flue")))
        .isEqualTo("D10-6.0 order.not-started");
    assertThat(station.refused(LEAD, RecordVisit.of(repair, VisitOutcome.DONE)))
        .isEqualTo("D10-6.0 order.not-started");

    Key danger = station.open(Station.emergency());
    station.goOut(danger);
    assertThat(station.refused(LEAD, MakeSafe.of(danger, GAS)))
        .isEqualTo("D10-6.0 order.not-started");
  }

  @Test
  @Keeps(D1_4_5)
  void workIsBegunOnceAVisit() {
    Key key = station.repairBegun();

    assertThat(station.refused(LEAD, StartWork.of(key))).isEqualTo("D1-4.5 order.started-already");
  }

  @Test
  @Keeps(D10_P5)
  void onePercentOfTheLowerLimitIsClearAndMoreIsNotAndAHelperDoesNotSayIt() {
    Key key = station.open(Station.emergency());
    station.run(DESK, DispatchOrder.to(key, CrewChoice.of(LEAD).with(HELPER, CrewRole.HELPER)));
    station.run(LEAD, Depart.of(key));
    station.run(LEAD, Arrive.of(key, CheckIn.Method.DEVICE_POSITION));
    station.run(LEAD, StartWork.of(key));
    station.run(LEAD, MakeSafe.of(key, GAS));
    GasReading limit = GasReading.percentLel("1", "G-7");

    assertThat(station.refused(HELPER, DeclareAllClear.of(key, limit)))
        .isEqualTo("D10-6.0 order.may-not-sign");
    assertThat(
            station.refused(LEAD, DeclareAllClear.of(key, GasReading.percentLel("1.001", "G-7"))))
        .isEqualTo("D10-P5 order.still-gas");
    assertThat(station.run(LEAD, DeclareAllClear.of(key, limit)).state())
        .isEqualTo(OrderState.ALL_CLEAR);
  }

  @Test
  @Keeps(D10_P5)
  void aVisitToADangerIsNotPutOffAndOneToARepairIs() {
    Key danger = station.emergencyBegun();
    assertThat(station.refused(LEAD, RecordVisit.of(danger, VisitOutcome.RESCHEDULED)))
        .isEqualTo("D10-P5 order.emergency-not-booked");

    Key repair = station.repairBegun();
    ServiceOrder back = station.run(LEAD, RecordVisit.of(repair, VisitOutcome.RESCHEDULED));
    assertThat(back.state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(back.progress().crew()).as("another may come").isEmpty();
  }

  @Test
  @Keeps(D1_4_5)
  void aVisitThatIsOverKeepsItsCrewForTheSignatureAndItsEnd() {
    Key key = station.repairBegun();
    ServiceOrder visited = station.run(LEAD, RecordVisit.of(key, VisitOutcome.DONE));
    Optional<Instant> ended = visited.lastVisit().flatMap(Visit::endedAt);
    assertThat(visited.progress().crew()).isPresent();
    assertThat(station.refused(LEAD, RecordVisit.of(key, VisitOutcome.DONE)))
        .isEqualTo("D1-4.5 order.nobody-there");

    ServiceOrder finished = station.run(LEAD, FinishWork.of(key, "done"));
    assertThat(finished.lastVisit().flatMap(Visit::endedAt)).isEqualTo(ended);
  }

  // ---- items, fees, damage

  @Test
  @Keeps(D1_2_1)
  void anItemIsThereOnceAndDoneOnce() {
    Key key = station.repairBegun();
    station.run(LEAD, new AddWorkItem(key, "flue", "check the flue"));
    station.run(LEAD, new AddWorkItem(key, "hose", "change the hose"));

    assertThat(station.refused(LEAD, new AddWorkItem(key, "flue", "again")))
        .isEqualTo("D1-2.1 order.item-twice");
    assertThat(station.refused(LEAD, CompleteWorkItem.of(key, "tap")))
        .isEqualTo("D1-2.1 order.no-such-item");
    ServiceOrder one = station.run(LEAD, CompleteWorkItem.of(key, "flue"));
    assertThat(one.progress().workItems()).extracting(WorkItem::open).containsExactly(false, true);
    assertThat(station.refused(LEAD, CompleteWorkItem.of(key, "flue")))
        .isEqualTo("D1-2.1 order.no-such-item");
  }

  @Test
  @Keeps(D4_11a)
  void whoeverNamesThePublishedPriceIsCharged() {
    Key key = station.repairBegun();
    ChargeFee told =
        new ChargeFee(key, "HOSE-1M", new BigDecimal("2"), Optional.of(Yuan.of("12.50")));

    assertThat(station.run(LEAD, told).progress().feeLines())
        .singleElement()
        .satisfies(line -> assertThat(line.amount()).isEqualTo(Yuan.of("25.00")));
  }

  @Test
  @Keeps(D10_4_8b)
  void whatBrokeIsRecordedOnceAndOnlyThatIsMadeGood() {
    Key key = station.repairBegun();
    station.run(LEAD, new RecordDamage(key, "tile", Personal.of("a tile broke")));
    station.run(LEAD, new RecordDamage(key, "lamp", Personal.of("a lamp broke")));

    assertThat(station.refused(LEAD, new RecordDamage(key, "tile", Personal.of("again"))))
        .isEqualTo("D10-4.8b order.damage-twice");
    assertThat(station.refused(LEAD, new CompensateDamage(key, "door", Yuan.of("1.00"))))
        .isEqualTo("D10-4.8b order.no-such-damage");
    ServiceOrder one = station.run(LEAD, new CompensateDamage(key, "tile", Yuan.of("30.00")));
    assertThat(one.progress().damages())
        .extracting(Damage::compensation)
        .containsExactly(Optional.of(Yuan.of("30.00")), Optional.empty());
  }

  @Test
  void whatIsFullIsRefusedByName() {
    Key key = station.acceptedRepair();
    for (int i = 0; i < WorkRules.MOST_ITEMS; i++) {
      station.run(DESK, new AddWorkItem(key, "i-" + i, "item"));
    }
    assertThat(problem(DESK, new AddWorkItem(key, "more", "item")))
        .isEqualTo("workItems order.too-many");
  }

  // ---- promises

  @Test
  @Keeps(D10_P5)
  void aReclassificationChangesTriageOrSizeAndSoMuchOnly() {
    Key key = station.acceptedRepair();

    assertThat(problem(DESK, ReclassifyOrder.size(key, FaultSize.SMALL, "as it was")))
        .isEqualTo("triage order.nothing-changes");
    assertThat(problem(DESK, ReclassifyOrder.triage(key, Triage.P5, "as it was")))
        .isEqualTo("triage order.nothing-changes");
    ServiceOrder large = station.run(DESK, ReclassifyOrder.size(key, FaultSize.LARGE, "dig"));
    assertThat(large.triage()).isEqualTo(Triage.P5);
    ServiceOrder raised = station.run(DESK, ReclassifyOrder.triage(key, Triage.P2, "it smells"));
    assertThat(raised.progress().faultSize()).isEqualTo(FaultSize.LARGE);
    assertThat(raised.progress().dangerReported()).isTrue();
    assertThat(raised.state()).as("nothing stood still").isEqualTo(OrderState.ACCEPTED);
    ServiceOrder lowered = station.run(
        DESK, ReclassifyOrder.triage(key, Triage.P5, "a rumour").confirmedBy(SUPERVISOR));
    assertThat(lowered.progress().dangerReported()).as("it was reported").isTrue();
  }

  @Test
  @Keeps(D10_P5)
  void whatStandsStillWithNobodyThereGoesOnAtTheDeskWhenItTurnsOutDangerous() {
    Key key = station.acceptedRepair();
    station.run(
        DESK, SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, in(Duration.ofHours(9))));
    ServiceOrder graver = station.run(DESK, ReclassifyOrder.triage(key, Triage.P3, "ten homes"));
    assertThat(graver.suspension()).as("no danger: it still stands still").isPresent();

    ServiceOrder danger = station.run(DESK, ReclassifyOrder.triage(key, Triage.P1, "leak"));
    assertThat(danger.suspension()).isEmpty();
    assertThat(danger.state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(danger.kind()).isEqualTo(OrderKind.EMERGENCY);
  }

  @Test
  @Keeps(D10_P5)
  void aDangerThatStandsStillIsNotTalkedDown() {
    Key key = station.emergencyBegun();
    station.run(LEAD, MakeSafe.of(key, GAS));
    station.run(
        LEAD, SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, in(Duration.ofHours(2))));

    assertThat(station.refused(
            DESK, ReclassifyOrder.triage(key, Triage.P5, "a rumour").confirmedBy(SUPERVISOR)))
        .isEqualTo("D10-P5 order.measure-first");
  }

  private CorrectOrder correction(Key key, What what, Instant now) {
    return new CorrectOrder(key, what, now, Personal.of("clock of the van"), SUPERVISOR);
  }

  @Test
  @Keeps(D10_4_15)
  void aCorrectionLiesBetweenTheReportAndNowAndSaysSomethingElse() {
    Key key = station.repairOnSite();
    Instant reported = station.order(key).reportedAt();
    Instant arrived = station.order(key).last(What.ARRIVED).orElseThrow();

    assertThat(problem(DESK, correction(key, What.ARRIVED, reported.minusNanos(1_000))))
        .isEqualTo("now order.correction-out-of-time");
    assertThat(problem(DESK, correction(key, What.ARRIVED, in(Duration.ofSeconds(1)))))
        .isEqualTo("now order.correction-out-of-time");
    assertThat(problem(DESK, correction(key, What.ARRIVED, arrived)))
        .isEqualTo("now order.correction-out-of-time");
    assertThat(problem(DESK, correction(key, What.MADE_SAFE, reported)))
        .as("that never happened")
        .isEqualTo("what order.no-such-step");
    assertThat(problem(DESK, correction(key, What.REPORTED, reported)))
        .isEqualTo("what order.no-such-step");
    assertThat(station
            .run(DESK, correction(key, What.ARRIVED, reported))
            .progress()
            .corrections())
        .hasSize(1);
  }

  // ---- ends

  @Test
  @Keeps(D6_8_4)
  void attemptsToReachSomebodyLieBetweenTheEndOfTheWorkAndNow() {
    Key key = station.repairBegun();
    station.run(LEAD, FinishWork.of(key, "done"));
    Instant done = station.office.now();
    station.office.wait(Duration.ofHours(1));

    assertThat(problem(
            DESK, GiveFeedback.notReached(key, List.of(done.minusNanos(1_000), done, done))))
        .isEqualTo("attempts order.attempt-out-of-time");
    assertThat(problem(
            DESK, GiveFeedback.notReached(key, List.of(done, done, in(Duration.ofSeconds(1))))))
        .isEqualTo("attempts order.attempt-out-of-time");
    assertThat(station.refused(
            DESK, GiveFeedback.notReached(key, List.of(done, done, station.office.now()))))
        .as("in time, but all in one morning")
        .isEqualTo("D6-8.4 order.three-attempts");
  }

  @Test
  @Keeps(D6_8_4)
  void whoeverLetNobodyInIsToldAndWhoeverWaitsForPartsIsNot() {
    Key parts = station.repairOnSite();
    station.run(LEAD, RecordVisit.of(parts, VisitOutcome.PARTS_NEEDED));
    assertThat(station.refused(DESK, GiveFeedback.of(parts, FeedbackGiven.How.TOLD, "R-1")))
        .isEqualTo("D1-2.3 order.nothing-to-tell");

    Key door = station.repairOnSite();
    Instant left = in(Duration.ofMinutes(1));
    station.run(
        LEAD,
        RecordVisit.nobodyOpened(
            door, new NoAccess(left, "aa11", List.of(left, left), 16, "CARD-1")));
    station.run(DESK, GiveFeedback.of(door, FeedbackGiven.How.TOLD, "R-1"));
    assertThat(station.refused(DESK, new CloseOrder(door, ClosingMode.REFUSED)))
        .isEqualTo("D1-2.3 order.mode-does-not-fit");
    assertThat(station.refused(DESK, new CloseOrder(door, ClosingMode.SOLVED)))
        .isEqualTo("D1-2.3 order.mode-does-not-fit");
    assertThat(station.run(DESK, new CloseOrder(door, ClosingMode.NO_ACCESS)).state())
        .isEqualTo(OrderState.CLOSED);
  }

  @Test
  void whatIsCalledOffWhileItStandsStillStandsStillNoLonger() {
    Key key = station.acceptedRepair();
    station.run(
        DESK, SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, in(Duration.ofHours(9))));

    ServiceOrder cancelled = station.run(DESK, CancelOrder.byCustomer(key, "moved away"));
    assertThat(cancelled.suspension()).isEmpty();
    assertThat(cancelled.progress().closingMode()).contains(ClosingMode.CANCELLED_BY_CUSTOMER);
  }

  // ---- who did it

  @Test
  @Keeps(D1_4_5)
  void aStepSaysWhetherTheCrewTheDeskOrTheSystemTookIt() {
    Key key = station.repairOnSite();
    station.run(LEAD, new AddWorkItem(key, "flue", "check the flue"));
    station.run(
        LEAD, SuspendOrder.until(key, SuspensionReason.WAIT_CUSTOMER, in(Duration.ofHours(2))));

    assertThat(station.order(key).progress().events())
        .extracting(event -> event.what() + " " + event.source())
        .contains("DISPATCHED DESK", "DEPARTED CREW", "ARRIVED CREW", "SUSPENDED DESK");
    assertThat(station.order(key).progress().events())
        .as("nothing was late")
        .allMatch(event -> event.recordedLate().isEmpty() && event.confirmedBy().isEmpty());
  }

  // ---- finding

  private List<Key> found(String index, Object... at) {
    Range range = Range.all(index);
    for (Object each : at) {
      range = range.equalTo(each);
    }
    return station.office.keys(ServiceOrder.TYPE, range);
  }

  @Test
  void finishedOrdersAreFoundByStationRootAndCallerAndAmongTheOpenOnesNoMore() {
    Key key = station.open(Station.repair()
        .reporter(new Reporter(Optional.empty(), Optional.of(Personal.of("13911112222")))));
    assertThat(found(ServiceOrder.OPEN_AT_STATION, "EAST-1")).containsExactly(key);
    station.run(DESK, new DeclineOrder(key, "D2-1.10", Personal.of("not ours")));

    assertThat(found(ServiceOrder.OPEN_AT_STATION, "EAST-1")).isEmpty();
    assertThat(found(ServiceOrder.AT_STATION, "EAST-1")).containsExactly(key);
    String caller = station.order(key).facts().caller().orElseThrow();
    assertThat(station.order(key).persons()).containsExactly(caller);
    assertThat(found(ServiceOrder.OF_CALLER, caller)).containsExactly(key);
    assertThat(station.order(key).withoutCaller().persons()).isEmpty();
  }
}
