package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D4_4;
import static org.gasservice.core.standard.Clauses.D4_6a;
import static org.gasservice.core.standard.Clauses.D4_6b;
import static org.gasservice.core.standard.Clauses.D5_1_3c;
import static org.gasservice.core.standard.Clauses.D5_1_6b;
import static org.gasservice.core.standard.Clauses.D5_1_6c;
import static org.gasservice.core.standard.Clauses.D6_7_3;
import static org.gasservice.core.standard.Clauses.D8_1_5c;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.Leave;
import org.gasservice.core.workforce.NameHead;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContactsTest {

  private static final String AGENT = "E-1";
  private static final String EXPERT = "E-2";
  private static final String EXPERTS_COLLEAGUE = "E-3";
  private static final String BRANCH_HEAD = "E-4";
  private static final OrderSettings ORDERS = OrderSettings.of(Office.ZONE);
  private static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      OrderFeature.create(ORDERS, PROMISES),
      ContactFeature.create(ContactSettings.in(Office.ZONE), new OrderSteps(ORDERS, PROMISES)));
  private final Contacts contacts =
      new Contacts(Session.of(office.pipeline(), Actor.employee(AGENT)));

  @BeforeEach
  void company() {
    Customer.company(office);
    office.runAll(
        hire(AGENT, "EAST-1"),
        hire(EXPERT, "EAST"),
        hire(EXPERTS_COLLEAGUE, "EAST-1"),
        hire(BRANCH_HEAD, "EAST"),
        new NameHead("EAST", BRANCH_HEAD),
        Customer.point("SP-1", "Lake Road 7"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static Hire hire(String id, String unit) {
    return Hire.builder()
        .employee(id)
        .name(Personal.of("Chen"))
        .post("AGENT")
        .unit(unit)
        .card("W-" + id)
        .build();
  }

  private static TakeContact asks(Optional<Personal> answer) {
    return TakeContact.builder()
        .from(Reported.byPhone(2, "Li Na", "13911112222"))
        .matter(Matter.INQUIRY)
        .said(Personal.of("Which papers does a transfer need?"))
        .answer(answer)
        .build();
  }

  private static ReportDangerBuilder smell() {
    return ReportDanger.builder()
        .from(Reported.byPhone(1, "a passer-by", "13911112222"))
        .place(Personal.of("Building 7, stairwell"))
        .said(Personal.of("smell of gas"))
        .addGuidance(Guidance.NO_FLAMES_NO_SWITCHES, Guidance.LEAVE_AND_WAIT_OUTSIDE);
  }

  private Key asked() {
    Contact contact = contacts.take(asks(Optional.empty())).value();
    return contact.leadsTo().orElseThrow();
  }

  private ServiceRequest request(Key key) {
    return office.value(ServiceRequest.TYPE, key);
  }

  private Incident incident(String id) {
    return office.value(Incident.TYPE, Incident.keyOf(id));
  }

  private ServiceOrder order(Key key) {
    return office.value(ServiceOrder.TYPE, key);
  }

  // ---- contacts

  @Test
  @Keeps({D5_1_6b, D5_1_3c})
  void aCommonQuestionIsAnsweredAtOnceAndSettled() {
    Contact contact = contacts
        .take(asks(Optional.of(Personal.of("identity card and contract"))))
        .value();

    assertThat(contact.disposition()).isEqualTo(Disposition.ANSWERED);
    assertThat(contact.leadsTo()).isEmpty();
    assertThat(contacts.openOf(AGENT, 10)).isEmpty();
    assertThat(contacts.ledger(office.now(), office.now().plusSeconds(1), 10)).hasSize(1);
  }

  @Test
  @Keeps({D2_1_9, D5_1_6c})
  void aQuestionLeftOpenIsPromisedAnAnswerWithin24Hours() {
    ServiceRequest open = request(asked());
    Instant late = office.now().plus(Duration.ofHours(24)).plusMillis(1);

    assertThat(open.promisedBy()).contains(office.now().plus(Duration.ofHours(24)));
    assertThat(office.violation(TakeContact.builder()
            .from(Reported.anonymously(Channel.DESK))
            .matter(Matter.INQUIRY)
            .said(Personal.of("?"))
            .promisedBy(late)
            .build()))
        .isEqualTo("D5-1.6c contact.promise-too-late");
    assertThat(contacts.dueBefore(late, 10)).hasSize(1);
    assertThat(contacts.dueBefore(late.minusMillis(1), 10)).isEmpty();
  }

  @Test
  @Keeps(D4_4)
  void aCallThatRangMoreThanThreeTimesIsTakenAndSaidToBeLate() {
    assertThat(Reported.byPhone(3, "n", "13911112222").pickedUpInTime()).contains(true);
    assertThat(Reported.byPhone(4, "n", "13911112222").pickedUpInTime()).contains(false);
    assertThat(Reported.anonymously(Channel.DESK).pickedUpInTime()).isEmpty();
    office.run(smell().from(Reported.byPhone(9, "n", "13911112222")).build());
  }

  @Test
  @Keeps(D2_1_2)
  void allPapersAreToldInOneGo() {
    Key request = asked();
    office.run(AGENT, new TellPapers(request, List.of("identity card", "contract")));

    assertThat(office.violation(AGENT, new TellPapers(request, List.of("one more"))))
        .isEqualTo("D2-1.2 contact.papers-told");
  }

  // ---- first inquiry

  @Test
  @Keeps({D10_S1, D1_4_1})
  void theFirstPersonAskedStaysOwnerUntilTheCustomerHasBeenTold() {
    Key request = asked();
    assertThat(office.violation(AGENT, new TellResult(request, Channel.CALL)))
        .isEqualTo("D1-4.1 contact.nothing-to-tell");

    office.run(AGENT, new Refer(request, EXPERT));
    office.run(EXPERT, new AcceptReferral(request));
    assertThat(request(request).owner()).isEqualTo(AGENT);
    assertThat(request(request).handlerAt(office.now())).isEqualTo(EXPERT);
    office.run(EXPERT, new AnswerRequest(request, Personal.of("two papers")));

    assertThat(contacts.openOf(AGENT, 10)).hasSize(1);
    assertThat(office.violation(EXPERT, new TellResult(request, Channel.CALL)))
        .isEqualTo("D10-S1 contact.not-the-owner");
    office.run(AGENT, new TellResult(request, Channel.CALL));
    assertThat(contacts.openOf(AGENT, 10)).isEmpty();
    assertThat(office.violation(AGENT, new Refer(request, EXPERT)))
        .isEqualTo("D10-S1 contact.request-closed");
  }

  @Test
  @Keeps(D10_S1)
  void aReferralThatNobodyAcceptsInTimeBouncesBack() {
    Key request = asked();
    office.run(AGENT, new Refer(request, EXPERT));
    assertThat(office.violation(AGENT, new Refer(request, EXPERTS_COLLEAGUE)))
        .isEqualTo("D10-S1 contact.referral-pending");

    office.wait(Duration.ofMinutes(30).plusMillis(1));
    assertThat(contacts.dueBefore(office.now(), 10)).hasSize(1);
    assertThat(office.violation(EXPERT, new AcceptReferral(request)))
        .isEqualTo("D10-S1 contact.referral-over");
    assertThat(request(request).handlerAt(office.now())).isEqualTo(AGENT);
    office.run(AGENT, new Refer(request, EXPERTS_COLLEAGUE));
    office.run(EXPERTS_COLLEAGUE, new AcceptReferral(request));
  }

  @Test
  @Keeps(D4_6b)
  void aReferralIsSentBackOnceAndThenTheCommonSuperiorDecides() {
    Key request = asked();
    Personal reason = Personal.of("not our field");
    office.run(AGENT, new Refer(request, EXPERTS_COLLEAGUE));
    office.run(EXPERTS_COLLEAGUE, new ReturnReferral(request, reason));
    office.run(AGENT, new Refer(request, EXPERT));
    office.run(EXPERT, new AcceptReferral(request));

    assertThat(office.violation(EXPERT, new ReturnReferral(request, reason)))
        .isEqualTo("D4-6b contact.second-return");
    assertThat(office.violation(EXPERT, new DecideReferral(request, AGENT)))
        .isEqualTo("D4-6b contact.not-the-superior");
    office.run(BRANCH_HEAD, new DecideReferral(request, EXPERT));
    assertThat(request(request).handlerAt(office.now())).isEqualTo(EXPERT);
    assertThat(request(request).owner()).isEqualTo(AGENT);
  }

  @Test
  @Keeps(D10_S1)
  void aDeputyActsWhileTheOwnerIsAwayAndOwnershipStays() {
    Key request = asked();
    assertThat(office.violation(EXPERT, new NameDeputy(request, EXPERT)))
        .isEqualTo("D10-S1 contact.not-the-owner");
    office.run(AGENT, new NameDeputy(request, EXPERTS_COLLEAGUE));
    office.run(EXPERTS_COLLEAGUE, new AnswerRequest(request, Personal.of("two papers")));
    office.run(EXPERTS_COLLEAGUE, new TellResult(request, Channel.CALL));

    assertThat(request(request).owner()).isEqualTo(AGENT);
    assertThat(request(request).told().orElseThrow().by()).isEqualTo(EXPERTS_COLLEAGUE);
  }

  @Test
  @Keeps(D10_S1)
  void anOwnerWhoLeavesTheCompanyIsFollowedByTheHeadOfTheirUnitOrOfTheOneAbove() {
    Key request = asked();
    assertThat(office.violation(BRANCH_HEAD, new InheritRequest(request)))
        .isEqualTo("D10-S1 contact.owner-stays");

    office.run(new Leave(AGENT, Optional.empty(), Optional.empty()));
    office.wait(Duration.ofDays(1));
    office.run(BRANCH_HEAD, new InheritRequest(request));

    assertThat(request(request).owner()).isEqualTo(BRANCH_HEAD);
  }

  @Test
  @Keeps(D2_1_10)
  void aDeclineCitesItsRule() {
    Key request = asked();
    Personal why = Personal.of("the holder must ask");
    assertThat(office.refused(AGENT, new DeclineRequest(request, " ", why)))
        .hasMessageContaining("problem.blank");
    office.run(AGENT, new DeclineRequest(request, "D3-15", why));

    assertThat(request(request).outcome().orElseThrow().rule()).contains("D3-15");
  }

  @Test
  void nobodyElseAnswers() {
    assertThat(office.violation(EXPERT, new AnswerRequest(asked(), Personal.of("yes"))))
        .isEqualTo("D10-S1 contact.not-yours");
  }

  // ---- faults

  private static ReportFault fault() {
    return ReportFault.builder()
        .from(Reported.byPhone(2, "Li Na", "13911112222"))
        .location(Personal.of("Lake Road 7-3-201"))
        .said(Personal.of("the water heater does not light"))
        .servicePoint("SP-1")
        .triage(TriageAnswers.noDanger())
        .build();
  }

  @Test
  @Keeps(D4_6a)
  void aFaultReportOpensARequestAndItsRepairOrderInOneGoAtTheServicePoint() {
    ServiceRequest request = contacts.reportFault(fault()).value();
    ServiceOrder order = order(request.orders().get(0));

    assertThat(request.key().root()).isEqualTo("SP-1");
    assertThat(order.kind()).isEqualTo(OrderKind.REPAIR);
    assertThat(order.facts().request()).contains(request.key());
    assertThat(order.progress().station()).contains("EAST-1");
    assertThat(contacts.contactsIn("SP-1", 10)).hasSize(1);
    assertThat(office.violation(AGENT, new AnswerRequest(request.key(), Personal.of("done"))))
        .isEqualTo("D1-4.1 contact.order-unfinished");
  }

  @Test
  void aFaultIsTakenFromSomebodyWithoutAServicePointToo() {
    ServiceRequest request = contacts
        .reportFault(ReportFault.builder()
            .from(Reported.anonymously(Channel.DESK))
            .location(Personal.of("the market hall"))
            .said(Personal.of("a hose is old"))
            .triage(TriageAnswers.noDanger())
            .build())
        .value();

    assertThat(request.contact()).isEqualTo(Key.ofRoot(request.key().root()));
  }

  @Test
  void dangerIsNotTakenAsAnOrdinaryFault() {
    ReportFault unknown = ReportFault.builder()
        .from(Reported.anonymously(Channel.CALL))
        .location(Personal.of("kitchen"))
        .said(Personal.of("it smells"))
        .build();

    assertThat(office.violation(unknown)).contains("order.danger-is-an-emergency");
  }

  // ---- danger

  @Test
  void anEmergencyWithoutCustomerFileFlatOrNumberIsTaken() {
    Incident incident = contacts
        .reportDanger(ReportDanger.builder()
            .from(Reported.anonymously(Channel.CALL))
            .place(Personal.of("somewhere by the bridge"))
            .said(Personal.of("smell of gas"))
            .build())
        .value();

    ServiceOrder order = order(incident.order());
    assertThat(order.key().root()).isEqualTo(incident.id());
    assertThat(order.kind()).isEqualTo(OrderKind.EMERGENCY);
    assertThat(order.state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void neighboursWhoReportTheSameDangerJoinItAndPromisesRunFromTheFirstReport() {
    Instant first = office.now();
    Incident incident = contacts.reportDanger(smell().build()).value();
    office.wait(Duration.ofMinutes(2));
    office.run(smell().incident(incident.id()).build());
    office.wait(Duration.ofMinutes(2));
    office.run(smell().incident(incident.id()).build());

    assertThat(incident(incident.id()).reports()).isEqualTo(3);
    assertThat(incident(incident.id()).firstReportAt()).isEqualTo(first);
    assertThat(order(incident.order()).facts().reportedAt()).isEqualTo(first);
    assertThat(contacts.contactsIn(incident.id(), 10))
        .extracting(contact -> contact.value().disposition())
        .containsExactly(
            Disposition.INCIDENT_OPENED, Disposition.INCIDENT_JOINED, Disposition.INCIDENT_JOINED);
    assertThat(contacts.latestIncidents(10)).hasSize(1);
  }

  @Test
  void thatItIsGoneNowIsPutOnRecordAndCancelsNothing() {
    Incident incident = contacts.reportDanger(smell().build()).value();

    office.run(new ReportGone(
        incident.id(), Reported.anonymously(Channel.CALL), Personal.of("it is gone now")));

    assertThat(incident(incident.id()).saidGone()).isEqualTo(1);
    assertThat(order(incident.order()).state()).isEqualTo(OrderState.RECEIVED);
  }

  @Test
  void aReportForAnIncidentNobodyKnowsOpensANewOneRatherThanBeingTurnedAway() {
    Incident incident =
        contacts.reportDanger(smell().incident("incident-x").build()).value();

    assertThat(incident.id()).isNotEqualTo("incident-x");
    assertThat(incident.reports()).isEqualTo(1);
  }

  @Test
  @Keeps(D8_1_5c)
  void beforeACrewIsSentGuidanceIsGivenAndTheCallBackSettled() {
    office.run(IssueCertificate.builder()
        .employee(EXPERT)
        .certificate("S-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("S-1"))
        .issuer("province")
        .addWorkKinds("EMERGENCY")
        .validFrom(LocalDate.parse("2026-01-01"))
        .validThrough(LocalDate.parse("2026-12-31"))
        .build());
    Incident incident = contacts
        .reportDanger(ReportDanger.builder()
            .from(Reported.anonymously(Channel.CALL))
            .place(Personal.of("Building 7"))
            .said(Personal.of("smell of gas"))
            .build())
        .value();
    DispatchOrder dispatch = DispatchOrder.of(incident.order(), EXPERT);

    assertThat(office.violation(dispatch)).isEqualTo("D8-1.5c contact.guidance-first");
    office.run(new GiveGuidance(incident.id(), Set.of(Guidance.NOT_POSSIBLE), Optional.of(true)));
    office.run(dispatch);
    assertThat(order(incident.order()).state()).isEqualTo(OrderState.DISPATCHED);
  }

  // ---- privacy

  @Test
  @Keeps(D6_7_3)
  void whatPeopleSaidAndWhoTheyAreAppearsInNoText() {
    Reported canary = Reported.byPhone(1, "Canary Li", "13911117777");
    ReportDanger danger = smell()
        .from(canary)
        .place(Personal.of("Canary Road"))
        .said(Personal.of("Canary said"))
        .build();
    Incident incident = contacts.reportDanger(danger).value();
    ReportGone gone = new ReportGone("incident-none", canary, Personal.of("Canary said"));

    assertThat(List.of(
            danger,
            incident,
            contacts.contactsIn(incident.id(), 10),
            order(incident.order()),
            office.refused(gone)))
        .map(Object::toString)
        .noneMatch(text -> text.contains("Canary") || text.contains("7777"));
  }
}
