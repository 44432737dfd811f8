package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D1_3_1;
import static org.gasservice.core.standard.Clauses.D2_1_8;
import static org.gasservice.core.standard.Clauses.D3_13;
import static org.gasservice.core.standard.Clauses.D4_4;
import static org.gasservice.core.standard.Clauses.D5_1_2d;
import static org.gasservice.core.standard.Clauses.D5_1_3c;
import static org.gasservice.core.standard.Clauses.D6_5_4;
import static org.gasservice.core.standard.Clauses.D6_9_2;
import static org.gasservice.core.standard.Clauses.D7_3_3;
import static org.gasservice.core.standard.Clauses.D7_3_4;
import static org.gasservice.core.standard.Clauses.D7_6_5;
import static org.gasservice.core.standard.Clauses.D8_2_1;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.complaint.Accused;
import org.gasservice.core.complaint.Category;
import org.gasservice.core.complaint.Complaint;
import org.gasservice.core.complaint.ComplaintClocks;
import org.gasservice.core.complaint.ComplaintState;
import org.gasservice.core.complaint.End;
import org.gasservice.core.complaint.Ending;
import org.gasservice.core.complaint.Label;
import org.gasservice.core.complaint.Round;
import org.gasservice.core.complaint.Source;
import org.gasservice.core.complaint.Verdict;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.ContactFeature;
import org.gasservice.core.contact.ContactSettings;
import org.gasservice.core.contact.ContactTerms;
import org.gasservice.core.contact.Disposition;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.contact.Reported;
import org.gasservice.core.contact.RequestClocks;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.contact.Telling;
import org.gasservice.core.contact.Told;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.hall.HallFeature;
import org.gasservice.core.hall.HallSettings;
import org.gasservice.core.hall.QueueTicket;
import org.gasservice.core.hall.SetUpHall;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.InspectionWindow;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.order.Appointment;
import org.gasservice.core.order.EventSource;
import org.gasservice.core.order.Excuse;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.order.OrderEvent;
import org.gasservice.core.order.OrderEvent.What;
import org.gasservice.core.order.OrderFacts;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderProgress;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.Reclassification;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.Triage;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;
import org.gasservice.core.voice.FollowUpRecord;
import org.gasservice.core.voice.Scores;
import org.gasservice.core.voice.Survey;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each order, contact, request, ticket, complaint, visit, survey and follow-up call adds to the figures, and to whose. */
class MeasuresTest {

