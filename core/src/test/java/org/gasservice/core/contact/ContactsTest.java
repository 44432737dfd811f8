package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.standard.Clauses.D1_1_3;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D4_4;
import static org.gasservice.core.standard.Clauses.D4_6a;
import static org.gasservice.core.standard.Clauses.D5_1_3c;
import static org.gasservice.core.standard.Clauses.D5_1_6b;
import static org.gasservice.core.standard.Clauses.D5_1_6c;
import static org.gasservice.core.standard.Clauses.D6_7_3;
import static org.gasservice.core.standard.Clauses.D6_8_3;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls, visits, letters and messages, and the faults they report. */
class ContactsTest {

  private final Hotline hotline = new Hotline();

  @AfterEach
  void close() {
    hotline.close();
  }

  @Test
  @Keeps({D5_1_6b, D5_1_3c})
  void aCommonQuestionIsAnsweredAtOnceAndSettled() {
    Contact contact = hotline
        .contacts
        .take(Hotline.asks(Optional.of(Personal.of("identity card and contract"))))
        .value();

    assertThat(contact.disposition()).isEqualTo(Disposition.ANSWERED);
    assertThat(contact.leadsTo()).isEmpty();
    assertThat(hotline.contacts.openOf(AGENT, 10)).isEmpty();
    assertThat(
            hotline.contacts.ledger(hotline.office.now(), hotline.office.now().plusSeconds(1), 10))
        .hasSize(1);
  }

  @Test
  @Keeps({D2_1_9, D5_1_6c})
  void aQuestionLeftOpenIsPromisedAnAnswerWithin24Hours() {
    ServiceRequest open = hotline.request(hotline.asked());
    Instant late = hotline.office.now().plus(Duration.ofHours(24)).plusMillis(1);

    assertThat(open.promisedBy()).contains(hotline.office.now().plus(Duration.ofHours(24)));
    assertThat(hotline.refused(TakeContact.builder()
            .from(Reported.anonymously(Channel.DESK))
            .matter(Matter.INQUIRY)
            .said(Personal.of("?"))
            .promisedBy(late)
            .build()))
        .isEqualTo("D5-1.6c contact.promise-too-late");
    assertThat(hotline.contacts.clocks(open))
        .filteredOn(clock -> clock.milestone().equals(Milestone.ANSWERED))
        .singleElement()
        .satisfies(clock -> assertThat(clock.due()).contains(late.minusMillis(1)));
  }

  @Test
  @Keeps(D4_4)
  void aCallThatRangMoreThanThreeTimesIsTakenAndSaidToBeLate() {
    ServiceStandard manual = ServiceStandard.manual();
    LocalDate day = LocalDate.parse("2026-03-02");
    assertThat(Reported.byPhone(3, "n", "13911112222").pickedUpInTime(manual, day))
        .contains(true);
    assertThat(Reported.byPhone(4, "n", "13911112222").pickedUpInTime(manual, day))
        .contains(false);
    assertThat(Reported.anonymously(Channel.DESK).pickedUpInTime(manual, day)).isEmpty();
    hotline.office.run(
        Hotline.smell().from(Reported.byPhone(9, "n", "13911112222")).build());
  }

  @Test
  @Keeps(D2_1_2)
  void allPapersAreToldInOneGo() {
    Key request = hotline.asked();
    hotline.office.run(AGENT, new TellPapers(request, List.of("identity card", "contract")));

    assertThat(hotline.refused(AGENT, new TellPapers(request, List.of("one more"))))
        .isEqualTo("D2-1.2 contact.papers-told");
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
  @Keeps({D4_6a, D1_4_1})
  void aFaultReportOpensARequestAndItsRepairOrderInOneGoAtTheServicePoint() {
    ServiceRequest request = hotline.contacts.reportFault(fault()).value();
    ServiceOrder order = hotline.order(request.orders().get(0));

    assertThat(request.key().root()).isEqualTo("SP-1");
    assertThat(order.kind()).isEqualTo(OrderKind.REPAIR);
    assertThat(order.facts().request()).contains(request.key());
    assertThat(order.progress().station()).contains("EAST-1");
    assertThat(hotline.contacts.contactsIn("SP-1", 10)).hasSize(1);
    assertThat(hotline.refused(AGENT, new AnswerRequest(request.key(), Personal.of("done"))))
        .isEqualTo("D1-4.1 contact.order-unfinished");
  }

  @Test
  void aFaultIsTakenFromSomebodyWithoutAServicePointToo() {
    ServiceRequest request = hotline
        .contacts
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

    assertThat(hotline.refused(unknown)).contains("order.danger-is-an-emergency");
  }

  @Test
  @Keeps({D1_1_3, D6_8_3})
  void theNextTimeSomebodyCallsWhatWasSaidAndDoneHereIsAtHand() {
    hotline.contacts.reportFault(fault());
    hotline.office.wait(Duration.ofDays(40));
    hotline.office.run(TakeContact.builder()
        .from(Reported.byPhone(1, "Li Na", "13911112222"))
        .matter(Matter.INQUIRY)
        .said(Personal.of("the heater again"))
        .servicePoint("SP-1")
        .build());

    assertThat(hotline.contacts.contactsIn("SP-1", 10))
        .extracting(contact -> contact.value().matter())
        .containsExactly(Matter.FAULT_REPORT, Matter.INQUIRY);
    assertThat(hotline.contacts.requestsIn("SP-1", 10))
        .extracting(request -> request.value().matter())
        .containsExactly(Matter.FAULT_REPORT, Matter.INQUIRY);
  }

  @Test
  @Keeps(D2_1_9)
  void aLetterIsReceivedWhenTheOfficeIsNextOpen() {
    Instant saturday = Instant.parse("2026-03-07T02:00:00Z");
    Instant monday = Instant.parse("2026-03-09T01:00:00Z");
    hotline.office.setTime(saturday);
    Contact letter = hotline
        .contacts
        .take(TakeContact.builder()
            .from(Reported.anonymously(Channel.LETTER))
            .matter(Matter.SUGGESTION)
            .said(Personal.of("open earlier"))
            .build())
        .value();

    ServiceRequest request = hotline.request(letter.leadsTo().orElseThrow());
    assertThat(letter.at()).isEqualTo(saturday);
    assertThat(request.openedAt()).isEqualTo(monday);
    assertThat(request.promisedBy()).contains(monday.plus(Duration.ofHours(24)));
    hotline.office.run(AGENT, new AnswerRequest(request.key(), Personal.of("we will")));
    hotline.office.run(AGENT, new TellResult(request.key(), Channel.LETTER));
    assertThat(hotline.request(request.key()).nextActionAt()).isEmpty();
  }

  // ---- privacy

  @Test
  @Keeps(D6_7_3)
  void whatPeopleSaidAndWhoTheyAreAppearsInNoText() {
    Reported canary = Reported.byPhone(1, "Canary Li", "13911117777");
    ReportDanger danger = Hotline.smell()
        .from(canary)
        .place(Personal.of("Canary Road"))
        .said(Personal.of("Canary said"))
        .build();
    Incident incident = hotline.contacts.reportDanger(danger).value();
    ReportGone gone = new ReportGone("incident-none", canary, Personal.of("Canary said"));

    assertThat(List.of(
            danger,
            incident,
            hotline.contacts.contactsIn(incident.id(), 10),
            hotline.order(incident.order()),
            hotline.office.refused(gone)))
        .map(Object::toString)
        .noneMatch(text -> text.contains("Canary") || text.contains("7777"));
  }
}
