package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.contact.Hotline.TECHNICIAN;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D1_2_3;
import static org.gasservice.core.standard.Clauses.D6_8_4;
import static org.gasservice.core.standard.Clauses.D8_1_5c;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Reports of danger: which belong together, from when promises run, who is told. */
class DangerTest {

  private final Hotline hotline = new Hotline();

  @AfterEach
  void close() {
    hotline.close();
  }

  @Test
  void anEmergencyWithoutCustomerFileFlatOrNumberIsTaken() {
    Incident incident = hotline
        .contacts
        .reportDanger(ReportDanger.builder()
            .from(Reported.anonymously(Channel.CALL))
            .place(Personal.of("somewhere by the bridge"))
            .said(Personal.of("smell of gas"))
            .build())
        .value();

    ServiceOrder order = hotline.order(incident.order());
    assertThat(order.key().root()).isEqualTo(incident.id());
    assertThat(order.kind()).isEqualTo(OrderKind.EMERGENCY);
    assertThat(order.state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void neighboursWhoReportTheSameDangerJoinItAndPromisesRunFromTheFirstReport() {
    Instant first = hotline.office.now();
    Incident incident = hotline.contacts.reportDanger(Hotline.smell().build()).value();
    hotline.office.wait(Duration.ofMinutes(2));
    hotline.office.run(Hotline.smell().incident(incident.id()).build());
    hotline.office.wait(Duration.ofMinutes(2));
    hotline.office.run(Hotline.smell().incident(incident.id()).build());

    assertThat(hotline.incident(incident.id()).reports()).isEqualTo(3);
    assertThat(hotline.incident(incident.id()).firstReportAt()).isEqualTo(first);
    assertThat(hotline.order(incident.order()).facts().reportedAt()).isEqualTo(first);
    assertThat(hotline.contacts.contactsIn(incident.id(), 10))
        .extracting(contact -> contact.value().disposition())
        .containsExactly(
            Disposition.INCIDENT_OPENED, Disposition.INCIDENT_JOINED, Disposition.INCIDENT_JOINED);
    assertThat(hotline.contacts.latestIncidents(10)).hasSize(1);
  }

  @Test
  void thatItIsGoneNowIsPutOnRecordAndCancelsNothing() {
    Incident incident = hotline.contacts.reportDanger(Hotline.smell().build()).value();

    hotline.office.run(new ReportGone(
        incident.id(), Reported.anonymously(Channel.CALL), Personal.of("it is gone now")));

    assertThat(hotline.incident(incident.id()).saidGone()).isEqualTo(1);
    assertThat(hotline.order(incident.order()).state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void aReportForAnIncidentNobodyKnowsOpensANewOneRatherThanBeingTurnedAway() {
    Incident incident = hotline
        .contacts
        .reportDanger(Hotline.smell().incident("incident-x").build())
        .value();

    assertThat(incident.id()).isNotEqualTo("incident-x");
    assertThat(incident.reports()).isEqualTo(1);
  }

  @Test
  @Keeps(D8_1_5c)
  void beforeACrewIsSentGuidanceIsGivenAndTheCallBackSettled() {
    Incident incident = hotline
        .contacts
        .reportDanger(ReportDanger.builder()
            .from(Reported.anonymously(Channel.CALL))
            .place(Personal.of("Building 7"))
            .said(Personal.of("smell of gas"))
            .build())
        .value();
    DispatchOrder dispatch = DispatchOrder.of(incident.order(), TECHNICIAN);

    assertThat(hotline.refused(dispatch)).isEqualTo("D8-1.5c contact.guidance-first");
    hotline.office.run(
        new GiveGuidance(incident.id(), Set.of(Guidance.NOT_POSSIBLE), Optional.of(true)));
    hotline.office.run(dispatch);
    assertThat(hotline.order(incident.order()).state()).isEqualTo(OrderState.DISPATCHED);
  }

  // ---- the first report

  @Test
  @Keeps({D10_P5, D10_4_15})
  void anEarlierReportThatComesInLaterMovesTheStartOfThePromisesAndBothMomentsStay() {
    Instant second = hotline.office.now();
    Incident incident = hotline.report(Hotline.smell());
    Instant first = second.minus(Duration.ofMinutes(4));
    Session late = Session.of(hotline.office.pipeline(), Actor.employee(AGENT)).at(first);
    late.execute(Hotline.smell().incident(incident.id()).build());

    ServiceOrder order = hotline.orderOf(incident);
    assertThat(hotline.incident(incident.id()).firstReportAt()).isEqualTo(first);
    assertThat(order.reportedAt()).isEqualTo(first);
    assertThat(order.facts().reportedAt()).isEqualTo(second);
    assertThat(hotline.clock(order, Milestone.DEPARTED).due())
        .contains(first.plus(Duration.ofMinutes(5)));
  }

  // ---- one danger or two

  @Test
  void aReportNearAKnownDangerIsProposedToJoinItAndTheClerkDecides() {
    Incident known = hotline.report(Hotline.smell("湖滨路12号楼道"));
    hotline.office.wait(Duration.ofMinutes(10));

    assertThat(hotline.contacts.near(
            Personal.of("湖滨路 12 号 3-201"), Optional.empty(), hotline.office.now(), 5))
        .extracting(Nearness::incident)
        .containsExactly(known.id());
    Incident second = hotline.report(Hotline.smell("湖滨路12号3-201"));
    assertThat(second.proposals()).extracting(Proposal::incident).containsExactly(known.id());
    assertThat(hotline.report(Hotline.smell("江边路9号")).proposals()).isEmpty();
  }

  @Test
  void aRiserSharedSaysMoreThanWords() {
    hotline.office.run(Customer.point("SP-2", "Mill Lane 1"));
    Incident known = hotline.report(Hotline.smell("by the river").servicePoint("SP-1"));

    assertThat(hotline.contacts.near(
            Personal.of("my kitchen"), Optional.of("SP-2"), hotline.office.now(), 5))
        .singleElement()
        .satisfies(near -> {
          assertThat(near.incident()).isEqualTo(known.id());
          assertThat(near.by()).isEqualTo(Clue.Sort.RISER);
        });
  }

  @Test
  void aDangerThatIsOverIsProposedToNobody() {
    Incident known = hotline.report(Hotline.smell());
    hotline.mend(known);

    assertThat(hotline.report(Hotline.smell()).proposals()).isEmpty();
  }

  @Test
  void whoSaysAtOnceWhyItIsAnotherIsNotAskedAgain() {
    hotline.report(Hotline.smell());
    Incident other =
        hotline.report(Hotline.smell().apart(Personal.of("the other entrance, a stove")));

    assertThat(other.proposals()).singleElement().matches(proposal -> !proposal.open());
  }

  @Test
  @Keeps(D10_P5)
  void mergedIncidentsAreOneWithOneOrderPromisedFromTheEarlierReport() {
    Instant first = hotline.office.now();
    Incident passerBy = hotline.report(Hotline.smell("by the gate"));
    hotline.office.wait(Duration.ofMinutes(10));
    Incident neighbour = hotline.report(Hotline.smell("Building 7"));
    MergeIncidents merge =
        new MergeIncidents(passerBy.id(), neighbour.id(), Personal.of("same pipe"));
    assertThat(
            hotline.refused(CancelOrder.merged(passerBy.order(), neighbour.order(), "same pipe")))
        .isEqualTo("D10-P5 contact.merge-incidents");
    hotline.office.run(merge);

    Incident one = hotline.incident(neighbour.id());
    assertThat(one.reports()).isEqualTo(2);
    assertThat(one.firstReportAt()).isEqualTo(first);
    assertThat(hotline.orderOf(one).reportedAt()).isEqualTo(first);
    assertThat(hotline.orderOf(passerBy).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(hotline.refused(merge)).isEqualTo("D10-P5 contact.merged-already");
    assertThat(
            hotline.report(Hotline.smell("by the gate").incident(passerBy.id())).id())
        .isEqualTo(one.id());
  }

  // ---- telling those who reported it

  @Test
  @Keeps({D6_8_4, D1_2_3})
  void itIsNotClosedBeforeEverybodyWhoReportedItKnowsHowItEnded() {
    Incident merged = hotline.report(Hotline.smell("by the gate"));
    Incident incident = hotline.report(Hotline.smell());
    hotline.report(
        Hotline.smell().incident(incident.id()).from(Reported.anonymously(Channel.DESK)));
    hotline.office.run(new MergeIncidents(merged.id(), incident.id(), Personal.of("same pipe")));
    assertThat(hotline.refused(new TellReporter(new Key(incident.id(), "report-1"), Channel.CALL)))
        .isEqualTo("D6-8.4 contact.not-over");

    CloseOrder close = new CloseOrder(incident.order(), ClosingMode.SOLVED);
    hotline.mend(incident);
    assertThat(hotline.refused(close)).isEqualTo("D6-8.4 contact.reporters-untold");
    assertThat(hotline.contacts.toTell(incident.id(), 10)).hasSize(1);
    hotline.office.run(new TellReporter(new Key(incident.id(), "report-1"), Channel.CALL));
    assertThat(hotline.refused(close)).isEqualTo("D6-8.4 contact.reporters-untold");
    hotline.office.run(new TellReporter(new Key(merged.id(), "report-1"), Channel.CALL));
    assertThat(hotline.refused(new TellReporter(new Key(merged.id(), "report-1"), Channel.CALL)))
        .isEqualTo("D6-8.4 contact.nothing-owed");
    hotline.office.run(close);
  }

  @Test
  @Keeps(D6_8_4)
  void whoWasTriedAtThreeTimesOfDayInVainNeedNotBeToldAnyMore() {
    Incident incident = hotline.report(Hotline.smell());
    Key report = new Key(incident.id(), "report-1");
    hotline.mend(incident);
    hotline.office.run(new TryReporter(report));
    hotline.office.run(new TryReporter(report));
    hotline.office.wait(Duration.ofHours(4));
    hotline.office.run(new TryReporter(report));
    assertThat(hotline.incident(incident.id()).toTell()).isEqualTo(1);

    hotline.office.wait(Duration.ofHours(6));
    hotline.office.run(new TryReporter(report));
    assertThat(hotline.incident(incident.id()).toTell()).isZero();
    hotline.office.run(new CloseOrder(incident.order(), ClosingMode.SOLVED));
  }

  @Test
  @Keeps(D1_2_3)
  void itIsNotClosedWhileNobodySaidWhetherItIsTheOneNearby() {
    Incident known = hotline.report(Hotline.smell());
    Incident incident = hotline.report(Hotline.smell());
    CloseOrder close = new CloseOrder(incident.order(), ClosingMode.SOLVED);
    hotline.mend(incident);
    hotline.office.run(new TellReporter(new Key(incident.id(), "report-1"), Channel.CALL));

    assertThat(hotline.refused(close)).isEqualTo("D1-2.3 contact.same-or-not");
    hotline.office.run(
        new KeepApart(incident.id(), known.id(), Personal.of("two stoves on two floors")));
    hotline.office.run(close);
  }
}