  private static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);

  /** Half past eight in the morning of Tuesday, 3 February; in UTC it is still Tuesday, half past midnight. */
  private static final Instant AT = Instant.parse("2026-02-03T00:30:00Z");

  private static final LocalDate DAY = LocalDate.parse("2026-02-03");

  /** The 4th at home, the 3rd in UTC. */
  private static final Instant LATE_EVENING = Instant.parse("2026-02-03T16:30:00Z");

  private static final Tally GOOD = new Tally(1, 1, 0, 0);
  private static final Tally BAD = new Tally(0, 1, 0, 0);
  private static final Scores CONTENT = new Scores(5, 4, 3, 3);
  private static final Scores CROSS = new Scores(5, 5, 5, 2);

  private static final OrderSettings SETTINGS = OrderSettings.of(Office.ZONE);

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      OrderFeature.create(SETTINGS, PROMISES),
      ContactFeature.create(
          new ContactTerms(ContactSettings.in(Office.ZONE), PROMISES),
          new OrderSteps(SETTINGS, PROMISES)),
      HallFeature.create(HallSettings.in(Office.ZONE)));

  @AfterEach
  void close() {
    office.close();
  }

  private <T> Contribution of(Measure.Source<T> source, T value) {
    return source.of(value, office.pipeline().reads(Actor.employee("E-1")));
  }

  private static Map<String, Tally> figures(Contribution contribution) {
    return contribution.figures().stream()
        .collect(Collectors.toMap(Figure::indicator, Figure::tally));
  }

  private static Instant in(Duration time) {
    return AT.plus(time);
  }

  // ---- orders

  private static final OrderMeasure ORDERS =
      new OrderMeasure(Office.ZONE, new OrderClocks(SETTINGS, PROMISES));

  private static OrderEvent event(What what, Duration after) {
    return new OrderEvent(
        what, in(after), EventSource.CREW, "E-7", Optional.empty(), Optional.empty());
  }

  private static ServiceOrder order(OrderKind kind, OrderState state, OrderEvent... events) {
    return order(kind, state, progress -> progress, events);
  }

  private static ServiceOrder order(
      OrderKind kind, OrderState state, UnaryOperator<OrderProgress> change, OrderEvent... events) {
    Triage triage = kind == OrderKind.EMERGENCY ? Triage.P1 : Triage.P5;
    OrderFacts facts = OrderFacts.builder()
        .key(new Key("SP-1", "o-1"))
        .location(Personal.of("Long Road 7"))
        .summary(Personal.of("no flame"))
        .reportedAt(AT)
        .openedAt(AT)
        .openedBy("E-1")
        .standard(PROMISES.inForceAt(AT))
        .build();
    OrderProgress progress = OrderProgress.builder()
        .kind(kind)
        .state(state)
        .triage(triage)
        .faultSize(FaultSize.SMALL)
        .opening(new Reclassification(AT, triage, FaultSize.SMALL, "E-1", Optional.empty()))
        .dangerReported(kind == OrderKind.EMERGENCY)
        .station("EAST-1")
        .events(Arrays.asList(events))
        .build();
    return new ServiceOrder(facts, change.apply(progress));
  }

  private static OrderEvent[] done(Duration after) {
    return new OrderEvent[] {
      event(What.DEPARTED, Duration.ofMinutes(2)),
      event(What.ARRIVED, Duration.ofMinutes(12)),
      event(What.WORK_DONE, after),
      event(What.FED_BACK, after.plusMinutes(5)),
      event(What.CLOSED, after.plusMinutes(10))
    };
  }

  private Map<String, Tally> ofOrder(ServiceOrder order) {
    return figures(of(ORDERS, order));
  }

  @Test
  @Keeps({D1_3_1, D6_9_2})
  void aClosedOrderCountsAsOnTimeWhenItKeptEveryPromise() {
    Duration hour = Duration.ofHours(1);
    Duration weeks = Duration.ofDays(40);
    Excuse flood = new Excuse(
        Optional.empty(),
        Excuse.Cause.NATURAL_DISASTER,
        "E-2",
        in(weeks),
        Optional.empty(),
        Optional.empty());

    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.CLOSED, done(hour))))
        .containsEntry("ORDERS_ON_TIME", GOOD)
        .containsEntry("COMPLAINT_RATE", new Tally(0, 1, 0, 0));
    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.CLOSED, done(weeks))))
        .containsEntry("ORDERS_ON_TIME", BAD);
    assertThat(ofOrder(order(
            OrderKind.REPAIR,
            OrderState.CLOSED,
            progress -> progress.withExcuses(flood),
            done(weeks))))
        .containsEntry("ORDERS_ON_TIME", new Tally(0, 1, 1, 0));
    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.FED_BACK, done(weeks))))
        .as("not closed yet")
        .doesNotContainKeys("ORDERS_ON_TIME", "COMPLAINT_RATE");
  }

  @Test
  void whatWasCancelledOrDeclinedCountsNowhere() {
    for (OrderState ended : new OrderState[] {OrderState.CANCELLED, OrderState.DECLINED}) {
      assertThat(ofOrder(order(OrderKind.EMERGENCY, ended, done(Duration.ofHours(1)))))
          .as("%s", ended)
          .isEmpty();
    }
  }

  @Test
  @Keeps(D5_1_2d)
  void anEmergencyCountsFromTheReportOnAndByEachOfItsSteps() {
    Map<String, Tally> open = ofOrder(order(OrderKind.EMERGENCY, OrderState.ACCEPTED));
    Map<String, Tally> quick =
        ofOrder(order(OrderKind.EMERGENCY, OrderState.WORK_DONE, done(Duration.ofHours(1))));
    Map<String, Tally> slow = ofOrder(order(
        OrderKind.EMERGENCY,
        OrderState.ON_SITE,
        event(What.DEPARTED, Duration.ofMinutes(2)),
        event(What.ARRIVED, Duration.ofHours(9))));

    assertThat(open).isEqualTo(Map.of("EMERGENCIES_COMPLETED", BAD));
    assertThat(quick)
        .isEqualTo(Map.of(
            "EMERGENCIES_COMPLETED", GOOD, "EMERGENCY_DEPARTED", GOOD, "EMERGENCY_ARRIVED", GOOD));
    assertThat(slow)
        .isEqualTo(Map.of(
            "EMERGENCIES_COMPLETED", BAD, "EMERGENCY_DEPARTED", GOOD, "EMERGENCY_ARRIVED", BAD));
  }

  @Test
  @Keeps({D7_3_3, D7_3_4})
  void workTakesFromTheReportToItsEndAndRepairsAreKeptApartFromInstallations() {
    Duration time = Duration.ofHours(5);
    Tally seconds = new Tally(0, 1, 0, time.toSeconds());

    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.WORK_DONE, done(time))))
        .isEqualTo(Map.of("REPAIR_TIME", seconds));
    for (OrderKind kind :
        new OrderKind[] {OrderKind.INSTALLATION, OrderKind.ALTERATION, OrderKind.RELOCATION}) {
      assertThat(ofOrder(order(kind, OrderState.WORK_DONE, done(time))))
          .as("%s", kind)
          .isEqualTo(Map.of("INSTALLATION_TIME", seconds));
    }
    assertThat(ofOrder(order(OrderKind.METER_EXCHANGE, OrderState.WORK_DONE, done(time))))
        .isEmpty();
    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.ACCEPTED))).isEmpty();
  }

  @Test
  void anAppointmentTheCompanyMissedIsNotKept() {
    Appointment agreed = new Appointment(
        in(Duration.ofHours(2)),
        in(Duration.ofHours(3)),
        new Appointment.Consent(Appointment.How.MESSAGE, "M-1"),
        AT,
        false);
    UnaryOperator<OrderProgress> twice =
        progress -> progress.withAppointments(Collections.nCopies(2, agreed));
    OrderEvent missed = event(What.APPOINTMENT_MISSED, Duration.ofHours(3));
    OrderEvent arrived = event(What.ARRIVED, Duration.ofHours(4));

    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.ACCEPTED, twice)))
        .isEqualTo(Map.of("APPOINTMENTS_KEPT", new Tally(2, 2, 0, 0)));
    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.ACCEPTED, twice, missed, arrived)))
        .isEqualTo(Map.of("APPOINTMENTS_KEPT", new Tally(1, 2, 0, 0)));
    assertThat(ofOrder(order(OrderKind.REPAIR, OrderState.ACCEPTED, twice, missed, missed, missed)))
        .as("missed no more often than agreed")
        .isEqualTo(Map.of("APPOINTMENTS_KEPT", new Tally(0, 2, 0, 0)));
  }

  @Test
  void anOrderBelongsToItsStationAndTheDayItWasReported() {
    ServiceOrder nobodys =
        order(OrderKind.REPAIR, OrderState.ACCEPTED, p -> p.withStation(Optional.empty()));

    assertThat(of(ORDERS, order(OrderKind.REPAIR, OrderState.ACCEPTED)))
        .isEqualTo(new Contribution("EAST-1", DAY, List.of()));
    assertThat(of(ORDERS, nobodys))
        .isEqualTo(new Contribution(Contribution.COMPANY, DAY, List.of()));
  }

  // ---- contacts and requests

  private static final ContactMeasure CONTACTS =
      new ContactMeasure(Office.ZONE, PublishedStandards.manual());

  private static Contact contact(Reported from, Matter matter, Disposition disposition) {
    return Contact.builder()
        .id("c-1")
        .from(from)
        .matter(matter)
        .said(Personal.of("a question"))
        .at(LATE_EVENING)
        .takenBy("E-1")
        .disposition(disposition)
        .build();
  }

  private Map<String, Tally> ofContact(Contact contact) {
    return figures(of(CONTACTS, contact));
  }

  @Test
  @Keeps(D4_4)
  void aCompanyThatAsksForTwoRingsCountsTwoFromTheDayItDoes() {
    ServiceStandard manual = ServiceStandard.manual();
    ServiceStandard two = manual
        .withVersion(2)
        .withEffective(DAY.plusDays(1))
        .withTargets(manual.targets().stream()
            .map(target -> target.measure().equals(Target.RINGS)
                ? target.withQuantity(new Quantity.Count(2))
                : target)
            .toList());
    Contact third =
        contact(Reported.byPhone(3, "Ann", "13800005678"), Matter.PRAISE, Disposition.NOTED);
    Contact second =
        contact(Reported.byPhone(2, "Ann", "13800005678"), Matter.PRAISE, Disposition.NOTED);
    ContactMeasure asked =
        new ContactMeasure(Office.ZONE, PublishedStandards.of(List.of(manual, two)));
    ContactMeasure later = new ContactMeasure(
        Office.ZONE, PublishedStandards.of(List.of(manual, two.withEffective(DAY.plusDays(2)))));
    ContactMeasure silent = new ContactMeasure(
        Office.ZONE,
        PublishedStandards.of(List.of(manual.withTargets(manual.targets().stream()
            .filter(target -> !target.measure().equals(Target.RINGS))
            .toList()))));

    assertThat(figures(of(asked, third))).containsEntry("PICKED_UP", BAD);
    assertThat(figures(of(asked, second))).containsEntry("PICKED_UP", GOOD);
    assertThat(figures(of(later, third))).containsEntry("PICKED_UP", GOOD);
    assertThat(figures(of(silent, third))).doesNotContainKey("PICKED_UP");
  }

  @Test
  @Keeps({D2_1_8, D5_1_3c})
  void anInquiryOnThePhoneCountsByWhatBecameOfItAndHowSoonItWasPickedUp() {
    Reported third = Reported.byPhone(3, "Ann", "13800005678");
    Reported fourth = Reported.byPhone(4, "Ann", "13800005678");

    assertThat(ofContact(contact(third, Matter.INQUIRY, Disposition.ANSWERED)))
        .isEqualTo(Map.of("ANSWERED_AT_ONCE", GOOD, "PICKED_UP", GOOD, "CALLS_COMPLETED", GOOD));
    assertThat(ofContact(contact(fourth, Matter.INQUIRY, Disposition.REQUEST_OPENED)))
        .as("whether it was completed is counted with the request")
        .isEqualTo(Map.of("ANSWERED_AT_ONCE", BAD, "PICKED_UP", BAD));
    assertThat(ofContact(contact(third, Matter.PRAISE, Disposition.NOTED)))
        .isEqualTo(Map.of("PICKED_UP", GOOD, "CALLS_COMPLETED", GOOD));
    assertThat(ofContact(contact(
            Reported.anonymously(Channel.DESK), Matter.FAULT_REPORT, Disposition.INCIDENT_OPENED)))
        .isEmpty();
  }

  @Test
  @Keeps(D5_1_3c)
  void aCallAboutDangerIsCompletedWhenItsReporterWasTold() {
    Contact danger = contact(
        Reported.byPhone(1, "Ann", "13800005678"),
        Matter.DANGER_REPORT,
        Disposition.INCIDENT_OPENED);
    Telling owed = new Telling(List.of(), Optional.empty(), false);
    Telling told =
        new Telling(List.of(), Optional.of(new Told(LATE_EVENING, "E-1", Channel.CALL)), false);

    assertThat(ofContact(danger.withTelling(owed))).containsEntry("CALLS_COMPLETED", BAD);
    assertThat(ofContact(danger.withTelling(told))).containsEntry("CALLS_COMPLETED", GOOD);
    assertThat(of(CONTACTS, danger).unit()).isEqualTo(Contribution.COMPANY);
    assertThat(of(CONTACTS, danger).day()).isEqualTo(DAY.plusDays(1));
  }

  private static final RequestMeasure REQUESTS =
      new RequestMeasure(Office.ZONE, new RequestClocks(PROMISES));

  private static ServiceRequest request(Channel channel) {
    return ServiceRequest.builder()
        .key(new Key("SP-1", "r-1"))
        .contact(new Key("SP-1", "c-1"))
        .channel(channel)
        .matter(Matter.INQUIRY)
        .said(Personal.of("a question"))
        .openedAt(AT)
        .owner("E-1")
        .promisedBy(in(Duration.ofDays(1)))
        .standard(PROMISES.inForceAt(AT))
        .build();
  }

  @Test
  @Keeps(D5_1_3c)
  void aRequestByPhoneIsCompletedAndAnyRequestIsOnTimeOnceItsCustomerWasTold() {
    ServiceRequest open = request(Channel.CALL);
    Told soon = new Told(in(Duration.ofHours(1)), "E-1", Channel.CALL);
    Told late = new Told(in(Duration.ofDays(60)), "E-1", Channel.CALL);

    assertThat(figures(of(REQUESTS, open))).containsEntry("CALLS_COMPLETED", BAD);
    assertThat(figures(of(REQUESTS, open.withTold(soon))))
        .containsEntry("CALLS_COMPLETED", GOOD)
        .containsEntry("REQUESTS_ON_TIME", GOOD);
    assertThat(figures(of(REQUESTS, request(Channel.LETTER).withTold(late))))
        .isEqualTo(Map.of("REQUESTS_ON_TIME", BAD));
    assertThat(of(REQUESTS, open).unit()).isEqualTo(Contribution.COMPANY);
    assertThat(of(REQUESTS, open).day()).isEqualTo(DAY);
  }

  // ---- halls

  @Test
  @Keeps(D7_6_5)
  void aTicketCountsTheSecondsOfWaitingAndOfServing() {
    QueueMeasure measure = new QueueMeasure(Office.ZONE);
    QueueTicket waiting = QueueTicket.builder()
        .hall("H")
        .id("t-1")
        .number(1)
        .line("ALL")
        .issuedAt(AT)
        .state(QueueTicket.State.WAITING)
        .build();
    QueueTicket serving = waiting.withServedAt(in(Duration.ofMinutes(7)));
    QueueTicket served = serving.withEndedAt(in(Duration.ofMinutes(10)));

    assertThat(figures(of(measure, waiting))).isEmpty();
    assertThat(figures(of(measure, waiting.withEndedAt(in(Duration.ofMinutes(10))))))
        .as("nobody came")
        .isEmpty();
    assertThat(figures(of(measure, serving))).isEqualTo(Map.of("WAITING", new Tally(0, 1, 0, 420)));
    assertThat(figures(of(measure, served)))
        .isEqualTo(Map.of("WAITING", new Tally(0, 1, 0, 420), "SERVING", new Tally(0, 1, 0, 180)));
    assertThat(of(measure, served).day()).isEqualTo(DAY);
    assertThat(of(measure, served).unit()).as("no such hall").isEqualTo(Contribution.COMPANY);

    Customer.company(office);
    office.run(new SetUpHall("H", "EAST-1"));
    assertThat(of(measure, served).unit()).isEqualTo("EAST-1");
  }

  // ---- complaints

  private static final ComplaintMeasure COMPLAINTS =
      new ComplaintMeasure(Office.ZONE, new ComplaintClocks(PROMISES));

  private static Round round(String unit) {
    return Round.builder().unit(unit).since(AT).build();
  }

  private static Complaint complaint(Category category, Round... rounds) {
    Source source = new Source(
        Channel.LETTER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Personal.of("too slow"),
        8,
        Optional.empty());
    return Complaint.builder()
        .id("K-1")
        .source(source)
        .receivedAt(AT)
        .takenBy("E-1")
        .times(1)
        .labels(List.of(new Label(category, AT, "E-1", Optional.empty(), Optional.empty())))
        .accused(new Accused(List.of(), List.of(), List.of()))
        .state(ComplaintState.CLASSIFIED)
        .rounds(Arrays.asList(rounds))
        .standard(PROMISES.inForceAt(AT))
        .build();
  }

  private static Complaint ended(Complaint complaint) {
    return complaint.withEnding(new Ending(
        End.SATISFIED,
        in(Duration.ofDays(70)),
        "E-1",
        Optional.empty(),
        Optional.empty(),
        Set.of()));
  }

  private static Verdict verdict(boolean satisfied) {
    return new Verdict(satisfied, in(Duration.ofDays(1)), "E-1", "M-1");
  }

  @Test
  @Keeps({D6_5_4, D6_9_2})
  void aComplaintCountsAtTheUnitThatAnsweredFirstUnderItsLastCategory() {
    Complaint timeliness = complaint(Category.TIMELINESS, round("EAST-1"), round("EAST"));
    Label other = new Label(Category.ATTITUDE, AT, "E-1", Optional.empty(), Optional.empty());

    assertThat(of(COMPLAINTS, timeliness))
        .isEqualTo(new Contribution(
            "EAST-1",
            DAY,
            List.of(
                new Figure("COMPLAINTS_TIMELINESS", GOOD),
                new Figure("COMPLAINT_RATE", new Tally(1, 0, 0, 0)))));
    assertThat(figures(of(COMPLAINTS, timeliness.withLabels(timeliness.labels().get(0), other))))
        .containsKey("COMPLAINTS_ATTITUDE")
        .doesNotContainKey("COMPLAINTS_TIMELINESS");
    assertThat(
            of(COMPLAINTS, complaint(Category.OTHER, Round.builder().since(AT).build()))
                .unit())
        .as("nobody answers for it yet")
        .isEqualTo(Contribution.COMPANY);
  }

  @Test
  @Keeps(D6_5_4)
  void aComplaintAboutIntegrityCountsAtTheCompanyAlone() {
    assertThat(of(COMPLAINTS, complaint(Category.INTEGRITY, round("EAST-1"))).unit())
        .isEqualTo(Contribution.COMPANY);
  }

  @Test
  @Keeps(D6_9_2)
  void promisesToAComplainantAreCountedWhenItIsOver() {
    Round quick = round("EAST-1").withRespondedAt(in(Duration.ofMinutes(10)));
    Round slow = round("EAST-1").withRespondedAt(in(Duration.ofDays(60)));

    assertThat(figures(of(COMPLAINTS, complaint(Category.OTHER, slow))))
        .doesNotContainKey("COMPLAINTS_ON_TIME");
    assertThat(figures(of(COMPLAINTS, ended(complaint(Category.OTHER, slow)))))
        .containsEntry("COMPLAINTS_ON_TIME", BAD);
    assertThat(figures(of(COMPLAINTS, ended(complaint(Category.OTHER, quick)))))
        .containsEntry("COMPLAINTS_ON_TIME", GOOD);
  }

  @Test
  @Keeps(D6_9_2)
  void theLastVerdictOfAComplainantCounts() {
    Round cross = round("EAST-1").withVerdict(verdict(false));
    Round content = round("EAST").withVerdict(verdict(true));

    assertThat(figures(of(COMPLAINTS, complaint(Category.OTHER, cross, content))))
        .containsEntry("COMPLAINANTS_SATISFIED", GOOD);
    assertThat(figures(of(COMPLAINTS, complaint(Category.OTHER, cross, round("EAST")))))
        .containsEntry("COMPLAINANTS_SATISFIED", BAD);
  }

  // ---- inspections

  private static SafetyInspection visit(InspectionOutcome outcome) {
    return SafetyInspection.builder()
        .key(new Key("SP-1", "v-1"))
        .number("N-1")
        .form("F9")
        .inspector("E-7")
        .at(LATE_EVENING)
        .outcome(outcome)
        .leaflet(true)
        .build();
  }

  @Test
  @Keeps({D10_2_1b, D10_2_7})
  void aVisitCountsAsEnteredOrIsExcusedByAVacantHomeAndBelongsToTheUnitOfThePoint() {
    InspectionMeasure measure = new InspectionMeasure(Office.ZONE);
    SafetyInspection planned =
        visit(InspectionOutcome.DONE).withWindow(InspectionWindow.containing(DAY, 6));

    assertThat(figures(of(measure, planned)))
        .isEqualTo(Map.of("VISITS_ON_PLAN", GOOD, "INSPECTIONS_ENTERED", GOOD));
    assertThat(figures(of(measure, visit(InspectionOutcome.NO_ACCESS))))
        .isEqualTo(Map.of("VISITS_ON_PLAN", BAD, "INSPECTIONS_ENTERED", BAD));
    assertThat(figures(of(measure, visit(InspectionOutcome.REFUSED))))
        .containsEntry("INSPECTIONS_ENTERED", BAD);
    assertThat(figures(of(measure, visit(InspectionOutcome.VACANT))))
        .containsEntry("INSPECTIONS_ENTERED", new Tally(0, 1, 1, 0));
    assertThat(of(measure, planned).unit()).as("no such point").isEqualTo(Contribution.COMPANY);

    Customer.company(office);
    office.run(Customer.point("SP-1", "Long Road 7"));
    assertThat(of(measure, planned).unit()).isEqualTo("EAST-1");
    assertThat(of(measure, planned).day()).isEqualTo(DAY.plusDays(1));
  }

  // ---- voices

  private static Survey survey(Survey.State state) {
    return Survey.builder()
        .key(new Key("SP-1", "s-1"))
        .order(new Key("SP-1", "o-1"))
        .asked("t-1")
        .phone(Personal.of("13800005678"))
        .station("EAST-1")
        .invitedAt(LATE_EVENING)
        .expiresAt(LATE_EVENING.plus(Duration.ofDays(7)))
        .state(state)
        .build();
  }

  private static Survey answered(Scores scores) {
    return survey(Survey.State.ANSWERED)
        .withAnswer(new Survey.Answer(LATE_EVENING, "SELF", scores, Optional.empty()));
  }

  @Test
  @Keeps({D8_2_1, D6_9_2})
  void aSurveyCountsOnceItIsAnsweredOrOver() {
    SurveyMeasure measure = new SurveyMeasure(Office.ZONE);

    assertThat(figures(of(measure, survey(Survey.State.OPEN)))).isEmpty();
    assertThat(figures(of(measure, survey(Survey.State.EXPIRED))))
        .isEqualTo(Map.of("SURVEYS_ANSWERED", BAD));
    assertThat(figures(of(measure, answered(CONTENT))))
        .isEqualTo(Map.of("SURVEYS_ANSWERED", GOOD, "SATISFIED", GOOD));
    assertThat(figures(of(measure, answered(CROSS).withDraw("D-1"))))
        .isEqualTo(
            Map.of("SURVEYS_ANSWERED", GOOD, "SATISFIED", BAD, "SUPERVISION_SATISFIED", BAD));
    assertThat(of(measure, answered(CONTENT)).unit()).isEqualTo("EAST-1");
    assertThat(of(measure, answered(CONTENT)).day()).isEqualTo(DAY.plusDays(1));
    assertThat(of(measure, answered(CONTENT).withStation(Optional.empty())).unit())
        .isEqualTo(Contribution.COMPANY);
  }

  private static FollowUpRecord.Call call(Instant at, Optional<Scores> scores) {
    return new FollowUpRecord.Call(
        at,
        "E-1",
        Optional.empty(),
        scores.map(s -> new FollowUpRecord.Result(s, Optional.empty(), Optional.empty())));
  }

  @Test
  @Keeps({D3_13, D6_9_2})
  void aFollowUpCallCountsByWhetherSomebodyWasReachedAndContent() {
    FollowUpMeasure measure = new FollowUpMeasure(Office.ZONE);
    Key order = new Key("SP-1", "o-1");
    FollowUpRecord.Call nobody = call(LATE_EVENING, Optional.empty());
    FollowUpRecord.Call next = call(LATE_EVENING.plus(Duration.ofDays(3)), Optional.of(CONTENT));
    FollowUpRecord reached =
        new FollowUpRecord(order, Optional.of("EAST-1"), List.of(nobody, next));
    FollowUpRecord cross = new FollowUpRecord(
        order, Optional.empty(), List.of(call(LATE_EVENING, Optional.of(CROSS))));

    assertThat(
            figures(of(measure, new FollowUpRecord(order, Optional.of("EAST-1"), List.of(nobody)))))
        .isEqualTo(Map.of("FOLLOW_UPS_REACHED", BAD));
    assertThat(figures(of(measure, reached)))
        .isEqualTo(Map.of("FOLLOW_UPS_REACHED", GOOD, "FOLLOW_UPS_SATISFIED", GOOD));
    assertThat(figures(of(measure, cross))).containsEntry("FOLLOW_UPS_SATISFIED", BAD);
    assertThat(of(measure, reached).unit()).isEqualTo("EAST-1");
    assertThat(of(measure, reached).day()).as("of the first call").isEqualTo(DAY.plusDays(1));
    assertThat(of(measure, cross).unit()).isEqualTo(Contribution.COMPANY);
  }
}
