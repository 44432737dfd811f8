package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.GasService;
import org.gasservice.core.Office;
import org.gasservice.core.billing.AccountWatch;
import org.gasservice.core.billing.BillingSettings;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.LedgerRules;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReceivableKind;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Tender;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;

/**
 * A counter to pay at: clerks A and B, their BOSS who may approve, the BANK as a channel, and homes SP-1, SP-2 with accounts. Today is
 * Monday, 2 March 2026, nine o'clock.
 */
final class Counter implements AutoCloseable {

  /** Something is owed, as a bill would. */
  record Owe(String point, String account, Yuan amount, LocalDate dueOn) implements Command {}

  private static final Map<String, Set<String>> MAY = Map.of(
      "A",
      Set.of(
          "payment.receive",
          "payment.void",
          "payment.refund",
          "payment.open-drawer",
          "payment.deposit-cash",
          "payment.stop-drawer",
          "payment.count-drawer",
          "payment.hand-over-drawer",
          "payment.take-drawer",
          "payment.issue-fapiao",
          "payment.take-back-fapiao",
          "hall.*",
          "read.*"));

  private final Storage storage;
  private volatile Instant now = at("2026-03-02", "09:00");
  final GasService gas;

  Counter() {
    this(new MemoryStorage());
  }

  /** @param storage empty */
  Counter(Storage storage) {
    this.storage = storage;
    BillingSettings billing = BillingSettings.in(Office.ZONE);
    LedgerSteps ledger = new LedgerSteps(billing, AccountWatch.NOBODY);
    gas = GasService.on(storage)
        .clock(() -> now)
        .lookupKey("a key of the test only".getBytes(StandardCharsets.UTF_8))
        .actors((actor, reads) -> Optional.of(new Authority(
            "tester", MAY.getOrDefault(actor.id().equals("B") ? "A" : actor.id(), Set.of("*")))))
        .feature(Feature.named("debts")
            .command(CommandType.within("debts.owe", Owe.class, Ledger.TYPE, Owe::point, (c, d) -> {
              ledger.charge(d, c.account(), ReceivableKind.GAS, c.amount(), "bill-1", c.dueOn());
              return Ledger.keyOf(c.point(), c.account());
            }))
            .build())
        .build();
    runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit(
            "EAST-1", OrgLevel.STATION, Optional.of("EAST"), "East one", Optional.empty()));
    for (String person : new String[] {"A", "B", "BOSS"}) {
      run(Hire.builder()
          .employee(person)
          .name(Personal.of("Chen"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + person)
          .build());
    }
    for (int home = 1; home <= 2; home++) {
      runAll(
          Customer.person(
              "PA-" + home, "Sample", "000-5550-100" + home, "00000019700101100" + home),
          Customer.point("SP-" + home, "Lake Road " + home),
          Customer.holder("SP-" + home, "PA-" + home, "A-" + home));
    }
    run(new OpenChannel("BANK", "Sample Bank", LocalDate.parse("2026-01-01"), Optional.empty()));
  }

  static Instant at(String day, String time) {
    return LocalDate.parse(day)
        .atTime(LocalTime.parse(time))
        .atZone(Office.ZONE)
        .toInstant();
  }

  void now(String day, String time) {
    now = at(day, time);
  }

  Object run(String actor, Command command) {
    return gas.as(Actor.employee(actor)).execute(command).value();
  }

  void run(Command command) {
    run("CHIEF", command);
  }

  void runAll(Command... commands) {
    for (Command command : commands) {
      run(command);
    }
  }

  /** The refusal as {@code clause code}, or its code alone. */
  String refused(String actor, Command command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(actor, command));
    if (refusal == null) {
      throw new AssertionError(command.getClass().getSimpleName() + " was not refused");
    }
    return refusal instanceof RuleViolation rule
        ? rule.clause() + " " + rule.code()
        : refusal.code();
  }

  Refusal refusal(String actor, Command command) {
    Refusal refusal = catchThrowableOfType(Refusal.class, () -> run(actor, command));
    if (refusal == null) {
      throw new AssertionError(command.getClass().getSimpleName() + " was not refused");
    }
    return refusal;
  }

  // ---- what happens at a counter

  void owe(String home, String amount, String dueOn) {
    run(new Owe("SP-" + home, "A-" + home, Yuan.of(amount), LocalDate.parse(dueOn)));
  }

  Key openDrawer(String clerk, String name, String opening) {
    return ((CashDrawer) run(clerk, new OpenDrawer("EAST-1", name, Yuan.of(opening)))).key();
  }

  static ReceivePaymentBuilder cash(
      Key drawer, String home, String transaction, String due, String tendered, String change) {
    return ReceivePayment.builder()
        .point("SP-" + home)
        .account("A-" + home)
        .channel(Payment.CASH)
        .transaction(transaction)
        .method(PayMethod.CASH)
        .amount(Yuan.of(due))
        .cash(new Tender(Yuan.of(due), Yuan.of(tendered), Yuan.of(change)))
        .drawer(drawer);
  }

  static ReceivePaymentBuilder byBank(String home, String transaction, String amount) {
    return ReceivePayment.builder()
        .point("SP-" + home)
        .account("A-" + home)
        .channel("BANK")
        .transaction(transaction)
        .method(PayMethod.TRANSFER)
        .amount(Yuan.of(amount));
  }

  Payment pay(String actor, ReceivePaymentBuilder payment) {
    return (Payment) run(actor, payment.build());
  }

  // ---- what is there

  <T> T value(AggregateType<T> type, Key key) {
    return storage.find(type, List.of(key)).get(0).value();
  }

  Payment payment(Key key) {
    return value(Payment.TYPE, key);
  }

  CashDrawer drawer(Key key) {
    return value(CashDrawer.TYPE, key);
  }

  Ledger ledger(String home) {
    return value(Ledger.TYPE, Ledger.keyOf("SP-" + home, "A-" + home));
  }

  /** The book of a drawer. */
  Ledger book(Key drawer) {
    return value(Ledger.TYPE, Ledger.keyOf(drawer.root(), CashDrawer.token(drawer)));
  }

  List<String> open(String home) {
    return all(Receivable.TYPE, Range.all(Receivable.OPEN).inRoot("SP-" + home)).stream()
        .map(r -> r.open().toString())
        .toList();
  }

  <T> List<T> all(AggregateType<T> type, Range range) {
    List<Key> keys = storage.scan(type, range, Optional.empty(), 1_000).rows().stream()
        .map(hit -> hit.key())
        .toList();
    return storage.find(type, keys).stream().map(Held::value).toList();
  }

  /** Whether every book sums to zero and is what its entries say. */
  boolean booksHold(Key... drawers) {
    return Stream.concat(
            Stream.of("1", "2").map(home -> new Key("SP-" + home, "A-" + home)),
            Stream.of(drawers).map(drawer -> new Key(drawer.root(), CashDrawer.token(drawer))))
        .allMatch(book -> holds(book.root(), book.id()));
  }

  /** Whether the book of an account sums to zero and is what its entries say. */
  boolean bookHolds(String point, String account) {
    return holds(point, account);
  }

  private boolean holds(String root, String account) {
    List<LedgerEntry> entries =
        all(LedgerEntry.TYPE, Range.all(LedgerEntry.OF_ACCOUNT).inRoot(root).equalTo(account));
    if (entries.isEmpty()) {
      return true;
    }
    Ledger ledger = value(Ledger.TYPE, Ledger.keyOf(root, account));
    return ledger.balances().equals(LedgerRules.replay(entries))
        && ledger.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus).signum() == 0;
  }

  @Override
  public void close() {
    storage.close();
  }
}
