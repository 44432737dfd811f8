package org.gasservice.core.order;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Feature;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.Appointment.Consent;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/** A station with people of every sort, to test orders in. It is 02:00 on 17 February 2026 in Shanghai. */
final class Station implements AutoCloseable {

  static final Instant NIGHT = Instant.parse("2026-02-16T18:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-02-17");

  static final String DESK = "E-1001";
  static final String SUPERVISOR = "E-1002";
  /** Certified for everything. */
  static final String LEAD = "E-2001";
  /** Has none. */
  static final String HELPER = "E-2002";
  /** Until yesterday. */
  static final String EXPIRED = "E-2003";
  /** For repairs alone. */
  static final String REPAIRER = "E-2004";

  static final GasReading NO_GAS = GasReading.percentLel("0", "G-7");
  static final GasReading GAS = GasReading.percentLel("35", "G-7");
  static final Consent CONSENT = new Consent(Appointment.How.CALL_RECORDED, "REC-1");

  final Office office;
  final OrderClocks clocks;
  final Sweeper sweeper;

  Station(Feature... more) {
    this(TestPromises.create(), more);
  }

  Station(OrderPromises promises, Feature... more) {
    OrderSettings settings = OrderSettings.of(Office.ZONE);
    clocks = new OrderClocks(settings, promises);
    Feature[] features = new Feature[more.length + 5];
    features[0] = MoneyFeature.create(Office.ZONE);
    features[1] = WorkforceFeature.create(WorkforceSettings.in(Office.ZONE));
    features[2] = OrderFeature.create(settings, promises);
    features[3] = CustomerFeature.create(Customer.SETTINGS);
    features[4] = MeterFeature.create(Office.ZONE);
    System.arraycopy(more, 0, features, 5, more.length);
    office = new Office(features);
    sweeper = new Sweeper(office.pipeline(), List.of(OrderFeature.clocked(settings, promises)));
    office.setTime(NIGHT);
    Customer.company(office);
    for (String employee : new String[] {DESK, SUPERVISOR, LEAD, HELPER, EXPIRED, REPAIRER}) {
      office.run(Hire.builder()
          .employee(employee)
          .name(Personal.of("Wang Qiang"))
          .post("TECHNICIAN")
          .unit("EAST-1")
          .card("W-" + employee)
          .build());
    }
    certify(
        LEAD,
        TODAY.plusYears(1),
        Stream.of(OrderKind.values()).map(OrderKind::work).distinct().toArray(String[]::new));
    certify(EXPIRED, TODAY.minusDays(1), "EMERGENCY", "REPAIR");
    certify(REPAIRER, TODAY.plusYears(1), "REPAIR");
    office.run(PublishFee.builder()
        .code("HOSE-1M")
        .nameZh("胶管")
        .nameEn("Hose")
        .unit("metre")
        .price(Yuan.of("12.50"))
        .approval("2026-1")
        .validFrom(TODAY)
        .build());
    servedPoint();
  }

  /** SP-1 is served and has its file; SP-2 is served and has none. */
  private void servedPoint() {
    office.runAll(
        Customer.point("SP-1", "Lake Road 7"),
        Customer.point("SP-2", "Lake Road 9"),
        Customer.person("P-1", "Li Na", "13911112222", "350102198511110024"),
        Customer.holder("SP-1", "P-1", "88001"),
        new CompleteFile(
            "SP-1",
            Optional.of("HT-2026-1"),
            Optional.of(3),
            List.of(new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.empty())),
            Optional.empty()),
        InstallMeter.builder()
            .point("SP-1")
            .number("M-100")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ONE)
            .verifiedThrough(TODAY.plusYears(10))
            .build());
  }

  void certify(String employee, LocalDate through, String... work) {
    office.run(IssueCertificate.builder()
        .employee(employee)
        .certificate("C-" + employee)
        .kind(CertificateKind.STATE)
        .number(Personal.of("Z-1"))
        .issuer("authority")
        .addWorkKinds(work)
        .validFrom(TODAY.minusYears(2))
        .validThrough(through)
        .build());
  }

  /** Somebody does something a minute later. */
  ServiceOrder run(String actor, OrderCommand command) {
    office.wait(Duration.ofMinutes(1));
    return (ServiceOrder) office.run(actor, command).value();
  }

  /** The clock of one promise of an order. */
  OrderClock clock(Key key, Milestone milestone) {
    return clocks.of(order(key), milestone).orElseThrow();
  }

  /** Somebody says something happened at a moment; it is recorded at once. */
  ServiceOrder runAt(String actor, Instant at, OrderCommand command) {
    office.setTime(at);
    return (ServiceOrder) office.run(actor, command).value();
  }

  /** The refusal as {@code clause code}. */
  String refused(String actor, Command command) {
    return office.violation(actor, command);
  }

  ServiceOrder order(Key key) {
    return office.value(ServiceOrder.TYPE, key);
  }

  static OpenOrderBuilder emergency() {
    return OpenOrder.builder()
        .kind(OrderKind.EMERGENCY)
        .location(Personal.of("Building 7, stairwell"))
        .summary(Personal.of("smell of gas"))
        .station("EAST-1");
  }

  static OpenOrderBuilder repair() {
    return OpenOrder.builder()
        .kind(OrderKind.REPAIR)
        .location(Personal.of("Building 7, flat 302"))
        .summary(Personal.of("stove does not light"))
        .servicePoint("SP-1")
        .triage(TriageAnswers.noDanger())
        .station("EAST-1");
  }

  Key open(OpenOrderBuilder order) {
    return ((ServiceOrder) office.run(DESK, order.build()).value()).key();
  }

  Key acceptedRepair() {
    Key key = open(repair());
    run(DESK, AcceptOrder.of(key));
    return key;
  }

  /** A repair with the crew at the door. */
  Key repairOnSite() {
    Key key = acceptedRepair();
    goOut(key);
    return key;
  }

  /** A repair with work begun. */
  Key repairBegun() {
    Key key = repairOnSite();
    run(LEAD, StartWork.of(key));
    return key;
  }

  Key emergencyBegun() {
    Key key = open(emergency());
    goOut(key);
    run(LEAD, StartWork.of(key));
    return key;
  }

  void goOut(Key key) {
    run(DESK, DispatchOrder.of(key, LEAD));
    run(LEAD, Depart.of(key));
    run(LEAD, Arrive.of(key, CheckIn.Method.DEVICE_POSITION));
  }

  @Override
  public void close() {
    office.close();
  }
}
