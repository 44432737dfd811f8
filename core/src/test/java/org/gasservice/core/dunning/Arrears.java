package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.GasService;
import org.gasservice.core.Office;
import org.gasservice.core.billing.BillingSettings;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.LedgerRules;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReceivableKind;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.core.payment.OpenChannel;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.payment.ReversePayment;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;

/**
 * A home with debts: account A-1 of PA-1 at SP-1, a bank to pay through and a FITTER who may cut off and restore. Today is Monday, 2 March 2026, nine
 * o'clock; the host looks for what is due whenever it is told to.
 */
final class Arrears implements AutoCloseable {

  static final Key CASE = DunningCase.keyOf("SP-1", "A-1");

  /** Gas was billed. */
  record Owe(String point, String account, Yuan amount, LocalDate dueOn) implements Command {}

  /** A bill is disputed, or no more. */
  record Dispute(String point, String account, String receivable, boolean begins)
      implements Command {}

  private final Storage storage = new MemoryStorage();
  private volatile Instant now = at("2026-03-02", "09:00");
  private int transactions;
  final GasService gas;

  Arrears() {
    BillingSettings billing = BillingSettings.in(Office.ZONE);
    PublishedPromises promises = PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);
    LedgerSteps ledger = new LedgerSteps(
        billing,
        new DunningSteps(
            DunningSettings.in(Office.ZONE),
            billing.lateFee(),
            Calendars.OFFICE,
            new OrderSteps(OrderSettings.of(Office.ZONE), promises)));
    gas = GasService.on(storage)
        .clock(() -> now)
        .lookupKey("a key of the test only".getBytes(StandardCharsets.UTF_8))
        .calendar(Calendars.OFFICE)
        .actors((actor, reads) -> Optional.of(new Authority("tester", Set.of("*"))))
        .feature(debts(ledger))
        .build();
    company();
    runAll(
        Customer.person("PA-1", "Sample", "000-5550-1001", "000000197001011001"),
        Customer.person("PA-2", "Sample", "000-5550-1002", "000000197001011002"),
        Customer.point("SP-1", "Lake Road 1"),
        Customer.holder("SP-1", "PA-1", "A-1"),
        new CompleteFile(
            "SP-1",
            Optional.of("HT-1"),
            Optional.of(3),
            List.of(new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.empty())),
            Optional.empty()),
        new OpenChannel("BANK", "Sample Bank", LocalDate.parse("2026-01-01"), Optional.empty()));
  }

  private static Feature debts(LedgerSteps ledger) {
    return Feature.named("debts")
        .command(CommandType.within("debts.owe", Owe.class, Ledger.TYPE, Owe::point, (c, d) -> {
          ledger.charge(
              d, c.account(), ReceivableKind.GAS, c.amount(), "bill-" + c.dueOn(), c.dueOn());
          return Ledger.keyOf(c.point(), c.account());
        }))
        .command(CommandType.within(
            "debts.dispute", Dispute.class, Ledger.TYPE, Dispute::point, (c, d) -> {
              if (c.begins()) {
                Receivable debt = d.require(
                        Receivable.TYPE, Receivable.keyOf(c.point(), c.receivable()))
                    .value();
                ledger.hold(d, c.account(), c.receivable(), debt.open(), "METER");
              } else {
                ledger.release(d, c.account(), c.receivable());
              }
              return Ledger.keyOf(c.point(), c.account());
            }))
        .build();
  }

  private void company() {
    runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit("EAST-1", OrgLevel.STATION, Optional.of("EAST"), "East one", Optional.empty()),
        Hire.builder()
            .employee("FITTER")
            .name(Personal.of("Wang"))
            .post("TECHNICIAN")
            .unit("EAST-1")
            .card("W-1")
            .build(),
        IssueCertificate.builder()
            .employee("FITTER")
            .certificate("C-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("Z-1"))
            .issuer("authority")
            .addWorkKinds("GAS_ON")
            .validFrom(LocalDate.parse("2025-01-01"))
            .validThrough(LocalDate.parse("2029-01-01"))
            .build());
  }

  static Instant at(String day, String time) {
    return LocalDate.parse(day)
        .atTime(LocalTime.parse(time))
        .atZone(Office.ZONE)
        .toInstant();
  }

  /** It is then, and nobody looked for what is due. */
  void now(String day, String time) {
    now = at(day, time);
  }

  void now(Instant moment) {
    now = moment;
  }

  Instant now() {
    return now;
  }

  void look() {
    while (gas.sweep(100).done() > 0) {
      // until nothing is due any more
    }
  }

  /** It is then, and the host looks. */
  void look(String day, String time) {
    now(day, time);
    look();
  }

  void follow() {
    while (gas.followUp(100).done() > 0) {
      // until nothing follows any more
    }
  }

  Object run(String actor, Command command) {
    return gas.as(Actor.employee(actor)).execute(command).value();
  }

  Object run(Command command) {
    return run("CHIEF", command);
  }

  void runAll(Command... commands) {
    for (Command command : commands) {
      run(command);
    }
  }

  String refused(String actor, Command command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(actor, command));
    if (refusal == null) {
      throw new AssertionError(command.getClass().getSimpleName() + " was not refused");
    }
    return refusal instanceof RuleViolation rule
        ? rule.clause() + " " + rule.code()
        : refusal.code();
  }

  // ---- money

  void owe(String amount, String dueOn) {
    run(new Owe("SP-1", "A-1", Yuan.of(amount), LocalDate.parse(dueOn)));
  }

  Payment pay(String amount) {
    transactions++;
    return (Payment) run(ReceivePayment.builder()
        .point("SP-1")
        .account("A-1")
        .channel("BANK")
        .transaction("T-" + transactions)
        .method(PayMethod.TRANSFER)
        .amount(Yuan.of(amount))
        .build());
  }

  void bounce(Payment payment) {
    run(new ReversePayment(payment.key(), "RT-" + payment.transaction()));
  }

  List<Receivable> open() {
    return all(Receivable.TYPE, Range.all(Receivable.OPEN).inRoot("SP-1").equalTo("A-1"));
  }

  boolean bookHolds() {
    List<LedgerEntry> entries =
        all(LedgerEntry.TYPE, Range.all(LedgerEntry.OF_ACCOUNT).inRoot("SP-1").equalTo("A-1"));
    if (entries.isEmpty()) {
      return true;
    }
    Ledger ledger = value(Ledger.TYPE, Ledger.keyOf("SP-1", "A-1"));
    return ledger.balances().equals(LedgerRules.replay(entries))
        && ledger.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus).signum() == 0;
  }

  // ---- steps

  DunningCase about() {
    return value(DunningCase.TYPE, CASE);
  }

  Run currentRun() {
    return about().run().orElseThrow(() -> new AssertionError("no run: " + about()));
  }

  List<StepKind> taken() {
    return about().run().map(Run::steps).orElse(List.of()).stream()
        .map(TakenStep::kind)
        .toList();
  }

  Outlook outlook() {
    return gas.as(Actor.employee("CHIEF")).dunning().outlook("SP-1", "A-1");
  }

  DunningNotice notice() {
    return all(DunningNotice.TYPE, Range.all(DunningNotice.OF_POINT).inRoot("SP-1"))
        .get(0);
  }

  /** The last notice is served. */
  void serve() {
    run(new RecordServing(notice().key(), ServedBy.HANDED_OVER, "sig-1"));
  }

  /** Owes 100.00 since 10 March and 50.00 since 10 April; reminder and stop notice are served, the order to cut off is open on Monday, 13 April, 10:00. */
  Key upToTheOrder() {
    owe("100.00", "2026-03-10");
    look("2026-03-20", "09:00");
    serve();
    owe("50.00", "2026-04-10");
    look("2026-04-10", "09:00");
    now("2026-04-10", "10:00");
    serve();
    look("2026-04-13", "10:00");
    return currentRun().order().orElseThrow();
  }

  // ---- in the field

  void send(Key order) {
    run(AcceptOrder.of(order));
    run(DispatchOrder.of(order, "FITTER"));
    run("FITTER", Depart.of(order));
  }

  void work(Key order) {
    run("FITTER", Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    run("FITTER", StartWork.of(order));
  }

  static AdvanceOrder seal(Key order) {
    return AdvanceOrder.to(
        order,
        OrderState.SEALED,
        Proof.builder().number("FQ-1").meterReading(new BigDecimal("90")).build());
  }

  void cutOff(Key order) {
    send(order);
    work(order);
    run("FITTER", seal(order));
  }

  void restore(Key order) {
    send(order);
    work(order);
    run(
        "FITTER",
        AdvanceOrder.to(
            order,
            OrderState.RESTORED,
            Proof.builder()
                .test(TightnessTest.held("5", 5, "G-1"))
                .check(GasOnCheck.ALL)
                .build()));
  }

  Set<OffReason> off() {
    return value(ServicePoint.TYPE, ServicePoint.keyOf("SP-1")).offReasons();
  }

  OrderState stateOf(Key order) {
    return value(ServiceOrder.TYPE, order).state();
  }

  /** Id of the command that wrote an aggregate last. */
  <T> String lastCommand(AggregateType<T> type, Key key) {
    List<Entry> history = storage.history(type.name(), key, 0, 1_000);
    return history.get(history.size() - 1).commandId();
  }

  <T> T value(AggregateType<T> type, Key key) {
    return storage.find(type, List.of(key)).get(0).value();
  }

  <T> List<T> all(AggregateType<T> type, Range range) {
    List<Key> keys = storage.scan(type, range, Optional.empty(), 1_000).rows().stream()
        .map(hit -> hit.key())
        .toList();
    return storage.find(type, keys).stream().map(Held::value).toList();
  }

  @Override
  public void close() {
    storage.close();
  }
}
