package org.gasservice.core.contact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.DeclareAllClear;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GasReading;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.MakeSafe;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.NameHead;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/** A hotline with the people behind it, to test contacts in. It is nine in the morning of 2 March 2026 in Shanghai. */
final class Hotline implements AutoCloseable {

  static final String AGENT = "E-1";
  static final String EXPERT = "E-2";
  static final String COLLEAGUE = "E-3";
  static final String BRANCH_HEAD = "E-4";
  static final String TECHNICIAN = "E-5";

  private static final OrderSettings ORDERS = OrderSettings.of(Office.ZONE);
  private static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);
  private static final ContactTerms TERMS =
      new ContactTerms(ContactSettings.in(Office.ZONE), PROMISES);

  final Office office;
  final Contacts contacts;
  final Sweeper sweeper;

  Hotline(Feature... more) {
    Feature[] features = new Feature[more.length + 6];
    features[0] = WorkforceFeature.create(WorkforceSettings.in(Office.ZONE));
    features[1] = CustomerFeature.create(Customer.SETTINGS);
    features[2] = MeterFeature.create(Office.ZONE);
    features[3] = OrderFeature.create(ORDERS, PROMISES);
    features[4] = ContactFeature.create(TERMS, new OrderSteps(ORDERS, PROMISES));
    features[5] = MoneyFeature.create(Office.ZONE);
    System.arraycopy(more, 0, features, 6, more.length);
    office = new Office(features);
    contacts = new Contacts(Session.of(office.pipeline(), Actor.employee(AGENT)), TERMS);
    sweeper = new Sweeper(
        office.pipeline(),
        List.of(OrderFeature.clocked(ORDERS, PROMISES), ContactFeature.clocked(TERMS)));
    Customer.company(office);
    office.runAll(
        hire(AGENT, "EAST-1"),
        hire(EXPERT, "EAST"),
        hire(COLLEAGUE, "EAST-1"),
        hire(BRANCH_HEAD, "EAST"),
        hire(TECHNICIAN, "EAST-1"),
        new NameHead("EAST", BRANCH_HEAD),
        Customer.point("SP-1", "Lake Road 7"),
        IssueCertificate.builder()
            .employee(TECHNICIAN)
            .certificate("S-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("S-1"))
            .issuer("province")
            .addWorkKinds("EMERGENCY", "REPAIR")
            .validFrom(LocalDate.parse("2026-01-01"))
            .validThrough(LocalDate.parse("2026-12-31"))
            .build());
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

  // ---- what people say

  static TakeContact asks(Optional<Personal> answer) {
    return TakeContact.builder()
        .from(Reported.byPhone(2, "Li Na", "13911112222"))
        .matter(Matter.INQUIRY)
        .said(Personal.of("Which papers does a transfer need?"))
        .answer(answer)
        .build();
  }

  /** An open question of somebody, as a request. */
  Key asked() {
    Contact contact = contacts.take(asks(Optional.empty())).value();
    return contact.leadsTo().orElseThrow();
  }

  static ReportDangerBuilder smell() {
    return smell("Building 7, stairwell");
  }

  static ReportDangerBuilder smell(String place) {
    return ReportDanger.builder()
        .from(Reported.byPhone(1, "a passer-by", "13911112222"))
        .place(Personal.of(place))
        .said(Personal.of("smell of gas"))
        .guidance(Set.of(Guidance.NO_FLAMES_NO_SWITCHES, Guidance.LEAVE_AND_WAIT_OUTSIDE));
  }

  Incident report(ReportDangerBuilder danger) {
    return contacts.reportDanger(danger.build()).value();
  }

  /** A crew goes out, finds nothing burning, makes it safe, mends it and says so. */
  void mend(Incident incident) {
    Key order = incident.order();
    office.run(AGENT, DispatchOrder.of(order, TECHNICIAN));
    office.run(TECHNICIAN, Depart.of(order));
    office.run(TECHNICIAN, Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    office.run(TECHNICIAN, StartWork.of(order));
    GasReading clean = GasReading.percentLel("0", "G-7");
    office.run(TECHNICIAN, MakeSafe.of(order, clean));
    office.run(TECHNICIAN, DeclareAllClear.of(order, clean));
    office.run(TECHNICIAN, FinishWork.of(order, "joint tightened"));
    office.run(AGENT, GiveFeedback.of(order, FeedbackGiven.How.TOLD, "REC-1"));
  }

  OrderClock clock(ServiceOrder order, Milestone milestone) {
    return new OrderClocks(ORDERS, PROMISES).of(order, milestone).orElseThrow();
  }

  // ---- what is on record

  ServiceRequest request(Key key) {
    return office.value(ServiceRequest.TYPE, key);
  }

  Incident incident(String id) {
    return office.value(Incident.TYPE, Incident.keyOf(id));
  }

  ServiceOrder order(Key key) {
    return office.value(ServiceOrder.TYPE, key);
  }

  ServiceOrder orderOf(Incident incident) {
    return order(incident.order());
  }

  String refused(String actor, Command command) {
    return office.violation(actor, command);
  }

  String refused(Command command) {
    return refused(AGENT, command);
  }

  @Override
  public void close() {
    office.close();
  }
}
