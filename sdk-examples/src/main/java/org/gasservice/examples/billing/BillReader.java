package org.gasservice.examples.billing;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gasservice.core.billing.Bill;
import org.gasservice.core.billing.BillSheets;
import org.gasservice.core.billing.BillingRun;
import org.gasservice.core.billing.BillingSettings;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.Receivables;
import org.gasservice.core.billing.RejectedAccount;
import org.gasservice.core.dunning.DunningNotice;
import org.gasservice.core.dunning.StepKind;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.DaySheet;
import org.gasservice.examples.billing.BillReport.Age;
import org.gasservice.examples.billing.BillReport.Books;
import org.gasservice.examples.billing.BillReport.Rejected;
import org.gasservice.examples.billing.BillReport.Sheet;
import org.gasservice.examples.billing.BillTown.Home;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Reads from the store what came of two rounds of bills. */
record BillReader(Site site, BillTown town, LocalDate asOf) {

  private static final List<Integer> AGES = List.of(0, 1, 31, 61, 91);
  private static final int FIRST = 12;
  private static final int MOST = 100;
  private static final BillReport.Collection NOTHING_COLLECTED =
      new BillReport.Collection(0, 0, 0, 0, 0, 0, 0);

  BillReport read() {
    List<Held<Ledger>> ledgers = new ArrayList<>();
    all(Ledger.TYPE, Range.all(Ledger.BY_ACCOUNT), ledgers::add);
    return new BillReport(
        town.points(),
        asOf,
        List.of(round("RUN-2026-02"), round("RUN-2026-04")),
        collection(),
        ageing(),
        books(ledgers),
        digest(ledgers),
        day(),
        sheets());
  }

  private BillReport.Round round(String id) {
    BillingRun run =
        site.gas().as(BillPlay.HEAD).billing().run(id).orElseThrow().value();
    Map<String, Rejected> byReason = new TreeMap<>();
    all(RejectedAccount.TYPE, Range.all(RejectedAccount.OF_RUN).inRoot(id), held -> {
      RejectedAccount account = held.value();
      byReason.merge(
          account.reason(),
          new Rejected(account.reason(), account.clause(), 1, List.of(account.account())),
          BillReader::plus);
    });
    return new BillReport.Round(id, run.period(), run.tally(), List.copyOf(byReason.values()));
  }

  private static Rejected plus(Rejected one, Rejected other) {
    List<String> first = new ArrayList<>(one.first());
    other.first().stream().limit(Math.max(0, FIRST - first.size())).forEach(first::add);
    return new Rejected(
        one.reason(), one.clause(), one.accounts() + other.accounts(), List.copyOf(first));
  }

  private List<Age> ageing() {
    Map<Integer, Age> ages = new TreeMap<>();
    AGES.forEach(from -> ages.put(from, new Age(from, 0, Yuan.ZERO)));
    all(Receivable.TYPE, Range.all(Receivable.OPEN_BY_DUE), held -> {
      Receivable debt = held.value();
      long days = Math.max(0, ChronoUnit.DAYS.between(debt.dueOn(), asOf));
      int from = AGES.stream().filter(age -> age <= days).reduce((a, b) -> b).orElse(0);
      ages.computeIfPresent(
          from, (f, age) -> new Age(f, age.debts() + 1, age.amount().plus(debt.open())));
    });
    return List.copyOf(ages.values());
  }

  private static Books books(List<Held<Ledger>> ledgers) {
    SortedMap<String, Yuan> balances = new TreeMap<>();
    int entries = 0;
    int unbalanced = 0;
    for (Held<Ledger> held : ledgers) {
      Ledger ledger = held.value();
      entries += ledger.entries();
      ledger.balances().forEach((title, amount) -> balances.merge(title, amount, Yuan::plus));
      Yuan sum = ledger.balances().values().stream().reduce(Yuan.ZERO, Yuan::plus);
      unbalanced += sum.signum() == 0 ? 0 : 1;
    }
    return new Books(ledgers.size(), entries, unbalanced, balances);
  }

  /** Says of every account what it owes, what it has, how many bills and entries it has; the same for towns that were billed the same. */
  private static String digest(List<Held<Ledger>> ledgers) {
    Hasher hasher = Hashing.sha256().newHasher();
    ledgers.stream()
        .map(Held::value)
        .sorted(Comparator.comparing(Ledger::account))
        .forEach(ledger -> hasher.putString(
            ledger.account()
                + " "
                + ledger.entries()
                + " "
                + ledger.bills()
                + " "
                + ledger.lastBill().orElse("-")
                + " "
                + ledger.overdueFrom().map(LocalDate::toString).orElse("-")
                + " "
                + ledger.balances()
                + "\n",
            StandardCharsets.UTF_8));
    return hasher.hash().toString();
  }

