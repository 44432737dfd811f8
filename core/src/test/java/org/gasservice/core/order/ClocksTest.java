package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.NIGHT;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D10_2_5a;
import static org.gasservice.core.standard.Clauses.D10_2_5b;
import static org.gasservice.core.standard.Clauses.D10_2_6;
import static org.gasservice.core.standard.Clauses.D1_3_1;
import static org.gasservice.core.standard.Clauses.D5_1_2b;
import static org.gasservice.core.standard.Clauses.D5_1_2c;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Deadlines to the second: everything is reported at 02:00:00 on 17 February 2026. */
class ClocksTest {

  private Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private static Instant at(int minutes) {
    return NIGHT.plus(Duration.ofMinutes(minutes));
  }

  private Instant due(Key key, Milestone milestone) {
    return station.clock(key, milestone).due().orElseThrow();
  }

  private Optional<Outcome> outcome(Key key, Milestone milestone) {
    return station.clock(key, milestone).state().outcome();
  }

  private Key acceptedRepairAtTwo() {
    Key key = station.open(Station.repair());
    station.runAt(DESK, NIGHT, AcceptOrder.of(key));
    return key;
  }

  @Test
  @Keeps({D5_1_2b, D1_3_1})
  void theCrewLeavesWithinFiveMinutesAndOnlyItsOwnWordStopsTheClock() {
    Key key = station.open(Station.emergency());
    station.runAt(DESK, at(1), DispatchOrder.of(key, LEAD));
    assertThat(due(key, Milestone.DEPARTED)).isEqualTo(at(5));
    assertThat(outcome(key, Milestone.DEPARTED)).isEmpty();
    station.runAt(LEAD, at(5), Depart.of(key));
    assertThat(outcome(key, Milestone.DEPARTED)).contains(Outcome.MET);
  }

  @Test
  @Keeps(D5_1_2b)
  void aMillisecondLaterIsABreach() {
    Key key = station.open(Station.emergency());
    station.runAt(DESK, at(1), DispatchOrder.of(key, LEAD));
    station.runAt(LEAD, at(5).plusMillis(1), Depart.of(key));
    assertThat(outcome(key, Milestone.DEPARTED)).contains(Outcome.BREACHED);
    assertThat(station.clock(key, Milestone.DEPARTED).clause()).contains("D5-1.2b");
  }

  @Test
  @Keeps({D5_1_2c, D10_2_6})
  void theCrewArrivesInThirtyMinutesUnderD5AndInTwentyUnderTheManualWhichSaysWhatItBeat() {
    Key key = station.open(Station.emergency());
    OrderClock arrival = station.clock(key, Milestone.ARRIVED);
    assertThat(arrival.due()).contains(at(20));
    assertThat(arrival.clause()).contains("D10-2.6");
    assertThat(arrival.beaten()).extracting(SlaPolicy::clause).contains("D5-1.2c");

    station.close();
    station = new Station(TestPromises.of(ServiceStandard.document("D5").orElseThrow()));
    Key alone = station.open(Station.emergency());
    assertThat(due(alone, Milestone.ARRIVED)).isEqualTo(at(30));
    assertThat(station.clock(alone, Milestone.ARRIVED).clause()).contains("D5-1.2c");
  }

  @Test
  void theClockRunsFromTheFirstReportWhenTheOrderIsOpenedLater() {
    station.office.setTime(at(3));
    Key key = station.open(Station.emergency().reportedAt(NIGHT));
    assertThat(due(key, Milestone.DEPARTED)).isEqualTo(at(5));
  }

  @Test
  @Keeps({D10_2_5a, D10_2_5b})
  void aSmallFaultIsMendedInFourHoursALargeOneInTwentyFourAndTheTimeAlreadyGoneStaysGone() {
    Key key = acceptedRepairAtTwo();
    assertThat(due(key, Milestone.REPAIRED)).isEqualTo(at(4 * 60));
    station.runAt(DESK, at(60), ReclassifyOrder.size(key, FaultSize.LARGE, "needs digging"));
    assertThat(due(key, Milestone.REPAIRED)).isEqualTo(at(24 * 60));
    assertThat(station.clock(key, Milestone.REPAIRED).clause()).contains("D10-2.5b");
  }

  @Test
  @Keeps(D10_2_6)
  void anAppointmentTakesThePlaceOfTheArrivalAndAnchorsTheRepair() {
    Key key = acceptedRepairAtTwo();
    assertThat(due(key, Milestone.ARRIVED)).isEqualTo(at(20));
    station.runAt(DESK, at(10), BookAppointment.agreed(key, at(480), at(600), Station.CONSENT));
    assertThat(due(key, Milestone.ARRIVED)).isEqualTo(at(600));
    assertThat(due(key, Milestone.REPAIRED)).isAfterOrEqualTo(at(480 + 240));
  }

  @Test
  @Keeps(D10_2_6)
  void anAppointmentAgreedAfterTheDueInstantMovesNothing() {
    Key key = acceptedRepairAtTwo();
    station.runAt(DESK, at(21), BookAppointment.agreed(key, at(480), at(600), Station.CONSENT));
    assertThat(due(key, Milestone.ARRIVED)).isEqualTo(at(20));
  }

