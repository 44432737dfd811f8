package org.gasservice.examples.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.access.Company;
import org.gasservice.core.calendar.ChineseHolidays;
import org.gasservice.core.command.Actor;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.contact.Outcome;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.notice.Announcement;
import org.gasservice.core.notice.Interruption;
import org.gasservice.core.notice.Standing;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.Orders;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.Visit;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.DueClause;
import org.gasservice.core.sla.Status;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.workforce.Certificate;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.core.workforce.Qualifications;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.ClockLine;
import org.gasservice.examples.report.ClockLine.Verdict;
import org.gasservice.examples.report.DayReport;
import org.gasservice.examples.report.OrderLine;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Storage;

/** Computes the report of a day from a store, and from nothing else. */
final class DayReader {

  private static final int PAGE = 500;

  private final Storage storage;
  private final Orders clocks;
  private final Instant asOf;

  DayReader(Site site, Instant asOf) {
    this.storage = site.storage();
    this.clocks = site.gas().as(Actor.system("day")).orders();
    this.asOf = asOf;
  }

  DayReport read() {
    Company company = storage.find(Company.TYPE, List.of(Company.KEY)).get(0).value();
    ZoneId zone = company.zone();
    LocalDate day = LocalDate.ofInstant(asOf, zone);
    List<OrderLine> orders = new ArrayList<>();
    List<ClockLine> lines = new ArrayList<>();
    List<DayReport.EscalationLine> escalations = new ArrayList<>();
    List<DayReport.MissedVisit> missed = new ArrayList<>();
    for (ServiceOrder order : orders()) {
      String number = String.format(java.util.Locale.ROOT, "%02d", orders.size() + 1);
      orders.add(line(number, order));
      List<ClockLine> own = clocks(number, order);
      lines.addAll(own);
      order
          .progress()
          .fired()
          .forEach(step -> escalation(number, step, own).ifPresent(escalations::add));
      order.progress().visits().forEach(visit -> missed(number, visit).ifPresent(missed::add));
    }
    escalations.sort(Comparator.comparing(DayReport.EscalationLine::at)
        .thenComparing(DayReport.EscalationLine::order));
    return DayReport.builder()
        .company(Both.split(company.name()))
        .day(day)
        .makeUpDay(ChineseHolidays.latest().makeUpDays().contains(day))
        .asOf(asOf)
        .zone(zone)
        .units(units())
        .orders(orders)
        .clocks(lines)
        .contacts(contacts())
        .refusals(refusals())
        .escalations(escalations)
        .missed(missed)
        .interruptions(interruptions())
        .requests(requests())
        .people(people(day))
        .build();
  }

