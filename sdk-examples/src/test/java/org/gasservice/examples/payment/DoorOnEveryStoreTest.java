package org.gasservice.examples.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.LedgerRules;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.ChargeFee;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.RecordPayment;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.payment.CashDrawer;
import org.gasservice.core.payment.CountDrawer;
import org.gasservice.core.payment.DaySheet;
import org.gasservice.core.payment.DepositCash;
import org.gasservice.core.payment.HandOverDrawer;
import org.gasservice.core.payment.OpenChannel;
import org.gasservice.core.payment.OpenDrawer;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.RefundPayment;
import org.gasservice.core.payment.StatementRow;
import org.gasservice.core.payment.StopDrawer;
import org.gasservice.core.payment.TakeDrawer;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.StoreKind;
import org.gasservice.examples.site.Stores;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crew takes money at doors, on every store: in the evening receipts of orders, drawers, channels, ledgers and what was brought to the bank agree. */
class DoorOnEveryStoreTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));
  private static final String CREW = "E-1";
  private static final String CASHIER = "E-2";
  private static final String BOSS = "E-3";
  private static final Key DRAWER = CashDrawer.keyOf("ST", "C1");
  private static final Key COUNTER = CashDrawer.keyOf("ST", "W1");

  private static GasService served(OpenedStore store) {
    GasService gas = GasService.on(store.storage())
        .clock(() -> NOW)
        .lookupKey("a key of the test only".getBytes(StandardCharsets.UTF_8))
        .actors((actor, reads) -> Optional.of(new Authority("tester", Set.of("*"))))
        .build();
    Stream<Command> people = Stream.of(CREW, CASHIER, BOSS)
        .map(person -> Hire.builder()
            .employee(person)
            .name(Personal.of("Sample"))
            .post("STAFF")
            .unit("ST")
            .card("K-" + person)
            .build());
    Stream<Command> company = Stream.of(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "HQ", Optional.empty()),
        new OpenUnit("BR", OrgLevel.BRANCH, Optional.of("HQ"), "Branch", Optional.empty()),
        new OpenUnit("ST", OrgLevel.STATION, Optional.of("BR"), "Station", Optional.empty()));
    Stream<Command> rest = Stream.of(
        IssueCertificate.builder()
            .employee(CREW)
            .certificate("C-1")
            .kind(CertificateKind.STATE)
            .number(Personal.of("Z-1"))
            .issuer("authority")
            .addWorkKinds("REPAIR")
            .validFrom(TODAY.minusYears(1))
            .validThrough(TODAY.plusYears(1))
            .build(),
        PublishFee.builder()
            .code("HOSE-1M")
            .nameZh("胶管")
            .nameEn("Hose")
            .unit("metre")
            .price(Yuan.of("12.50"))
            .approval("2026-1")
            .validFrom(TODAY)
            .build(),
        new OpenChannel("PAY", "Sample Pay", TODAY, Optional.empty()));
    Stream.of(company, people, rest)
        .flatMap(commands -> commands)
        .forEach(command -> run(gas, "CHIEF", command));
    run(gas, CREW, new OpenDrawer("ST", "C1", Yuan.of("20.00")));
    return gas;
  }

  private static Object run(GasService gas, String actor, Command command) {
    return gas.as(Actor.employee(actor)).execute(command).value();
  }

  /** A repair at somebody's who has no account, with so much hose charged. */
  private static Key charged(GasService gas, String metres) {
    Key order = ((ServiceOrder) run(
            gas,
            "CHIEF",
            OpenOrder.builder()
                .kind(OrderKind.REPAIR)
                .location(Personal.of("Building 7"))
                .summary(Personal.of("old hose"))
                .triage(TriageAnswers.noDanger())
                .station("ST")
                .build()))
        .key();
    run(gas, "CHIEF", AcceptOrder.of(order));
    run(gas, "CHIEF", DispatchOrder.of(order, CREW));
    run(gas, CREW, Depart.of(order));
    run(gas, CREW, Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    run(gas, CREW, StartWork.of(order));
    run(gas, CREW, ChargeFee.of(order, "HOSE-1M", metres));
    return order;
  }

  private static RecordPayment cash(Key order, String receipt, String amount) {
    Yuan due = Yuan.of(amount);
    return RecordPayment.inCash(order, receipt, new Tender(due, due, Yuan.ZERO), DRAWER);
  }

  private static Yuan paid(GasService gas, Key order) {
    return gas
        .as(Actor.employee(BOSS))
        .orders()
        .find(order)
        .orElseThrow()
        .value()
        .progress()
        .payments()
        .stream()
        .map(org.gasservice.core.order.Payment::left)
        .reduce(Yuan.ZERO, Yuan::plus);
  }

  /** Of a book that sums to zero and is what its entries say. */
  private static Yuan balance(
      GasService gas, Ledger book, String root, AccountTitle title, String detail) {
    Desk desk = gas.as(Actor.employee(BOSS));
    List<LedgerEntry> entries =
        desk.billing().entries(root, book.account(), Optional.empty(), Limits.PAGE).rows().stream()
            .map(held -> held.value())
            .toList();
    assertThat(book.balances()).isEqualTo(LedgerRules.replay(entries));
    assertThat(book.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus).signum())
        .isZero();
    return book.balance(title, detail);
  }

  private static Yuan ofOrder(GasService gas, Key order, String way) {
    Ledger book =
        gas.as(Actor.employee(BOSS)).payments().bookOf(order).orElseThrow().value();
    return balance(gas, book, order.root(), AccountTitle.CLEARING, way);
  }

  private static Yuan ofDrawer(GasService gas, Key drawer, AccountTitle title, String detail) {
    Ledger book = gas.as(Actor.employee(BOSS))
        .billing()
        .ledger("ST/" + drawer.id())
        .orElseThrow()
        .value();
    return balance(gas, book, "ST", title, detail);
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  @Keeps({D4_11b, D4_12a, D4_12b, D10_P4})
  void inTheEveningReceiptsDrawersChannelsAndTheBankAgree(StoreKind kind) throws Exception {
    try (OpenedStore store = Stores.open(kind);
        GasService gas = served(store)) {
      Key first = charged(gas, "4");
      Key second = charged(gas, "2");
      run(gas, CASHIER, new OpenDrawer("ST", "W1", Yuan.of("200.00")));
      run(gas, CREW, cash(first, "R-1", "30.00"));
      run(gas, CREW, cash(first, "R-1", "30.00"));
      run(
          gas,
          CREW,
          RecordPayment.through(first, "R-2", Yuan.of("20.00"), PayMethod.MOBILE, "PAY", "8841"));
      run(gas, CREW, cash(second, "R-3", "25.00"));
      Desk desk = gas.as(Actor.employee(BOSS));
      run(
          gas,
          CREW,
          RefundPayment.builder()
              .payment(desk.payments().byReceipt("R-3").orElseThrow().key())
              .refund("B-1")
              .amount(Yuan.of("12.50"))
              .reason("TOO_LONG")
              .approvedBy(BOSS)
              .drawer(DRAWER)
              .build());

      run(gas, CREW, new StopDrawer(DRAWER));
      run(
          gas,
          CREW,
          new CountDrawer(DRAWER, Yuan.of("52.50"), Optional.of("LOST"), Optional.of(BOSS)));
      run(gas, CREW, new HandOverDrawer(DRAWER, CASHIER));
      run(gas, CASHIER, new TakeDrawer(DRAWER, Optional.of("W1")));
      run(gas, CASHIER, new DepositCash(COUNTER, "S-1", Yuan.of("52.50")));

      Yuan receipts = paid(gas, first).plus(paid(gas, second));
      assertThat(receipts).isEqualTo(Yuan.of("62.50"));
      assertThat(desk.orders().owed(Optional.empty(), 10).rows())
          .extracting(Held::key)
          .containsExactly(second);
      Yuan inCash = ofOrder(gas, first, Payment.CASH).plus(ofOrder(gas, second, Payment.CASH));
      assertThat(inCash.plus(ofOrder(gas, first, "PAY"))).isEqualTo(receipts);
      assertThat(ofDrawer(gas, DRAWER, AccountTitle.CLEARING, Payment.CASH))
          .isEqualTo(inCash.negated());
      assertThat(ofDrawer(gas, DRAWER, AccountTitle.OVER_SHORT, DRAWER.id()))
          .isEqualTo(Yuan.of("10.00"));
      assertThat(ofDrawer(gas, COUNTER, AccountTitle.CLEARING, "BANK"))
          .as("what was there in the morning and what orders brought, short of ten")
          .isEqualTo(Yuan.of("20.00").plus(inCash).minus(Yuan.of("10.00")));
      DaySheet sheet = desk.payments().daySheet("ST", TODAY);
      assertThat(sheet.drawers())
          .extracting(line -> line.drawer() + " " + line.expected())
          .containsExactlyInAnyOrder("drawer-C1 62.50", "drawer-W1 200.00");
      assertThat(desk.payments()
              .reconcile("PAY", TODAY, List.of(new StatementRow("8841", Yuan.of("20.00"))))
              .clean())
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  @Keeps({D4_11b, D4_12a})
  void eightDeliveriesAtOnceAreOnePaymentAndNothingIsCountedThatCameTooLate(StoreKind kind)
      throws Exception {
    try (OpenedStore store = Stores.open(kind);
        GasService gas = served(store)) {
      Key order = charged(gas, "8");
      List<Object> same =
          atOnce(IntStream.range(0, 8).mapToObj(i -> attempt(gas, cash(order, "R-0", "5.00"))));
      assertThat(same).hasSize(8).doesNotContain("refused");
      assertThat(paid(gas, order)).isEqualTo(Yuan.of("5.00"));

      Key other = charged(gas, "8");
      Stream<Callable<Object>> racing = IntStream.range(1, 7)
          .mapToObj(i -> attempt(gas, cash(i % 2 == 0 ? order : other, "R-" + i, "1.00")));
      List<Object> answers =
          atOnce(Stream.concat(racing, Stream.of(() -> run(gas, CREW, new StopDrawer(DRAWER)))));

      Yuan receipts = paid(gas, order).plus(paid(gas, other));
      long taken = answers.stream().filter(ServiceOrder.class::isInstance).count();
      assertThat(receipts).isEqualTo(Yuan.of("5.00").plus(Yuan.of(taken + ".00")));
      run(gas, CREW, CountDrawer.of(DRAWER, Yuan.of("20.00").plus(receipts)));
      run(gas, CREW, new HandOverDrawer(DRAWER, CASHIER));
      assertThat(ofDrawer(gas, DRAWER, AccountTitle.CLEARING, Payment.CASH).negated())
          .isEqualTo(receipts);
    }
  }

  /** A payment once more until the drawer is closed: whoever lost a race for its number comes again. */
  private static Callable<Object> attempt(GasService gas, Command payment) {
    return () -> {
      while (true) {
        try {
          return run(gas, CREW, payment);
        } catch (CommandConflict raced) {
          if (!raced.isStale()) {
            throw raced;
          }
        } catch (RuleViolation refused) {
          if (!refused.code().equals("payment.drawer-busy")) {
            return "refused";
          }
        }
      }
    };
  }

  private static List<Object> atOnce(Stream<Callable<Object>> deliveries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Object>> answers = threads.invokeAll(deliveries.toList());
      List<Object> values = new ArrayList<>();
      for (Future<Object> answer : answers) {
        values.add(answer.get());
      }
      return values;
    } finally {
      threads.shutdownNow();
    }
  }
}
