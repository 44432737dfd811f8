package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.HELPER;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D10_2_1a;
import static org.gasservice.core.standard.Clauses.D10_2_6;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_4_8b;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_1;
import static org.gasservice.core.standard.Clauses.D1_2_3;
import static org.gasservice.core.standard.Clauses.D1_4_5;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D4_10b;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D6_8_4;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Submission;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.core.workforce.CrewRole;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepairTest {

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private Instant in(Duration time) {
    return station.office.now().plus(time);
  }

  private NoAccess nobodyOpened() {
    Instant now = station.office.now();
    return NoAccess.builder()
        .at(now)
        .doorPhotoDigest("a1b2")
        .addCalls(now.minusSeconds(300), now.minusSeconds(60))
        .waitedMinutes(15)
        .cardNumber("CARD-1")
        .build();
  }

  // ---- opening and triage

  @Test
  @Keeps(D10_P5)
  void whatMayBeDangerousIsNotOpenedAsARepair() {
    assertThat(station.refused(DESK, Station.repair().triage(Optional.empty()).build()))
        .isEqualTo("D10-P5 order.danger-is-an-emergency");
    assertThat(station.refused(
            DESK,
            Station.repair()
                .triage(TriageAnswers.noDanger().withLeakOutdoorsOrSmell(Answer.UNKNOWN))
                .build()))
        .isEqualTo("D10-P5 order.danger-is-an-emergency");
  }

  @Test
  @Keeps(D2_1_10)
  void anOrderIsDeclinedByCitingARule() {
    Key key = station.open(Station.repair());
    assertThat(station.office.refused(DESK, new DeclineOrder(key, "", Personal.of(""))))
        .isInstanceOf(InvalidCommand.class);
    assertThat(station
            .run(DESK, new DeclineOrder(key, "D3-6", Personal.of("not gas")))
            .state())
        .isEqualTo(OrderState.DECLINED);
  }

  @Test
  @Keeps(D10_P5)
  void loweringTheTriageNeedsASecondPersonAndRaisingDoesNot() {
    Key key = station.open(Station.repair().triage(TriageAnswers.noDanger().withNoGas(Answer.YES)));
    assertThat(station.order(key).triage()).isEqualTo(Triage.P4);
    ReclassifyOrder lower = ReclassifyOrder.triage(key, Triage.P5, "gas is there");
    assertThat(station.refused(DESK, lower)).isEqualTo("D10-P5 order.second-person");
    assertThat(station.refused(DESK, lower.confirmedBy(DESK)))
        .isEqualTo("D10-P5 order.second-person");
    assertThat(station.refused(DESK, lower.confirmedBy("E-9999")))
        .isEqualTo("D1-4.5 order.second-person");
    assertThat(station.run(DESK, lower.confirmedBy(SUPERVISOR)).triage()).isEqualTo(Triage.P5);
    assertThat(station
            .run(DESK, ReclassifyOrder.triage(key, Triage.P3, "ten homes"))
            .triage())
        .isEqualTo(Triage.P3);
  }

  @Test
  @Keeps(D10_P5)
  void aRepairThatTurnsOutDangerousIsAnEmergencyFromThereAndGoesOnAtOnce() {
    Key key = station.repairBegun();
    station.run(
        LEAD, SuspendOrder.until(key, SuspensionReason.WAIT_CUSTOMER, in(Duration.ofHours(2))));
    ServiceOrder raised = station.run(LEAD, ReclassifyOrder.triage(key, Triage.P1, "leak found"));
    assertThat(raised.kind()).isEqualTo(OrderKind.EMERGENCY);
    assertThat(raised.state()).isEqualTo(OrderState.ON_SITE);
    assertThat(raised.suspension()).isEmpty();
    assertThat(station.run(LEAD, MakeSafe.of(key, Station.GAS)).state())
        .isEqualTo(OrderState.MADE_SAFE);
  }

  // ---- out and there

  @Test
  @Keeps(D3_14)
  void stepsAreTakenInTheirOrder() {
    Key key = station.open(Station.repair());
    assertThat(station.refused(DESK, DispatchOrder.of(key, LEAD)))
        .isEqualTo("D3-14 order.not-in-this-state");
    assertThat(station.refused(LEAD, Depart.of(key))).isEqualTo("D3-14 order.not-in-this-state");
    station.run(DESK, AcceptOrder.of(key));
    assertThat(station.refused(DESK, DispatchOrder.asAssigned(key)))
        .isEqualTo("D3-15 order.nobody-assigned");
    station.run(DESK, new AssignCrew(key, CrewChoice.of(LEAD)));
    assertThat(station
            .run(DESK, DispatchOrder.asAssigned(key))
            .progress()
            .crew()
            .orElseThrow()
            .lead())
        .isEqualTo(LEAD);
    assertThat(station.refused(DESK, DispatchOrder.of(key, LEAD)))
        .isEqualTo("D3-14 order.not-in-this-state");
  }

  @Test
  void aCrewIsCalledBackBeforeAnotherIsSent() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.of(key, LEAD));
    station.run(DESK, new RecallCrew(key, Personal.of("van broke down")));
    assertThat(station.run(DESK, DispatchOrder.of(key, Station.REPAIRER)).state())
        .isEqualTo(OrderState.DISPATCHED);
  }

  @Test
  void arrivalCountsAlsoWhenNobodyOpens() {
    Key key = station.repairOnSite();
    Instant arrived = station.office.now();
    station.office.wait(Duration.ofMinutes(20));
    ServiceOrder back = station.run(LEAD, RecordVisit.nobodyOpened(key, nobodyOpened()));
    assertThat(back.state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(back.last(OrderEvent.What.ARRIVED)).contains(arrived);
    assertThat(back.lastVisit().orElseThrow().outcome()).contains(VisitOutcome.NO_ACCESS);
    assertThat(back.progress().crew()).isEmpty();
  }

  @Test
  void nobodyOpenedIsNotSaidWithoutProof() {
    Key key = station.repairOnSite();
    assertThat(station.office.refused(LEAD, RecordVisit.of(key, VisitOutcome.NO_ACCESS)))
        .isInstanceOf(InvalidCommand.class);
    assertThat(station.office.refused(
            LEAD,
            RecordVisit.nobodyOpened(key, nobodyOpened().withCalls(List.of(station.office.now())))))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  @Keeps(D1_4_5)
  void whatTheDeskRecordsForTheCrewNeedsAReasonAndIsShownApart() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.of(key, LEAD));
    station.run(LEAD, Depart.of(key));
    assertThat(station.refused(DESK, Arrive.of(key, CheckIn.Method.RADIO_CALL)))
        .isEqualTo("D1-4.5 order.late-needs-reason");
    ServiceOrder there = station.run(
        DESK,
        new Arrive(
            key, CheckIn.by(CheckIn.Method.RADIO_CALL), Optional.of(Late.because("no network"))));
    OrderEvent arrived = there.progress().events().get(4);
    assertThat(arrived.what()).isEqualTo(OrderEvent.What.ARRIVED);
    assertThat(arrived.recordedLate()).contains(station.office.now());
  }

  @Test
  @Keeps(D1_4_5)
  void whatIsRecordedLateNeedsAReasonAndVeryLateASecondPerson() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.of(key, LEAD));
    Instant left = in(Duration.ofMinutes(1));
    station.office.setTime(left.plus(Duration.ofMinutes(15)));
    Submission inTime = Submission.of(Actor.employee(LEAD), Depart.of(key)).at(left);
    station.office.setTime(left.plus(Duration.ofMinutes(15)).plusMillis(1));
    assertThat(catchThrowable(() -> station.office.pipeline().execute(inTime)))
        .hasMessageContaining("order.late-needs-reason");
    Depart late = new Depart(key, Optional.of(Late.because("no network")));
    station.office.setTime(left.plus(Duration.ofHours(25)));
    assertThat(catchThrowable(() -> station
            .office
            .pipeline()
            .execute(Submission.of(Actor.employee(LEAD), late).at(left))))
        .hasMessageContaining("order.second-person");
    Depart vouched =
        new Depart(key, Optional.of(new Late(Personal.of("no network"), Optional.of(SUPERVISOR))));
    station
        .office
        .pipeline()
        .execute(Submission.of(Actor.employee(LEAD), vouched).at(left));
    assertThat(station.order(key).last(OrderEvent.What.DEPARTED)).contains(left);
  }

  @Test
  void noStepLiesBeforeTheStepBefore() {
    Key key = station.acceptedRepair();
    Instant before = station.office.now().minusSeconds(30);
    assertThat(catchThrowable(() -> station
            .office
            .pipeline()
            .execute(
                Submission.of(Actor.employee(DESK), DispatchOrder.of(key, LEAD)).at(before))))
        .hasMessageContaining("order.before-last-step");
  }

  // ---- booking and standing still

  @Test
  @Keeps(D10_2_6)
  void aRepairIsBookedWithTheRecordedConsentOfTheCustomer() {
    Key key = station.acceptedRepair();
    ServiceOrder booked = station.run(
        DESK,
        BookAppointment.agreed(
            key, in(Duration.ofHours(8)), in(Duration.ofHours(10)), Station.CONSENT));
    assertThat(booked.progress().appointments().get(0).consent()).isEqualTo(Station.CONSENT);
    assertThat(booked.state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(station.office.refused(
            DESK,
            BookAppointment.agreed(
                key, in(Duration.ZERO), in(Duration.ofHours(1)), Station.CONSENT)))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  @Keeps(D4_10b)
  void workStandsStillForAListedReasonUntilTheNextContact() {
    Key key = station.acceptedRepair();
    ServiceOrder still = station.run(
        DESK, SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, in(Duration.ofDays(2))));
    assertThat(still.state()).isEqualTo(OrderState.SUSPENDED);
    assertThat(still.progress().nextActionAt()).isPresent();
    assertThat(station.run(DESK, new ResumeOrder(key)).state()).isEqualTo(OrderState.ACCEPTED);
    assertThat(station.office.refused(
            DESK, SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, in(Duration.ofDays(31)))))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  @Keeps(D4_10b)
  void standingStillForTheWeatherNeedsASecondPerson() {
    Key key = station.acceptedRepair();
    SuspendOrder weather =
        SuspendOrder.until(key, SuspensionReason.WEATHER, in(Duration.ofHours(6)));
    assertThat(station.refused(DESK, weather)).isEqualTo("D4-10b order.second-person");
    assertThat(station
            .run(
                DESK,
                new SuspendOrder(
                    key,
                    SuspensionReason.WEATHER,
                    in(Duration.ofHours(6)),
                    Optional.of(SUPERVISOR)))
            .suspension())
        .isPresent();
  }

  // ---- work

  @Test
  @Keeps(D1_2_1)
  void workIsNotDoneWhileAnItemIsOpen() {
    Key key = station.repairBegun();
    station.run(LEAD, new AddWorkItem(key, "flue", "check the flue"));
    assertThat(station.refused(LEAD, FinishWork.of(key, "done")))
        .isEqualTo("D1-2.1 order.items-open");
    station.run(LEAD, CompleteWorkItem.of(key, "flue"));
    assertThat(station.run(LEAD, FinishWork.of(key, "flue clear")).state())
        .isEqualTo(OrderState.WORK_DONE);
  }

  @Test
  @Keeps({D4_11a, D10_4_13})
  void onlyPublishedFeesAreChargedAtThePublishedPrice() {
    Key key = station.repairBegun();
    ServiceOrder charged = station.run(LEAD, ChargeFee.of(key, "HOSE-1M", "1.5"));
    assertThat(charged.progress().feeLines().get(0).amount()).isEqualTo(Yuan.of("18.75"));
    assertThat(station.refused(LEAD, ChargeFee.of(key, "COFFEE", "1")))
        .isEqualTo("D10-4.13 money.fee-unknown");
    assertThat(station.refused(
            LEAD, new ChargeFee(key, "HOSE-1M", BigDecimal.ONE, Optional.of(Yuan.of("20.00")))))
        .isEqualTo("D4-11a order.other-price");
  }

  @Test
  @Keeps(D10_4_8b)
  void aVisitDoesNotEndBeforeDamageIsCompensated() {
    Key key = station.repairBegun();
    station.run(LEAD, new RecordDamage(key, "tile", Personal.of("a tile broke")));
    assertThat(station.refused(LEAD, FinishWork.of(key, "done")))
        .isEqualTo("D10-4.8b order.damage-open");
    assertThat(station.refused(LEAD, RecordVisit.of(key, VisitOutcome.PARTS_NEEDED)))
        .isEqualTo("D10-4.8b order.damage-open");
    station.run(LEAD, new CompensateDamage(key, "tile", Yuan.of("30.00")));
    assertThat(station.run(LEAD, FinishWork.of(key, "done")).state())
        .isEqualTo(OrderState.WORK_DONE);
  }

  // ---- the end

  @Test
  @Keeps({D1_2_3, D6_8_4})
  void anOrderIsNotClosedBeforeTheCustomerKnowsTheResult() {
    Key key = station.repairBegun();
    station.run(LEAD, FinishWork.of(key, "done"));
    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.SOLVED)))
        .isEqualTo("D6-8.4 order.tell-first");
    station.run(LEAD, GiveFeedback.of(key, FeedbackGiven.How.SIGNED, "SIG-1"));
    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.NO_ACCESS)))
        .isEqualTo("D1-2.3 order.mode-does-not-fit");
    ServiceOrder closed = station.run(DESK, new CloseOrder(key, ClosingMode.SOLVED));
    assertThat(closed.progress().nextActionAt()).isEmpty();
  }

  @Test
  @Keeps(D10_2_1a)
  void workAtAServedPointIsNotClosedBeforeTheFileOfThePointIsComplete() {
    Key key = station.open(Station.repair().servicePoint("SP-2"));
    station.run(DESK, AcceptOrder.of(key));
    station.goOut(key);
    station.run(LEAD, StartWork.of(key));
    station.run(LEAD, FinishWork.of(key, "done"));
    station.run(LEAD, GiveFeedback.of(key, FeedbackGiven.How.SIGNED, "SIG-1"));
    assertThat(station.refused(DESK, new CloseOrder(key, ClosingMode.SOLVED)))
        .isEqualTo("D10-2.1a customer.file-incomplete");
  }

  @Test
  @Keeps(D6_8_4)
  void nobodyCountsAsNotReachedBeforeThreeAttemptsAtDifferentTimesOfDay() {
    Key key = station.repairBegun();
    station.run(LEAD, FinishWork.of(key, "done"));
    List<Instant> attempts = new ArrayList<>();
    for (String time : List.of("09:00", "15:00", "19:30")) {
      attempts.add(
          Station.TODAY.atTime(LocalTime.parse(time)).atZone(Office.ZONE).toInstant());
    }
    station.office.setTime(attempts.get(2).plusSeconds(60));
    assertThat(station.refused(DESK, GiveFeedback.notReached(key, attempts.subList(0, 2))))
        .isEqualTo("D6-8.4 order.three-attempts");
    assertThat(station.refused(
            DESK,
            GiveFeedback.notReached(
                key, List.of(attempts.get(0), attempts.get(0).plusSeconds(1), attempts.get(1)))))
        .isEqualTo("D6-8.4 order.three-attempts");
    assertThat(station.run(DESK, GiveFeedback.notReached(key, attempts)).state())
        .isEqualTo(OrderState.FED_BACK);
  }

  @Test
  void anOrderNobodyLetUsInForEndsWithTheCustomerTold() {
    Key key = station.repairOnSite();
    assertThat(station.refused(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1")))
        .isEqualTo("D3-14 order.not-in-this-state");
    station.run(LEAD, RecordVisit.of(key, VisitOutcome.REFUSED));
    station.run(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1"));
    assertThat(station.run(DESK, new CloseOrder(key, ClosingMode.REFUSED)).state())
        .isEqualTo(OrderState.CLOSED);
    assertThat(station
            .run(DESK, new ReopenOrder(key, Personal.of("lets us in now")))
            .state())
        .isEqualTo(OrderState.REOPENED);
  }

  @Test
  void thereIsNothingToTellBeforeAnybodyWasThere() {
    Key key = station.acceptedRepair();
    assertThat(station.refused(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "R-1")))
        .isEqualTo("D1-2.3 order.nothing-to-tell");
  }

  // ---- afterwards

  @Test
  @Keeps(D10_4_15)
  void aCorrectionKeepsBothValuesAndNeedsASecondPerson() {
    Key key = station.repairOnSite();
    Instant recorded = station.office.now();
    Instant really = recorded.minusSeconds(40);
    assertThat(station.refused(
            DESK,
            new CorrectOrder(
                key, OrderEvent.What.ARRIVED, really, Personal.of("clock of the van"), DESK)))
        .isEqualTo("D10-4.15 order.second-person");
    ServiceOrder corrected = station.run(
        DESK,
        new CorrectOrder(
            key, OrderEvent.What.ARRIVED, really, Personal.of("clock of the van"), SUPERVISOR));
    assertThat(corrected.last(OrderEvent.What.ARRIVED)).contains(recorded);
    assertThat(corrected.progress().corrections().get(0))
        .extracting(Correction::was, Correction::now)
        .containsExactly(recorded, really);
  }

  @Test
  void faultSizeIsAnAnswerThatMayChange() {
    Key key = station.acceptedRepair();
    assertThat(station.order(key).progress().faultSize()).isEqualTo(FaultSize.SMALL);
    assertThat(station
            .run(DESK, ReclassifyOrder.size(key, FaultSize.LARGE, "needs digging"))
            .progress()
            .faultSize())
        .isEqualTo(FaultSize.LARGE);
  }

  @Test
  void openOrdersAreFoundByStationAndByWhoIsNamedForThem() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.to(key, CrewChoice.of(LEAD).with(HELPER, CrewRole.HELPER)));
    assertThat(station.office.keys(
            ServiceOrder.TYPE, Range.all(ServiceOrder.OPEN_AT_STATION).equalTo("EAST-1")))
        .containsExactly(key);
    assertThat(station.office.keys(
            ServiceOrder.TYPE, Range.all(ServiceOrder.OPEN_OF_EMPLOYEE).equalTo(HELPER)))
        .containsExactly(key);
    assertThat(key.root()).isEqualTo("SP-1");
  }
}
