package org.gasservice.core.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.NoAccess;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Homes and shops on one street, to inspect. It is 09:00 on 2 March 2026 in Shanghai; nothing is lit yet. */
final class Street implements AutoCloseable {

  static final String INSPECTOR = "E-2001";
  static final String CONTRACTED = "X-1";
  static final InspectionSettings SETTINGS = InspectionSettings.in(Office.ZONE);
  private static final AtomicInteger CARD = new AtomicInteger();

  final Office office;
  private final Sweeper sweeper;
  private final Follower follower;

  Street() {
    OrderPromises promises = PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);
    OrderSettings orders = OrderSettings.of(Office.ZONE);
    office = new Office(
        MoneyFeature.create(Office.ZONE),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS),
        MeterFeature.create(Office.ZONE),
        OrderFeature.create(orders, promises),
        InspectionFeature.create(
            SETTINGS, InspectionCards.standard(), promises, new OrderSteps(orders, promises)),
        FollowUpFeature.create());
    sweeper = new Sweeper(
        office.pipeline(),
        List.of(InspectionFeature.clocked(SETTINGS), InspectionFeature.clockedLives(SETTINGS)));
    follower = new Follower(office.pipeline());
    office.setTime(at("2026-03-02"));
    Customer.company(office);
    hire(INSPECTOR, Optional.empty(), "2027-12-31");
    hire(CONTRACTED, Optional.of("Firm"), "2026-06-30");
    hire("E-1201", Optional.empty(), "2027-12-31");
  }

  private void hire(String person, Optional<String> contractor, String through) {
    office.run(Hire.builder()
        .employee(person)
        .name(Personal.of("Somebody"))
        .contractor(contractor)
        .post("INSPECTOR")
        .unit("EAST-1")
        .card("W-" + person)
        .build());
    office.run(IssueCertificate.builder()
        .employee(person)
        .certificate("C-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("N-" + person))
        .issuer("City")
        .workKinds(Set.of(OrderKind.Work.INSPECTION, OrderKind.Work.GAS_ON))
        .validFrom(LocalDate.parse("2025-01-01"))
        .validThrough(LocalDate.parse(through))
        .build());
  }

  /** Ten in the morning of a day. */
  static Instant at(String day) {
    return at(day, "10:00");
  }

  static Instant at(String day, String time) {
    return LocalDate.parse(day).atTime(LocalTime.parse(time)).toInstant(ZoneOffset.ofHours(8));
  }

  /** A home lit now, so that its first window is the next half-year. */
  void home(String point) {
    built(point, UseClass.RESIDENTIAL);
    light(point);
  }

  void shop(String point) {
    built(point, UseClass.COMMERCIAL);
    light(point);
  }

  void built(String point, UseClass use) {
    office.runAll(
        OpenServicePoint.builder()
            .point(point)
            .unit("EAST-1")
            .address(Personal.of("Lake Road 7, " + point))
            .riser("R-1")
            .useClass(use)
            .priceClass("RESIDENTIAL")
            .metering(MeteringKind.PLAIN)
            .build(),
        Customer.person("P-" + point, "Somebody", "13800000000", "350102198511110024"),
        Customer.holder(point, "P-" + point, "A-" + point),
        CompleteFile.builder().point(point).contract("HT-" + point).build(),
        InstallMeter.builder()
            .point(point)
            .number("M-" + point)
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.ofInstant(office.now(), Office.ZONE).plusYears(8))
            .build());
  }

  void light(String point) {
    run(new LightPoint(point, Ignition.complete()));
  }

  Done<?> run(Command command) {
    return run(INSPECTOR, command);
  }

  Done<?> run(String actor, Command command) {
    Done<?> done = office.run(actor, command);
    follow();
    return done;
  }

  void follow() {
    Follower.Followed followed;
    do {
      followed = follower.follow(1_000);
    } while (followed.more() || followed.done() > 0);
  }

  void sweep() {
    while (sweeper.sweep(office.now(), 0, 1, 100).done() > 0) {
      follow();
    }
  }

  static String card() {
    return "AJ-" + CARD.incrementAndGet();
  }

  static RecordInspectionBuilder done(String point, UseClass use, String... failed) {
    List<String> bad = Arrays.asList(failed);
    return RecordInspection.builder()
        .point(point)
        .number(card())
        .outcome(InspectionOutcome.DONE)
        .items(InspectionCards.standard().of(use).ids().stream()
            .map(item ->
                new ItemCheck(item, bad.contains(item) ? ItemResult.FAILED : ItemResult.PASSED))
            .toList())
        .leaflet(true)
        .signature("sig-1");
  }

  static RecordInspection passed(String point) {
    return done(point, UseClass.RESIDENTIAL).build();
  }

  /** A visit that found one hazard. */
  static RecordInspection found(String point, String item, HazardGrade grade) {
    return done(point, UseClass.RESIDENTIAL, item)
        .findings(List.of(Finding.of(item, grade, "worn")))
        .build();
  }

  RecordInspection nobody(String point) {
    return RecordInspection.builder()
        .point(point)
        .number(card())
        .outcome(InspectionOutcome.NO_ACCESS)
        .noAccess(NoAccess.builder()
            .at(office.now())
            .doorPhotoDigest("a1b2")
            .calls(List.of(office.now().minusSeconds(600), office.now().minusSeconds(300)))
            .waitedMinutes(10)
            .cardNumber("D-1")
            .build())
        .leaflet(false)
        .build();
  }

  static RecordInspection closedDoor(String point, InspectionOutcome outcome) {
    return RecordInspection.builder()
        .point(point)
        .number(card())
        .outcome(outcome)
        .evidence("porter-1")
        .leaflet(false)
        .build();
  }

  InspectionSchedule schedule(String point) {
    return office.value(InspectionSchedule.TYPE, InspectionSchedule.keyOf(point));
  }

  Hazard hazard(Key key) {
    return office.value(Hazard.TYPE, key);
  }

  /** The hazards of the last visit or report, in the order they were found. */
  List<Key> hazards(String point) {
    return office.keys(Hazard.TYPE, Range.all(Hazard.IN_ROOT).inRoot(point));
  }

  ServicePoint point(String point) {
    return office.value(ServicePoint.TYPE, ServicePoint.keyOf(point));
  }

  List<ServiceOrder> orders(String point) {
    return Stream.of(point)
        .flatMap(root ->
            office.keys(ServiceOrder.TYPE, Range.all(ServiceOrder.IN_ROOT).inRoot(root)).stream())
        .map(key -> office.value(ServiceOrder.TYPE, key))
        .toList();
  }

  @Override
  public void close() {
    office.close();
  }
}