  private <T> List<T> all(AggregateType<T> type) {
    List<T> values = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Key> page = storage.all(type, after, PAGE);
      storage.find(type, page.rows()).stream().map(Held::value).forEach(values::add);
      after = page.next();
    } while (after.isPresent());
    return values;
  }

  private List<ServiceOrder> orders() {
    return all(ServiceOrder.TYPE).stream()
        .sorted(Comparator.comparing((ServiceOrder order) -> order.reportedAt())
            .thenComparing(ServiceOrder::key))
        .toList();
  }

  private OrderLine line(String number, ServiceOrder order) {
    return OrderLine.builder()
        .order(number)
        .kind(order.kind().name())
        .triage(order.triage().name())
        .state(order.state().name())
        .finished(order.state().finished())
        .unit(order.progress().station())
        .work(order.progress().workItems().stream()
            .findFirst()
            .map(item -> Both.split(item.title()))
            .orElseGet(() -> Both.same(order.kind().name())))
        .reportedAt(order.reportedAt())
        .phases(Timeline.of(order, asOf))
        .build();
  }

  private List<ClockLine> clocks(String number, ServiceOrder order) {
    List<ClockLine> lines = new ArrayList<>();
    for (OrderClock clock : clocks.clocks(order)) {
      clock.state().won().ifPresent(won -> lines.add(clock(number, order, clock, won)));
    }
    return lines;
  }

  private ClockLine clock(String number, ServiceOrder order, OrderClock clock, DueClause won) {
    ClockState state = clock.state();
    return ClockLine.builder()
        .order(number)
        .milestone(clock.milestone().token())
        .clause(won.clause())
        .beaten(clock.beaten().stream().map(SlaPolicy::clause).distinct().toList())
        .startedAt(won.startedAt())
        .due(won.due())
        .endedAt(state.endedAt())
        .verdict(verdict(state))
        .appointment(won.goal() == DueClause.Goal.APPOINTMENT)
        .excuse(
            state.isRawBreach() && !state.isAdjustedBreach()
                ? cause(order, clock.milestone())
                : Optional.empty())
        .build();
  }

  /** Only what kind of cause it was: the reason in words may speak of people. */
  private static Optional<String> cause(ServiceOrder order, Milestone milestone) {
    return order.progress().excuses().stream()
        .filter(excuse -> excuse.milestone().map(milestone::equals).orElse(true))
        .map(excuse -> excuse.cause().name())
        .findFirst();
  }

  private Verdict verdict(ClockState clock) {
    if (clock.isRawBreach()) {
      return clock.isAdjustedBreach() ? Verdict.BREACHED : Verdict.EXCUSED;
    }
    Status status = clock.statusAt(asOf);
    return switch (status) {
      case MET -> Verdict.MET;
      case BREACHED -> Verdict.BREACHED;
      case CANCELLED -> Verdict.CANCELLED;
      case PAUSED -> Verdict.PAUSED;
      case NOT_STARTED, RUNNING -> clock.isOverdueAt(asOf) ? Verdict.OVERDUE : Verdict.RUNNING;
    };
  }

  /** Who was told; that a promise passed its due instant alone tells nobody. */
  private static Optional<DayReport.EscalationLine> escalation(
      String number, FiredStep step, List<ClockLine> clocks) {
    String milestone = step.milestone().map(Milestone::token).orElse("");
    String clause = clocks.stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .map(ClockLine::clause)
        .findFirst()
        .orElse("");
    return step.level()
        .map(level -> new DayReport.EscalationLine(
            step.nominalAt(),
            number,
            milestone,
            clause,
            level.name(),
            step.sort() == FiredStep.Sort.WARNING));
  }

  private static Optional<DayReport.MissedVisit> missed(String number, Visit visit) {
    return visit
        .noAccess()
        .map(proof -> new DayReport.MissedVisit(
            number,
            visit.arrivedAt(),
            proof.waitedMinutes(),
            proof.calls().size(),
            proof.cardNumber()));
  }

  private List<DayReport.Unit> units() {
    return all(OrgUnit.TYPE).stream()
        .sorted(Comparator.comparing(OrgUnit::id))
        .map(unit -> new DayReport.Unit(unit.id(), unit.level().name(), Both.split(unit.name())))
        .toList();
  }

  private List<DayReport.ContactLine> contacts() {
    return all(Contact.TYPE).stream()
        .sorted(Comparator.comparing(Contact::at).thenComparing(Contact::id))
        .map(contact -> new DayReport.ContactLine(
            contact.at(), contact.from().channel().name(), contact.matter().name()))
        .toList();
  }

  private List<DayReport.InterruptionLine> interruptions() {
    return all(Interruption.TYPE).stream()
        .sorted(Comparator.comparing(Interruption::begin).thenComparing(Interruption::id))
        .map(DayReader::line)
        .toList();
  }

  private static DayReport.InterruptionLine line(Interruption one) {
    return new DayReport.InterruptionLine(
        Both.split(one.area()),
        one.kind().name(),
        one.cause().name(),
        one.state().name(),
        one.announcements().stream()
            .filter(told -> told.what() == Announcement.What.NOTICE)
            .map(Announcement::at)
            .findFirst(),
        one.startedAt().orElse(one.begin()),
        one.resuppliedAt(),
        one.members(),
        one.tally().of(Standing.ON),
        Stream.of(Standing.values())
            .filter(standing -> standing.keepsOff() || standing == Standing.TO_COME)
            .mapToInt(one.tally()::of)
            .sum());
  }

  private List<DayReport.RequestLine> requests() {
    return all(ServiceRequest.TYPE).stream()
        // what somebody is sent for stands among the orders
        .filter(request -> request.matter() != Matter.FAULT_REPORT)
        .sorted(Comparator.comparing(ServiceRequest::openedAt).thenComparing(ServiceRequest::key))
        .map(DayReader::line)
        .toList();
  }

  private static DayReport.RequestLine line(ServiceRequest request) {
    return new DayReport.RequestLine(
        request.openedAt(),
        request.channel().name(),
        request.business().map(Enum::name).orElse(request.matter().name()),
        request.owner(),
        request.promisedBy(),
        course(request),
        request.outcome().flatMap(Outcome::rule),
        (int) request.referrals().stream()
            .filter(referral -> referral.bouncedAt().isPresent())
            .count());
  }

  private static String course(ServiceRequest request) {
    if (request.outcome().filter(Outcome::declined).isPresent()) {
      return "DECLINED";
    }
    if (!request.open()) {
      return "TOLD";
    }
    return request.orders().isEmpty() ? "OPEN" : "ORDERED";
  }

  private List<DayReport.RefusalLine> refusals() {
    return all(RefusalNote.TYPE).stream()
        .sorted(Comparator.comparing(RefusalNote::at).thenComparing(RefusalNote::step))
        .map(note -> new DayReport.RefusalLine(
            note.at(),
            note.command(),
            note.by(),
            note.clause(),
            new Both(note.said().zh(), note.said().en())))
        .toList();
  }

  private DayReport.People people(LocalDate day) {
    List<Employee> employees = all(Employee.TYPE);
    long invalid = all(Qualifications.TYPE).stream()
        .filter(q -> !q.certificates().isEmpty()
            && q.certificates().stream()
                .noneMatch(c -> c.standingOn(day) == Certificate.Standing.VALID))
        .count();
    return new DayReport.People(employees.size(), all(Crew.TYPE).size(), (int) invalid);
  }
}
