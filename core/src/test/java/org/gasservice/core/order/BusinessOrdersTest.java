package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.TODAY;
import static org.gasservice.core.standard.Clauses.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ShutOff;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ScopeFacts;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of the business catalogue, along its way and where it is refused. */
class BusinessOrdersTest {

  private final Station station = new Station();
  private final Journey journey = new Journey(station);

  @AfterEach
  void close() {
    station.close();
  }

  private String refused(OrderCommand command) {
    return station.refused(LEAD, command);
  }

  private Meter meter(String number) {
    Key key = station
        .office
        .keys(Meter.TYPE, Range.all(Meter.BY_NUMBER).equalTo(number))
        .get(0);
    return station.office.value(Meter.TYPE, key);
  }

  @ParameterizedTest
  @EnumSource
  @Keeps({D10_P1, D10_P2, D10_P3, D10_P5, D4_10b, D1_2_3, D1_4_5})
  void everyKindGoesItsWholeWay(OrderKind kind) {
    ServiceOrder closed = journey.complete(journey.open(kind));

    assertThat(closed.state()).isEqualTo(OrderState.CLOSED);
    assertThat(closed.progress().stages())
        .extracting(StageDone::stage)
        .containsExactlyElementsOf(closed.workflow().stages());
    assertThat(closed.progress().events())
        .allSatisfy(event -> assertThat(event.by()).isNotBlank());
    assertThat(station.clocks.of(closed)).allSatisfy(clock -> {
      assertThat(clock.state().outcome()).isPresent();
      assertThat(clock.due()).isPresent();
    });
  }

