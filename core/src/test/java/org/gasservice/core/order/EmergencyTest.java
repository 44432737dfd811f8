package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.GAS;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.NO_GAS;
import static org.gasservice.core.order.Station.SUPERVISOR;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D4_6b;
import static org.gasservice.core.standard.Clauses.D5_1_2b;

import java.time.Duration;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmergencyTest {

  private final Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  @Test
  @Keeps(D10_P5)
  void anEmergencyWithoutCustomerFileOrFlatIsTakenMadeSafeAndClosed() {
    Key key = station.open(Station.emergency());
    station.goOut(key);
    station.run(LEAD, StartWork.of(key));
    assertThat(station.run(LEAD, MakeSafe.of(key, GAS)).state()).isEqualTo(OrderState.MADE_SAFE);
    assertThat(station.run(LEAD, DeclareAllClear.of(key, NO_GAS)).state())
        .isEqualTo(OrderState.ALL_CLEAR);
    station.run(LEAD, FinishWork.of(key, "joint of the riser tightened"));
    station.run(DESK, GiveFeedback.of(key, FeedbackGiven.How.TOLD, "REC-9"));
    ServiceOrder closed = station.run(DESK, new CloseOrder(key, ClosingMode.SOLVED));

    assertThat(closed.state()).isEqualTo(OrderState.CLOSED);
    assertThat(closed.facts().servicePoint()).isEmpty();
    assertThat(closed.progress().readings()).hasSize(2);
    assertThat(closed.progress().readings().get(0).takenAt()).isPresent();
  }

  @Test
  @Keeps(D4_6b)
  void anEmergencyIsNeverDeclined() {
    Key key = station.open(Station.emergency());
    assertThat(station.refused(DESK, new DeclineOrder(key, "D2-1.10", Personal.of("no"))))
        .isEqualTo("D4-6b order.emergency-not-declined");
  }

  @Test
  @Keeps(D10_P5)
  void anEmergencyIsNotBookedForTomorrow() {
    Key key = station.open(Station.emergency());
    assertThat(station.refused(
            DESK,
            BookAppointment.agreed(
                key,
                Station.NIGHT.plus(Duration.ofHours(30)),
                Station.NIGHT.plus(Duration.ofHours(32)),
                Station.CONSENT)))
        .isEqualTo("D10-P5 order.emergency-not-booked");
  }

  @Test
  @Keeps(D10_P5)
  void anEmergencyIsNotCalledOffBecauseTheSmellIsGone() {
    Key key = station.open(Station.emergency());
    assertThat(station.refused(DESK, CancelOrder.byCustomer(key, "the smell is gone")))
        .isEqualTo("D10-P5 order.measure-first");
  }

  @Test
  @Keeps(D10_P5)
  void loweringTheTriageFirstDoesNotHelpToCallItOff() {
    Key key = station.open(Station.emergency());
    station.run(
        DESK, ReclassifyOrder.triage(key, Triage.P5, "only a rumour").confirmedBy(SUPERVISOR));
    assertThat(station.refused(DESK, CancelOrder.byCustomer(key, "the smell is gone")))
        .isEqualTo("D10-P5 order.measure-first");
  }

  @Test
  @Keeps(D10_P5)
  void anEmergencyMayGoOnInAnotherOneOfTheSameIncident() {
    Key first = station.open(Station.emergency().root("INC-1"));
    Key second = station.open(Station.emergency().root("INC-1"));
    assertThat(station
            .run(DESK, CancelOrder.merged(second, first, "same leak"))
            .progress()
            .closingMode())
        .contains(ClosingMode.MERGED);
    assertThat(station.refused(DESK, CancelOrder.merged(first, second, "same leak")))
        .isEqualTo("D10-P5 order.cannot-take-over");
  }

  @Test
  @Keeps(D10_P5)
  void gasThatIsStillMeasuredIsNoAllClear() {
    Key key = station.emergencyBegun();
    station.run(LEAD, MakeSafe.of(key, GAS));
    assertThat(station.refused(LEAD, DeclareAllClear.of(key, GAS)))
        .isEqualTo("D10-P5 order.still-gas");
    assertThat(station.refused(LEAD, FinishWork.of(key, "gone")))
        .isEqualTo("D3-14 order.not-in-this-state");
  }

  @Test
  @Keeps(D10_P5)
  void anEmergencyDoesNotWaitForTheCustomerAndNotBeforeItIsSafe() {
    Key key = station.emergencyBegun();
    SuspendOrder forParts = SuspendOrder.until(
        key, SuspensionReason.WAIT_PARTS, station.office.now().plus(Duration.ofHours(5)));
    assertThat(station.refused(LEAD, forParts)).isEqualTo("D10-P5 order.make-safe-first");
    station.run(LEAD, MakeSafe.of(key, GAS));
    assertThat(station.refused(
            LEAD,
            SuspendOrder.until(
                key,
                SuspensionReason.WAIT_CUSTOMER,
                station.office.now().plus(Duration.ofHours(5)))))
        .isEqualTo("D10-P5 order.emergency-not-for-customer");
    assertThat(station.run(LEAD, forParts).state()).isEqualTo(OrderState.SUSPENDED);
    assertThat(station.run(LEAD, new ResumeOrder(key)).state()).isEqualTo(OrderState.MADE_SAFE);
  }

  @Test
  @Keeps(D5_1_2b)
  void onlyTheCrewItselfSaysThatItHasLeft() {
    Key key = station.open(Station.emergency());
    station.run(DESK, DispatchOrder.of(key, LEAD));
    assertThat(station.refused(DESK, Depart.of(key))).isEqualTo("D5-1.2b order.not-of-the-crew");
    ServiceOrder gone = station.run(LEAD, Depart.of(key));
    assertThat(gone.last(OrderEvent.What.DEPARTED)).contains(station.office.now());
    assertThat(gone.progress().events().get(2).source()).isEqualTo(EventSource.CREW);
  }

  @Test
  void clocksRunFromTheFirstReportAlsoWhenTheOrderIsOpenedLater() {
    station.office.wait(Duration.ofMinutes(3));
    Key key = station.open(Station.emergency().reportedAt(Station.NIGHT));
    assertThat(station.order(key).facts().reportedAt()).isEqualTo(Station.NIGHT);
    assertThat(station.office.refused(
            DESK,
            Station.emergency().reportedAt(station.office.now().plusSeconds(1)).build()))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  void emergenciesNeedNoAcceptanceButMayHaveOne() {
    Key key = station.open(Station.emergency());
    assertThat(station.run(DESK, new AcceptOrder(key, Optional.of("EAST-1"))).state())
        .isEqualTo(OrderState.ACCEPTED);
    assertThat(station.run(DESK, DispatchOrder.of(key, LEAD)).state())
        .isEqualTo(OrderState.DISPATCHED);
  }
}
