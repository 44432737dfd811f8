package org.gasservice.core.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Session;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.ContactFeature;
import org.gasservice.core.contact.ContactSettings;
import org.gasservice.core.contact.ContactTerms;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.NameHead;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;

/**
 * A company of three levels and an independent unit, to complain to. It is nine in the morning of Monday 2 March 2026 in Shanghai. Everybody may do
 * everything: what is refused is refused by a rule.
 */
final class Bureau implements AutoCloseable {

  static final String BOSS = "E-10";
  static final String AUDITOR = "E-11";
  static final String CHIEF = "E-20";
  static final String BRANCH_CLERK = "E-21";
  static final String HEAD = "E-30";
  static final String AGENT = "E-31";
  static final String COLLEAGUE = "E-32";
  static final String TECHNICIAN = "E-33";

  static final List<String> EVERYBODY =
      List.of(BOSS, AUDITOR, CHIEF, BRANCH_CLERK, HEAD, AGENT, COLLEAGUE, TECHNICIAN);

  static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);
  static final ComplaintTerms TERMS =
      new ComplaintTerms(ComplaintSettings.in(Office.ZONE), PROMISES);
  private static final OrderSettings ORDERS = OrderSettings.of(Office.ZONE);

  final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      OrderFeature.create(ORDERS, PROMISES),
      ContactFeature.create(
          new ContactTerms(ContactSettings.in(Office.ZONE), PROMISES),
          new OrderSteps(ORDERS, PROMISES)),
      MoneyFeature.create(Office.ZONE),
      ComplaintFeature.create(TERMS));
  final Sweeper sweeper = new Sweeper(office.pipeline(), List.of(ComplaintFeature.clocked(TERMS)));

  final Sweeper caseSweeper =
      new Sweeper(office.pipeline(), List.of(ComplaintFeature.clockedCases(TERMS)));

  Bureau() {
    Customer.company(office);
    office.runAll(
        new OpenUnit("AUDIT", OrgLevel.BRANCH, Optional.of("HQ"), "Audit", Optional.empty()),
        hire(BOSS, "HQ"),
        hire(AUDITOR, "AUDIT"),
        hire(CHIEF, "EAST"),
        hire(BRANCH_CLERK, "EAST"),
        hire(HEAD, "EAST-1"),
        hire(AGENT, "EAST-1"),
        hire(COLLEAGUE, "EAST-1"),
        hire(TECHNICIAN, "EAST-1"),
        new NameHead("HQ", BOSS),
        new NameHead("EAST", CHIEF),
        new NameHead("EAST-1", HEAD),
        Customer.point("SP-1", "Lake Road 7"),
        new NameIndependentUnits(List.of("AUDIT")));
  }

  private static Hire hire(String id, String unit) {
    return Hire.builder()
        .employee(id)
        .name(Personal.of("Chen"))
        .post("CLERK")
        .unit(unit)
        .card("W-" + id)
        .build();
  }

  Complaints as(String employee) {
    return new Complaints(Session.of(office.pipeline(), Actor.employee(employee)), TERMS);
  }

  // ---- what people do

  static TakeComplaintBuilder words(String said) {
    return TakeComplaint.builder()
        .channel(Channel.CALL)
        .name(Personal.of("Li Na"))
        .phone(Personal.of("13911112222"))
        .said(Personal.of(said));
  }

  /** A complaint about the technician, taken by the agent. */
  String taken() {
    return take(words("he shouted at me").addAbout(Personal.of(TECHNICIAN)));
  }

  String take(TakeComplaintBuilder command) {
    return as(AGENT).take(command.build()).value().id();
  }

  void classify(String complaint, Category category) {
    office.run(AGENT, classified(complaint, category));
  }

  static ClassifyComplaint classified(String complaint, Category category, String... people) {
    return new ClassifyComplaint(
        complaint, category, List.of(people), List.of(), List.of(), Optional.empty());
  }

  /** Taken, classified, and with the head of the station. */
  String assigned() {
    String complaint = taken();
    classify(complaint, Category.ATTITUDE);
    office.run(HEAD, new AssignComplaint(complaint, HEAD));
    return complaint;
  }

  String investigated() {
    String complaint = assigned();
    office.run(HEAD, new BeginInvestigation(complaint));
    return complaint;
  }

  static RecordReport report(String complaint, Finding finding) {
    boolean ours = finding.somethingToMend();
    return new RecordReport(
        complaint,
        finding,
        ours
            ? new Responsibility(
                Responsibility.Side.OURS, Optional.of("EAST-1"), Optional.of(TECHNICIAN))
            : new Responsibility(Responsibility.Side.NONE, Optional.empty(), Optional.empty()),
        Personal.of("two witnesses heard it"),
        List.of("W-1"));
  }

  static AnswerComplaint answer(String complaint) {
    return new AnswerComplaint(complaint, Personal.of("it was so"), Optional.of(Channel.CALL));
  }

  OfferSolution apology(String complaint, Duration within) {
    return new OfferSolution(
        complaint,
        Optional.of(Measure.APOLOGY),
        Personal.of("he says sorry in person"),
        Optional.of(office.now().plus(within)),
        Optional.of(Channel.CALL));
  }

  /** Found to be so, answered and an apology promised within two days. */
  String answered() {
    String complaint = investigated();
    office.run(HEAD, report(complaint, Finding.UPHELD));
    office.run(HEAD, answer(complaint));
    office.run(HEAD, apology(complaint, Duration.ofDays(2)));
    return complaint;
  }

  /** Everything done and told. */
  String told() {
    String complaint = answered();
    office.run(HEAD, new FinishSolution(complaint, "P-1"));
    office.run(HEAD, new TellComplainant(complaint, Channel.CALL));
    return complaint;
  }

  /** The level that has it looks into it, finds nothing and says so; the complainant is not content. */
  void dissatisfied(String complaint, String handler) {
    office.run(handler, new AssignComplaint(complaint, handler));
    office.run(handler, new BeginInvestigation(complaint));
    office.run(handler, report(complaint, Finding.NOT_UPHELD));
    office.run(handler, answer(complaint));
    office.run(handler, new RecordVerdict(complaint, false, "REC-1"));
  }

  // ---- what is on record

  Complaint complaint(String id) {
    return office.value(Complaint.TYPE, Complaint.keyOf(id));
  }

  ClockState clock(String complaint, Milestone milestone) {
    return clock(complaint, milestone, complaint(complaint).rounds().size() - 1);
  }

  ClockState clock(String complaint, Milestone milestone, int level) {
    return TERMS.clocks().of(complaint(complaint), level).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst()
        .orElseThrow();
  }

  Instant due(String complaint, Milestone milestone) {
    return clock(complaint, milestone).due().orElseThrow();
  }

  String refused(String actor, Command command) {
    return office.violation(actor, command);
  }

  @Override
  public void close() {
    office.close();
  }
}
