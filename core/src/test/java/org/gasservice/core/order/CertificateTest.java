package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.order.Station.DESK;
import static org.gasservice.core.order.Station.EXPIRED;
import static org.gasservice.core.order.Station.HELPER;
import static org.gasservice.core.order.Station.LEAD;
import static org.gasservice.core.order.Station.NO_GAS;
import static org.gasservice.core.order.Station.REPAIRER;
import static org.gasservice.core.standard.Clauses.D10_4_4;
import static org.gasservice.core.standard.Clauses.D10_6_0;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.CrewRole;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.core.workforce.RevokeCertificate;
import org.gasservice.core.workforce.WithdrawWorkCard;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Keeps(D10_6_0)
class CertificateTest {

  private Station station = new Station();

  @AfterEach
  void close() {
    station.close();
  }

  private void revoke() {
    station.office.run(
        DESK, new RevokeCertificate(LEAD, "C-" + LEAD, Personal.of("exam was falsified")));
  }

  @Test
  void nobodyIsSentWithoutACertificateThatIsValidAndOfTheRightKind() {
    Key key = station.open(Station.emergency());
    assertThat(station.refused(DESK, DispatchOrder.of(key, HELPER)))
        .isEqualTo("D10-6.0 workforce.certificate-missing");
    assertThat(station.refused(DESK, DispatchOrder.of(key, EXPIRED)))
        .isEqualTo("D10-6.0 workforce.certificate-expired");
    assertThat(station.refused(DESK, DispatchOrder.of(key, REPAIRER)))
        .isEqualTo("D10-6.0 workforce.certificate-wrong-kind");
    assertThat(station.refused(DESK, DispatchOrder.of(key, "E-9999")))
        .isEqualTo("D10-6.0 workforce.certificate-missing");
    assertThat(station.order(key).state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void namingACrewAsksForItsCertificatesToo() {
    Key key = station.acceptedRepair();
    assertThat(station.refused(DESK, new AssignCrew(key, CrewChoice.of(EXPIRED))))
        .isEqualTo("D10-6.0 workforce.certificate-expired");
    assertThat(station.refused(
            DESK, new AssignCrew(key, CrewChoice.of(LEAD).with(EXPIRED, CrewRole.TECHNICIAN))))
        .isEqualTo("D10-6.0 workforce.certificate-expired");
  }

  @Test
  void aHelperNeedsNoneAndSignsNothing() {
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.to(key, CrewChoice.of(LEAD).with(HELPER, CrewRole.HELPER)));
    station.run(HELPER, Depart.of(key));
    station.run(HELPER, Arrive.of(key, CheckIn.Method.DOOR_PHOTO));
    station.run(LEAD, StartWork.of(key));
    assertThat(station.refused(HELPER, FinishWork.of(key, "done")))
        .isEqualTo("D10-6.0 order.may-not-sign");
  }

  @Test
  void aCertificateLostBeforeTheStartOnSiteStopsTheWork() {
    Key key = station.repairOnSite();
    revoke();
    assertThat(station.refused(LEAD, StartWork.of(key)))
        .isEqualTo("D10-6.0 workforce.certificate-revoked");
  }

  @Test
  void makingSafeMayBeFinishedWithoutItButNotTheLeakTestOrTheSignature() {
    Key key = station.emergencyBegun();
    revoke();
    assertThat(station.run(LEAD, MakeSafe.of(key, NO_GAS)).state()).isEqualTo(OrderState.MADE_SAFE);
    assertThat(station.refused(LEAD, DeclareAllClear.of(key, NO_GAS)))
        .isEqualTo("D10-6.0 workforce.certificate-revoked");
  }

  @Test
  void signingOffNeedsAValidHolder() {
    Key key = station.repairBegun();
    revoke();
    assertThat(station.refused(LEAD, FinishWork.of(key, "done")))
        .isEqualTo("D10-6.0 workforce.certificate-revoked");
  }

  @Test
  void nothingIsWorkedAtBeforeTheStartOnSite() {
    Key key = station.repairOnSite();
    assertThat(station.refused(LEAD, FinishWork.of(key, "done")))
        .isEqualTo("D10-6.0 order.not-started");
  }

  /** A revocation that slips in between the check and the commit of a dispatch, once. */
  @Test
  void aCertificateRevokedBetweenCheckAndCommitIsNoticed() {
    station.close();
    Optional<?>[] once = {Optional.empty()};
    Feature racing = Feature.named("racing")
        .guard(new Guard<>("order.dispatch", DispatchOrder.class, (command, reads) -> {
          CrewGate.resolve(reads, command.crew().orElseThrow());
          reads.find(Qualifications.TYPE, Qualifications.keyOf(LEAD));
          if (once[0].isEmpty()) {
            once[0] = Optional.of(true);
            revoke();
          }
        }))
        .build();
    station = new Station(racing);
    Key key = station.open(Station.emergency());

    assertThat(station.refused(DESK, DispatchOrder.of(key, LEAD)))
        .isEqualTo("D10-6.0 workforce.certificate-revoked");
    assertThat(station.order(key).state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void anAssignmentWhoseCertificateEndsBeforeTheVisitIsFlaggedAndTheStartIsRefused() {
    LocalDate today = Station.TODAY;
    station.certify(HELPER, today, "REPAIR");
    Key key = station.acceptedRepair();
    station.run(DESK, DispatchOrder.of(key, HELPER));
    Orders orders =
        new Orders(Session.of(station.office.pipeline(), Actor.employee(DESK)), station.clocks);

    assertThat(orders.flags(station.order(key), today)).isEmpty();
    assertThat(orders.flags(station.order(key), today.plusDays(1)))
        .extracting(AssignmentFlag::employee, AssignmentFlag::code)
        .containsExactly(tuple(HELPER, "workforce.certificate-expired"));

    station.run(HELPER, Depart.of(key));
    station.run(HELPER, Arrive.of(key, CheckIn.Method.DOOR_PHOTO));
    station.office.setTime(today.plusDays(1).atStartOfDay(Office.ZONE).toInstant());
    assertThat(station.refused(HELPER, StartWork.of(key)))
        .isEqualTo("D10-6.0 workforce.certificate-expired");
  }

  @Test
  @Keeps(D10_4_4)
  void nobodyChecksInWithoutAValidWorkCard() {
    Key key = station.open(Station.emergency());
    station.run(DESK, DispatchOrder.of(key, LEAD));
    station.run(LEAD, Depart.of(key));
    station.office.run(DESK, new WithdrawWorkCard(LEAD));
    assertThat(station.refused(LEAD, Arrive.of(key, CheckIn.Method.RADIO_CALL)))
        .isEqualTo("D10-4.4 workforce.no-active-card");
  }
}