  @Test
  void waitingForTheCustomerPausesTheRepairAndWaitingForPartsDoesNot() {
    Key key = acceptedRepairAtTwo();
    station.runAt(
        DESK, at(60), SuspendOrder.until(key, SuspensionReason.WAIT_CUSTOMER, at(24 * 60)));
    station.runAt(DESK, at(120), new ResumeOrder(key));
    assertThat(due(key, Milestone.REPAIRED)).isEqualTo(at(5 * 60));
    station.runAt(DESK, at(130), SuspendOrder.until(key, SuspensionReason.WAIT_PARTS, at(24 * 60)));
    station.runAt(DESK, at(190), new ResumeOrder(key));
    assertThat(due(key, Milestone.REPAIRED)).isEqualTo(at(5 * 60));
  }

  @Test
  void aRepairThatTurnsOutDangerousIsMeasuredAsAnEmergencyFromTheReport() {
    Key key = acceptedRepairAtTwo();
    station.runAt(DESK, at(2), ReclassifyOrder.triage(key, Triage.P1, "smells now"));
    assertThat(due(key, Milestone.DEPARTED)).isEqualTo(at(5));
  }

  @Test
  @Keeps(D5_1_2c)
  void forceMajeureLeavesTheBreachInTheRawFigureAndTakesItOutOfTheAdjustedOne() {
    Key key = station.open(Station.emergency());
    station.runAt(DESK, at(1), DispatchOrder.of(key, LEAD));
    station.runAt(LEAD, at(2), Depart.of(key));
    station.runAt(LEAD, at(45), Arrive.of(key, CheckIn.Method.DEVICE_POSITION));
    assertThat(station.refused(
            DESK,
            new ExcuseBreach(
                key, Optional.empty(), Excuse.Cause.ROAD_CLOSED, Personal.of("flood"), DESK)))
        .isEqualTo("D5-1.2c order.second-person");
    station.runAt(
        DESK,
        at(60),
        new ExcuseBreach(
            key,
            Optional.of(Milestone.ARRIVED),
            Excuse.Cause.ROAD_CLOSED,
            Personal.of("flood"),
            SUPERVISOR));
    assertThat(station.clock(key, Milestone.ARRIVED).state().isRawBreach()).isTrue();
    assertThat(station.clock(key, Milestone.ARRIVED).state().isAdjustedBreach()).isFalse();
  }

  @Test
  void aCorrectionShowsBothOutcomes() {
    Key key = station.open(Station.emergency());
    station.runAt(DESK, at(1), DispatchOrder.of(key, LEAD));
    station.runAt(LEAD, at(6), Depart.of(key));
    station.runAt(
        DESK,
        at(10),
        new CorrectOrder(
            key, OrderEvent.What.DEPARTED, at(4), Personal.of("tapped too late"), SUPERVISOR));
    OrderClock clock = station.clock(key, Milestone.DEPARTED);
    assertThat(clock.state().outcome()).contains(Outcome.BREACHED);
    assertThat(clock.state().correctedOutcome()).contains(Outcome.MET);
  }

  @Test
  void anArrivalTheDeskRecordsForTheCrewIsShownApart() {
    Key key = station.open(Station.emergency());
    station.runAt(DESK, at(1), DispatchOrder.of(key, LEAD));
    station.runAt(LEAD, at(2), Depart.of(key));
    station.runAt(
        DESK,
        at(15),
        new Arrive(
            key, CheckIn.by(CheckIn.Method.RADIO_CALL), Optional.of(Late.because("no network"))));
    assertThat(outcome(key, Milestone.ARRIVED)).contains(Outcome.MET);
    assertThat(station.clock(key, Milestone.ARRIVED).state().stopLateRecorded()).isTrue();
  }

  @Test
  void whatAnOrderEndsWithoutItPromisesNoLonger() {
    Key key = acceptedRepairAtTwo();
    station.runAt(DESK, at(3), CancelOrder.byCustomer(key, "solved it"));
    assertThat(outcome(key, Milestone.REPAIRED)).contains(Outcome.CANCELLED);
    assertThat(station.order(key).progress().nextActionAt()).isEmpty();
  }

  @Test
  void anOrderKeepsTheStandardInForceWhenItWasOpened() {
    ServiceStandard later =
        ServiceStandard.manual().withVersion(2).withEffective(Station.TODAY.plusDays(1));
    PublishedPromises promises =
        new PublishedPromises(List.of(ServiceStandard.manual(), later), List.of(Calendars.OFFICE));
    assertThat(promises.inForceAt(NIGHT).standardVersion()).isEqualTo(1);
    assertThat(promises.inForceAt(NIGHT.plus(Duration.ofDays(1))).standardVersion())
        .isEqualTo(2);
    assertThat(promises.standard(promises.inForceAt(NIGHT))).isEqualTo(ServiceStandard.manual());
  }
}