  private DaySheet day() {
    return site.gas().as(BillPlay.HEAD).payments().daySheet(BillTown.STATION, BillCollect.PAID);
  }

  /** The bill of the first round, whatever became of it; what was estimated is replaced later. */
  static Optional<Bill> firstBill(Site site, Home home) {
    return site
        .storage()
        .find(Bill.TYPE, List.of(Bill.keyOf(home.point(), home.account() + "-1")))
        .stream()
        .map(Held::value)
        .filter(bill -> bill.period().equals("2026-02"))
        .findFirst();
  }

  // ---- collection

  private BillReport.Collection collection() {
    return town.homes().stream()
        .filter(Home::late)
        .map(this::collection)
        .reduce(NOTHING_COLLECTED, BillReport.Collection::plus);
  }

  private BillReport.Collection collection(Home home) {
    List<DunningNotice> notices =
        site.gas().as(BillPlay.HEAD).dunning().noticesOf(home.point(), MOST).stream()
            .map(Held::value)
            .toList();
    List<ServiceOrder> orders = new ArrayList<>();
    all(
        ServiceOrder.TYPE,
        Range.all(ServiceOrder.IN_ROOT).inRoot(home.point()),
        held -> orders.add(held.value()));
    return new BillReport.Collection(
        notices(notices, notice -> notice.kind() == StepKind.REMINDER),
        notices(notices, notice -> notice.kind() == StepKind.STOP_NOTICE),
        notices(notices, notice -> notice.serving().isPresent()),
        orders(orders, OrderKind.DISCONNECTION, state -> true),
        orders(orders, OrderKind.DISCONNECTION, OrderState.CANCELLED::equals),
        orders(orders, OrderKind.DISCONNECTION, OrderState.SEALED::equals),
        orders(orders, OrderKind.RECONNECTION, OrderState.RESTORED::equals));
  }

  private static int notices(List<DunningNotice> all, Predicate<DunningNotice> which) {
    return (int) all.stream().filter(which).count();
  }

  private static int orders(List<ServiceOrder> all, OrderKind kind, Predicate<OrderState> state) {
    return (int) all.stream()
        .filter(order -> order.kind() == kind && state.test(order.state()))
        .count();
  }

  /** Some bills that have something to tell: a rise of the price across a tier, an estimate trued up, a meter exchanged. */
  private List<Sheet> sheets() {
    BillSheets sheets = new BillSheets(site.gas().messages(), BillingSettings.in(Site.ZONE));
    List<Sheet> shown = new ArrayList<>();
    first(Home::boiler).ifPresent(home -> sheet(sheets, home, shown));
    first(home -> home.monthly() > 100 && !home.boiler() && !home.school())
        .ifPresent(home -> sheet(sheets, home, shown));
    first(Home::estimated).ifPresent(home -> sheet(sheets, home, shown));
    first(Home::exchanged).ifPresent(home -> sheet(sheets, home, shown));
    return shown;
  }

  private Optional<Home> first(Predicate<Home> wanted) {
    return town.homes().stream()
        .filter(home -> wanted.test(home) && !home.unbelievable() && !home.unread())
        .findFirst();
  }

  private void sheet(BillSheets sheets, Home home, List<Sheet> shown) {
    Ledger ledger = site.gas()
        .as(BillPlay.HEAD)
        .billing()
        .ledger(home.account())
        .orElseThrow()
        .value();
    Bill bill = site.gas()
        .as(BillPlay.HEAD)
        .billing()
        .bill(home.point(), ledger.lastBill().orElseThrow())
        .orElseThrow()
        .value();
    List<Receivable> open =
        Receivables.open(site.gas().pipeline().reads(BillPlay.HEAD), home.point(), home.account())
            .stream()
            .map(Held::value)
            .toList();
    shown.add(new Sheet(
        sheets.sheet(home.point(), bill, open, asOf, Locale.CHINESE),
        sheets.sheet(home.point(), bill, open, asOf, Locale.ENGLISH)));
  }

  private <T> void all(AggregateType<T> type, Range range, Consumer<Held<T>> what) {
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Hit> page = site.storage().scan(type, range, after, Limits.PAGE);
      site.storage().find(type, page.rows().stream().map(Hit::key).toList()).forEach(what);
      after = page.next();
    } while (after.isPresent());
  }
}