  @ParameterizedTest
  @EnumSource
  @Keeps(D1_3_1)
  void everyKindHasAPromiseForItsFieldWork(OrderKind kind) {
    ScopeFacts facts = ScopeFacts.builder()
        .kind(kind.name())
        .triage(kind == OrderKind.EMERGENCY ? "P1" : "P5")
        .faultSize(FaultSize.SMALL)
        .build();
    assertThat(ServiceStandard.manual().policiesFor(facts, TODAY)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @Keeps(D3_15)
  void nobodyIsSentBeforeThePapersAreApproved(OrderKind kind) {
    Key key = journey.open(kind);
    station.run(DESK, AcceptOrder.of(key));
    DispatchOrder dispatch = DispatchOrder.of(key, LEAD);
    if (kind == OrderKind.EMERGENCY || !Workflow.of(kind).papers()) {
      station.run(DESK, dispatch);
      return;
    }
    assertThat(station.refused(DESK, dispatch)).isEqualTo("D3-15 order.papers-first");
    assertThat(station.refused(DESK, new ApprovePapers(key, List.of(), List.of())))
        .isEqualTo("D3-15 order.papers-missing");
  }

  @Test
  @Keeps({D3_15, D2_1_2})
  void whatIsMissingIsNamedInOneGoAndNothingNeededIsLeftOut() {
    Key key = journey.open(OrderKind.CLOSURE);
    assertThat(station
            .office
            .refused(DESK, new ApprovePapers(key, List.of("ID"), List.of("CARD")))
            .parameters()
            .get("papers"))
        .asString()
        .contains("Receipt of the last bill", "Letter of authority")
        .doesNotContain("Gas card");
    assertThat(station.refused(
            DESK, new ApprovePapers(key, List.of("SETTLED"), List.of("ID", "CARD", "AGENT"))))
        .contains("order.paper-always-needed");
  }

  @Test
  @Keeps(D3_14)
  void noStageIsSkipped() {
    Key key = journey.open(OrderKind.INSTALLATION);
    journey.prepare(key);
    journey.upTo(key, OrderState.SURVEYED);
    assertThat(station.refused(DESK, AdvanceOrder.to(key, OrderState.CONTRACTED, Journey.GOOD)))
        .isEqualTo("D3-14 order.not-in-this-state");
    assertThat(station.refused(DESK, DispatchOrder.of(key, LEAD)))
        .isEqualTo("D3-14 order.not-in-this-state");
  }

  @Test
  @Keeps(D10_P1)
  void aSurveyEndsItsVisitAndTheBuildingCrewIsSentAfresh() {
    Key key = journey.open(OrderKind.INSTALLATION);
    journey.prepare(key);
    ServiceOrder surveyed = journey.upTo(key, OrderState.SURVEYED);
    assertThat(surveyed.visitGoingOn()).isEmpty();
    assertThat(surveyed.progress().crew()).isEmpty();

    journey.upTo(key, OrderState.BUILT);
    RecordVisit parts = RecordVisit.of(key, VisitOutcome.PARTS_NEEDED);
    assertThat(station.run(LEAD, parts).state()).isEqualTo(OrderState.PAID);
    assertThat(journey.upTo(key, OrderState.WORK_DONE).progress().visits()).hasSize(3);
  }

  @Test
  @Keeps({D10_P2, D10_6_0})
  void aPipeThatLosesPressureIsNotSignedForAndAHelperDoesNotSign() {
    Key key = journey.open(OrderKind.ALTERATION);
    journey.prepare(key);
    journey.upTo(key, OrderState.ALTERED);
    TightnessTest leaking =
        new TightnessTest(new BigDecimal("5"), 10, new BigDecimal("0.3"), "GAUGE-1");
    Proof bad = Proof.builder().test(leaking).build();
    assertThat(refused(AdvanceOrder.to(key, OrderState.LEAK_TESTED, bad)))
        .isEqualTo("D10-P2 order.not-tight");
    assertThat(refused(AdvanceOrder.to(key, OrderState.LEAK_TESTED, Proof.NONE)))
        .isEqualTo("D1-4.5 order.proof-missing");
    assertThat(refused(new AdvanceOrder(
            key,
            OrderState.LEAK_TESTED,
            Optional.of(Journey.GOOD),
            Optional.of(Station.HELPER),
            Optional.empty())))
        .isEqualTo("D10-6.0 order.may-not-sign");
  }

  @Test
  @Keeps(D10_6_0)
  void aCertificateThatLapsesDuringWorkLetsItBeFinishedButNotSigned() {
    station.certify(Station.SUPERVISOR, TODAY, OrderKind.Work.INSTALLATION);
    Key key = journey.open(OrderKind.ALTERATION);
    journey.prepare(key);
    journey.upTo(key, OrderState.PAID);
    station.run(DESK, DispatchOrder.of(key, Station.SUPERVISOR));
    station.run(Station.SUPERVISOR, Depart.of(key));
    station.run(Station.SUPERVISOR, Arrive.of(key, CheckIn.Method.DOOR_PHOTO));
    station.run(Station.SUPERVISOR, StartWork.of(key));
    station.office.setTime(TODAY.plusDays(1).atStartOfDay(Office.ZONE).toInstant());
    station.run(Station.SUPERVISOR, AdvanceOrder.to(key, OrderState.ALTERED, Proof.NONE));
    assertThat(station.refused(
            Station.SUPERVISOR, AdvanceOrder.to(key, OrderState.LEAK_TESTED, Journey.GOOD)))
        .isEqualTo("D10-6.0 workforce.certificate-expired");
  }

  @Test
  @Keeps({D10_P3, D10_3_3b})
  void aHomeIsLitAfterTheUserTriedItThemselvesUnderItsOwnContract() {
    Key key = journey.open(OrderKind.FIRST_GAS_ON);
    journey.prepare(key);
    journey.upTo(key, OrderState.LEAK_TESTED);
    GasReading air = new GasReading(
        new BigDecimal("60"), GasReading.Unit.PERCENT_VOLUME, "G-7", Optional.empty());
    assertThat(refused(
            AdvanceOrder.to(key, OrderState.PURGED, Proof.builder().reading(air).build())))
        .isEqualTo("D10-P3 order.not-purged");
    journey.upTo(key, OrderState.IGNITED);
    GasOnCheck untried = new GasOnCheck(true, true, true, false);
    assertThat(refused(AdvanceOrder.to(
            key, OrderState.BRIEFED, Proof.builder().check(untried).build())))
        .isEqualTo("D10-3.3b order.no-trial");
    assertThat(journey.point().state()).isEqualTo(PointState.BUILT_NOT_LIT);
    journey.upTo(key, OrderState.BRIEFED);
    GasOnCheck alone = new GasOnCheck(true, true, false, true);
    assertThat(refused(AdvanceOrder.to(key, OrderState.GAS_ON, Journey.GOOD.withCheck(alone))))
        .isEqualTo("D10-3.3b customer.gas-on-unchecked");
    journey.upTo(key, OrderState.GAS_ON);
    assertThat(journey.point().state()).isEqualTo(PointState.ON);
  }

  @Test
  @Keeps(D10_P3)
  void noHomeIsLitWithoutAContract() {
    Key key = station.open(Journey.order(OrderKind.FIRST_GAS_ON).servicePoint("SP-2"));
    journey.prepare(key);
    journey.upTo(key, OrderState.BRIEFED);
    assertThat(refused(AdvanceOrder.to(key, OrderState.GAS_ON, Journey.GOOD)))
        .isEqualTo("D10-P3 order.no-contract");
    assertThat(
            station.office.value(CustomerFile.TYPE, CustomerFile.keyOf("SP-2")).contract())
        .isEmpty();
  }

  @Test
  @Keeps(D7_3_5)
  void aMeterIsExchangedAtOneInstantAndTheOldOneIsKept() {
    Key key = journey.open(OrderKind.METER_EXCHANGE);
    journey.complete(key);
    Meter old = meter("M-100");
    Meter next = meter("M-200");
    assertThat(old.removal().orElseThrow().reading()).isEqualByComparingTo("321.5");
    assertThat(old.removal().orElseThrow().custody().orElseThrow().keptAt())
        .isEqualTo("STORE-EAST");
    assertThat(next.startReading()).isEqualByComparingTo("0.2");
    assertThat(next.installedOn()).isEqualTo(old.removal().orElseThrow().on());
    assertThat(journey.point().metering()).isEqualTo(next.kind());
  }

  @Test
  @Keeps(D7_3_5)
  void theMeterThatHangsThereIsExchangedAndNoOther() {
    Key key = journey.open(OrderKind.METER_EXCHANGE);
    journey.prepare(key);
    journey.upTo(key, OrderState.ON_SITE);
    assertThat(refused(AdvanceOrder.to(
            key,
            OrderState.METER_EXCHANGED,
            Journey.GOOD.withSwap(Journey.swap("M-999", "M-200")))))
        .isEqualTo("D7-3.5 meter.not-here");
    assertThat(refused(AdvanceOrder.to(
            key,
            OrderState.METER_EXCHANGED,
            Journey.GOOD.withSwap(Journey.swap("M-100", "M-100")))))
        .isEqualTo("D7-3.5 meter.same-meter");
    assertThat(meter("M-100").inUse()).isTrue();
  }

  @Test
  @Keeps(D8_1_5a)
  void aReconnectionLiftsItsOwnReasonAndNoOther() {
    Key key = journey.open(OrderKind.RECONNECTION);
    station.office.run(new ShutOff("SP-1", OffReason.SAFETY));
    journey.complete(key);
    assertThat(journey.point().state()).isEqualTo(PointState.OFF);
    assertThat(journey.point().offReasons()).containsExactly(OffReason.SAFETY);
  }

  @Test
  @Keeps(D10_3_3b)
  void gasDoesNotComeBackWithNobodyResponsiblePresent() {
    Key key = journey.open(OrderKind.RECONNECTION);
    journey.prepare(key);
    journey.upTo(key, OrderState.ON_SITE);
    assertThat(refused(AdvanceOrder.to(
            key,
            OrderState.RESTORED,
            Journey.GOOD.withCheck(new GasOnCheck(true, true, false, true)))))
        .isEqualTo("D10-3.3b customer.gas-on-unchecked");
    assertThat(journey.point().state()).isEqualTo(PointState.OFF);
  }

  @Test
  void workInTheFieldChangesThePointInTheSameCommit() {
    Set<OrderKind> off = EnumSet.of(OrderKind.DISCONNECTION, OrderKind.SUSPENSION_OF_USE);
    for (OrderKind kind : off) {
      try (Station other = new Station()) {
        Journey there = new Journey(other);
        there.complete(there.open(kind));
        assertThat(there.point().state()).isEqualTo(PointState.OFF);
        assertThat(there.point().offReasons())
            .containsExactly(
                kind == OrderKind.DISCONNECTION ? OffReason.DEBT : OffReason.OWN_REQUEST);
      }
    }
  }

  @Test
  @Keeps(D10_2_1a)
  void aClosedPointIsServedNoMoreAndLosesItsMeter() {
    Key key = journey.open(OrderKind.CLOSURE);
    assertThat(journey.complete(key).state()).isEqualTo(OrderState.CLOSED);
    assertThat(journey.point().state()).isEqualTo(PointState.CLOSED);
    assertThat(meter("M-100").removal().orElseThrow().reading()).isEqualByComparingTo("12");
  }

  @Test
  @Keeps(D10_4_13)
  void whatIsFreeIsNotChargedForAndNothingIsInvented() {
    Key lighting = journey.open(OrderKind.FIRST_GAS_ON);
    journey.prepare(lighting);
    journey.upTo(lighting, OrderState.LEAK_TESTED);
    assertThat(refused(ChargeFee.of(lighting, "HOSE-1M", "1")))
        .isEqualTo("D10-4.13 order.free-of-charge");
    assertThat(station.refused(DESK, journey.quote(lighting, "1")))
        .isEqualTo("D3-14 order.not-in-this-state");

    Key alteration = station.open(Journey.order(OrderKind.ALTERATION));
    QuoteOrder invented = new QuoteOrder(
        alteration,
        List.of(new QuoteOrder.Line("COFFEE", BigDecimal.ONE)),
        station.office.now().plus(Duration.ofDays(1)),
        Station.CONSENT);
    assertThat(station.refused(DESK, invented)).isEqualTo("D10-4.13 money.fee-unknown");
  }

  @Test
  @Keeps({D8_1_4b, D4_11a, D4_11b})
  void nobodyPaysBeforeAgreeingNorMoreThanAgreedNorWithoutAReceipt() {
    Key key = journey.open(OrderKind.ALTERATION);
    station.run(DESK, AcceptOrder.of(key));
    station.run(DESK, Journey.approval(key, OrderKind.ALTERATION));
    journey.upTo(key, OrderState.SURVEYED);
    AdvanceOrder paid = AdvanceOrder.to(key, OrderState.PAID, Proof.NONE);
    assertThat(station.refused(DESK, paid)).isEqualTo("D8-1.4b order.no-quote");
    station.run(DESK, journey.quote(key, "2"));
    assertThat(station.refused(DESK, paid)).isEqualTo("D4-11b order.unpaid");
    assertThat(station.refused(DESK, ChargeFee.of(key, "HOSE-1M", "3")))
        .isEqualTo("D8-1.4b order.beyond-quote");
    station.run(DESK, ChargeFee.of(key, "HOSE-1M", "2"));
    assertThat(station.refused(DESK, Journey.paid(key, "R-1", "25.01")))
        .isEqualTo("D4-11a order.paid-beyond");
    station.run(DESK, Journey.paid(key, "R-1", "20.00"));
    assertThat(station.refused(DESK, Journey.paid(key, "R-1", "5.00")))
        .isEqualTo("D4-11b order.receipt-twice");
    station.run(DESK, Journey.paid(key, "R-2", "5.00"));
    assertThat(station.run(DESK, paid).state()).isEqualTo(OrderState.PAID);

    assertThat(station.refused(DESK, CancelOrder.byCustomer(key, "no longer")))
        .isEqualTo("D4-11b order.money-held");
  }

  @Test
  @Keeps(D4_10b)
  void thePromiseOfABusinessRunsFromTheApprovalOfItsPapers() {
    Key key = journey.open(OrderKind.ALTERATION);
    station.run(DESK, AcceptOrder.of(key));
    assertThat(station.clock(key, Milestone.WORK_DONE).due()).isEmpty();
    station.run(DESK, Journey.approval(key, OrderKind.ALTERATION));
    OrderClock clock = station.clock(key, Milestone.WORK_DONE);
    assertThat(clock.due()).isPresent();
    assertThat(clock.clause()).contains(D4_10b);
    assertThat(station.order(key).progress().nextActionAt()).isPresent();
  }

  @Test
  @Keeps(D10_P5)
  void dangerFoundOnTheWayIsAnOrderOfItsOwn() {
    Key key = journey.open(OrderKind.INSPECTION);
    journey.prepare(key);
    assertThat(station.refused(DESK, ReclassifyOrder.triage(key, Triage.P1, "smell of gas")))
        .isEqualTo("D10-P5 order.danger-is-another-order");
    assertThat(station.office.violation(
            DESK,
            Journey.order(OrderKind.INSPECTION)
                .triage(TriageAnswers.noDanger().withLeakIndoors(Answer.YES))
                .build()))
        .isEqualTo("D10-P5 order.danger-is-an-emergency");
  }

  @Test
  void whatHappensAtAPointLiesInItsRootAndNamesItsReason() {
    assertThat(station.office.violation(
            DESK, Journey.order(OrderKind.CLOSURE).root("ELSEWHERE").build()))
        .contains("order.root-of-point");
    assertThat(station.office.violation(
            DESK,
            Journey.order(OrderKind.DISCONNECTION).offReason(Optional.empty()).build()))
        .contains("order.off-reason");
    assertThat(station.office.violation(
            DESK, Journey.order(OrderKind.CLOSURE).offReason(OffReason.DEBT).build()))
        .contains("order.off-reason");
  }

  @Test
  @Keeps(D3_14)
  void whatChangedThePointIsNotDoneAgainButAnotherOrderMayBeOpened() {
    Key key = journey.open(OrderKind.DISCONNECTION);
    journey.complete(key);
    assertThat(station.refused(DESK, new ReopenOrder(key, Personal.of("again"))))
        .isEqualTo("D3-14 order.not-in-this-state");
    station.office.run(new LiftShutOff("SP-1", OffReason.DEBT, Optional.of(GasOnCheck.ALL)));
    assertThat(journey.point().state()).isEqualTo(PointState.ON);
  }

  @Test
  @Keeps(D10_4_2)
  void whoeverComesAfterTheWindowMissedItAndWhoeverComesWithinItDidNot() {
    for (Duration after : List.of(Duration.ZERO, Duration.ofMillis(1))) {
      try (Station other = new Station()) {
        Journey there = new Journey(other);
        Key key = there.open(OrderKind.INSPECTION);
        there.prepare(key);
        Instant from = other.office.now().plus(Duration.ofHours(5));
        Instant to = from.plus(Duration.ofHours(1));
        other.run(DESK, BookAppointment.agreed(key, from, to, Station.CONSENT));
        other.run(DESK, DispatchOrder.of(key, LEAD));
        other.run(LEAD, Depart.of(key));
        ServiceOrder arrived =
            other.runAt(LEAD, to.plus(after), Arrive.of(key, CheckIn.Method.DOOR_PHOTO));
        assertThat(arrived.last(OrderEvent.What.APPOINTMENT_MISSED).isPresent())
            .isEqualTo(!after.isZero());
      }
    }
  }

  @Test
  void aSuspendedOrderGoesOnWhereItWaited() {
    Key key = journey.open(OrderKind.INSTALLATION);
    journey.prepare(key);
    journey.upTo(key, OrderState.DESIGNED);
    station.run(
        DESK,
        SuspendOrder.until(
            key, SuspensionReason.WAIT_PERMIT, station.office.now().plus(Duration.ofDays(3))));
    assertThat(station.run(DESK, new ResumeOrder(key)).state()).isEqualTo(OrderState.DESIGNED);
  }
}
