package org.gasservice.core.notice;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.RiskTag;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Sweeper;
import org.gasservice.core.standard.Composition;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Wording;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * Homes behind valves, to interrupt: behind the district valve D-1 hang the risers R-1 with flats F-1 to F-4 and R-2 with F-5 and F-6. It is 09:00 on 2
 * March 2026 in Shanghai.
 */
final class Estate implements AutoCloseable {

  static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
  static final Instant NIGHT = Instant.parse("2026-03-02T15:30:00Z");
  static final String FITTER = "E-2001";
  static final ServiceStandard FLOOR = Composition.of(
          ServiceStandard.manual(), ServiceStandard.legalFloor())
      .as("TOWN", 1, new Wording("Town", "本市"), LocalDate.parse("2020-01-01"))
      .standard();

  final Office office;
  final Sweeper sweeper;
  private final Follower follower;

  Estate() {
    this(ServiceStandard.manual(), NoticeSettings.in(Office.ZONE));
  }

  Estate(ServiceStandard standard, NoticeSettings settings) {
    OrderPromises promises = PublishedPromises.of(standard, Calendars.OFFICE);
    OrderSettings orders = OrderSettings.of(Office.ZONE);
    office = new Office(
        MoneyFeature.create(Office.ZONE),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS),
        MeterFeature.create(Office.ZONE),
        OrderFeature.create(orders, promises),
        NoticeFeature.create(settings, promises, new OrderSteps(orders, promises)),
        FollowUpFeature.create());
    sweeper = new Sweeper(office.pipeline(), List.of(NoticeFeature.clocked(settings)));
    follower = new Follower(office.pipeline());
    office.setTime(MORNING);
    Customer.company(office);
    office.run(Hire.builder()
        .employee(FITTER)
        .name(Personal.of("Wang Qiang"))
        .post("TECHNICIAN")
        .unit("EAST-1")
        .card("W-1")
        .build());
    office.run(IssueCertificate.builder()
        .employee(FITTER)
        .certificate("C-1")
        .kind(CertificateKind.STATE)
        .number(Personal.of("N-1"))
        .issuer("City")
        .workKinds(Set.of(OrderKind.Work.EMERGENCY, OrderKind.Work.GAS_ON))
        .validFrom(LocalDate.parse("2025-01-01"))
        .validThrough(LocalDate.parse("2027-12-31"))
        .build());
    office.runAll(
        new RegisterValve("D-1", ValveKind.DISTRICT, Optional.empty()),
        new RegisterValve("R-1", ValveKind.RISER, Optional.of("D-1")),
        new RegisterValve("R-2", ValveKind.RISER, Optional.of("D-1")));
    flats("R-1", "F-1", "F-2", "F-3", "F-4");
    flats("R-2", "F-5", "F-6");
  }

  void flats(String riser, String... flats) {
    for (String flat : flats) {
      office.run(flat(riser, flat));
      movedIn(flat);
      office.run(new LightPoint(flat, Ignition.complete()));
    }
  }

  /** Somebody holds the flat under a contract of their own, and its meter hangs. */
  void movedIn(String flat) {
    office.runAll(
        Customer.person("P-" + flat, "Somebody", "13800000000", "350102198511110024"),
        Customer.holder(flat, "P-" + flat, "A-" + flat),
        CompleteFile.builder().point(flat).contract("HT-" + flat).build(),
        InstallMeter.builder()
            .point(flat)
            .number("M-" + flat)
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.parse("2033-12-31"))
            .build());
  }

  static OpenServicePoint flat(String riser, String flat, RiskTag... tags) {
    return OpenServicePoint.builder()
        .point(flat)
        .unit("EAST-1")
        .address(Personal.of("Lake Road 7, " + flat))
        .riser(riser)
        .useClass(UseClass.RESIDENTIAL)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.PLAIN)
        .addAllRiskTags(Arrays.asList(tags))
        .build();
  }

  static PlanInterruption plan(String id, Instant from, Duration lasting, String... valves) {
    return PlanInterruption.builder()
        .interruption(id)
        .cause(Cause.NETWORK_REPAIR)
        .area("Lake Road 7")
        .unit("EAST-1")
        .addValves(valves)
        .begin(from)
        .until(from.plus(lasting))
        .build();
  }

  static OpenSudden sudden(String id, String... valves) {
    return OpenSudden.builder()
        .interruption(id)
        .cause(Cause.LEAK)
        .area("Lake Road 7")
        .addValves(valves)
        .build();
  }

  static Announce told(String id, Announcement.What what) {
    return new Announce(id, what, Set.of(NoticeChannel.POSTER), Optional.empty());
  }

  static PublishNotice posted(String id) {
    return new PublishNotice(id, Set.of(NoticeChannel.POSTER));
  }

  /** Planned, published in time and begun: two days from now for four hours. */
  void begun(String id, String... valves) {
    Instant from = office.now().plus(Duration.ofDays(2));
    office.runAll(plan(id, from, Duration.ofHours(4), valves), posted(id));
    office.setTime(from);
    run(new StartInterruption(id));
  }

  Done<?> run(Command command) {
    Done<?> done = office.run(FITTER, command);
    follow();
    return done;
  }

  void follow() {
    Follower.Followed followed;
    do {
      followed = follower.follow(1_000);
    } while (followed.more() || followed.done() > 0);
  }

  Interruption interruption(String id) {
    return office.value(Interruption.TYPE, Interruption.keyOf(id));
  }

  ServicePoint point(String flat) {
    return office.value(ServicePoint.TYPE, ServicePoint.keyOf(flat));
  }

  Set<OffReason> off(String flat) {
    return point(flat).offReasons();
  }

  AffectedPoint line(String id, String flat) {
    return office.value(AffectedPoint.TYPE, AffectedPoint.keyOf(id, flat));
  }

  List<String> members(String id) {
    List<String> members = new ArrayList<>();
    office
        .keys(AffectedPoint.TYPE, Range.all(AffectedPoint.MEMBERS).inRoot(id))
        .forEach(key -> members.add(office.value(AffectedPoint.TYPE, key).point()));
    return members;
  }

  RestoreHome restore(String id, String flat) {
    return new RestoreHome(flat, id, GasOnCheck.ALL);
  }

  LeaveOff absent(String id, String flat) {
    return new LeaveOff(flat, id, Standing.ABSENT, Optional.of("CARD-" + flat));
  }

  Key orderOf(String id, String flat) {
    return office
        .value(PointOutages.TYPE, PointOutages.keyOf(flat))
        .of(id)
        .flatMap(Outage::order)
        .orElseThrow();
  }

  ServiceOrder order(Key key) {
    return office.value(ServiceOrder.TYPE, key);
  }

  /** The crew is at the door of a home an order is to restore, and has begun. */
  void atTheDoor(Key order) {
    run(AcceptOrder.of(order));
    run(DispatchOrder.of(order, FITTER));
    run(Depart.of(order));
    run(Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    run(StartWork.of(order));
  }

  static AdvanceOrder restored(Key order) {
    return AdvanceOrder.to(
        order,
        OrderState.RESTORED,
        Proof.builder()
            .test(TightnessTest.held("5", 15, "G-1"))
            .check(GasOnCheck.ALL)
            .build());
  }

  @Override
  public void close() {
    office.close();
  }
}
