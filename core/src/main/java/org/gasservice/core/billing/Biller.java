package org.gasservice.core.billing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.meter.Use;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.DatedVolume;
import org.gasservice.core.tariff.Household;
import org.gasservice.core.tariff.PriceSchedule;
import org.gasservice.core.tariff.Priced;
import org.gasservice.core.tariff.Pricing;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.tariff.Tariffs;
import org.gasservice.core.tariff.TierBasis;
import org.gasservice.core.tariff.TierCount;
import org.gasservice.core.tariff.Volumes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** Writes bills, and takes them back. */
final class Biller {

  private static final int SCHEDULES = 64;

  private final BillingSettings settings;
  private final TariffSettings tariffs;
  private final LedgerSteps steps;
  /** A page of bills has one schedule, or a few; which one it is tells its identity. */
  private final Cache<PriceSchedule, Pricing> pricings = Caffeine.newBuilder()
      .weakKeys()
      .maximumSize(SCHEDULES)
      .executor(Runnable::run)
      .build();

  Biller(BillingSettings settings, TariffSettings tariffs, LedgerSteps steps) {
    this.settings = settings;
    this.tariffs = tariffs;
    this.steps = steps;
  }

  /** What is to be billed. */
  record Wanted(
      String point,
      String account,
      String period,
      LocalDate through,
      BillKind kind,
      Optional<String> run) {}

  /** Where an account stands before a bill: what is taken back for it, where its use begins and what is counted then. */
  private record Start(List<Held<Bill>> back, List<Use> uses, Optional<Bill> before) {}

  /**
   * Bills what was used since the last bill. Of all that is read, only the ledger and its last bills are verified at commit: every bill and every settlement
   * writes the ledger, so two cannot pass each other.
   *
   * @throws RuleViolation [D10-P4] when there is nothing to bill, or the period was billed before; [D4-11a] without a price in force
   */
  @Keeps({Clauses.D10_P4, Clauses.D5_1_1, Clauses.D4_11a, Clauses.D10_S2})
  Held<Bill> bill(Draft draft, Wanted wanted) {
    SupplyAccount account = draft
        .peek(SupplyAccount.TYPE, SupplyAccount.keyOf(wanted.point(), wanted.account()))
        .map(Held::value)
        .orElseThrow(() -> refusal("billing.no-account", wanted));
    Book book = steps.book(draft, wanted.account());
    book.ledger().requireUnsettled();
    Start start = start(draft, book, account, wanted);
    ServicePoint point = point(draft, wanted.point());
    requirePostpaid(point);
    PriceSchedule schedule = Tariffs.schedule(draft, point.priceClass());
    Pricing pricing = pricings.get(schedule, any -> Pricing.of(any, tariffs));
    List<DatedVolume> volumes = Volumes.of(start.uses(), schedule.unit(), settings.zone());
    TierCount count = start
        .before()
        .map(Bill::count)
        .orElseGet(() ->
            countFrom(draft, pricing, wanted.point(), account, volumes.get(0).after()));
    Household household = Tariffs.household(draft, wanted.point(), wanted.account());
    Priced priced = pricing.price(volumes, household, count);
    for (Held<Bill> each : start.back()) {
      takeBack(draft, book, each, "true-up");
    }
    Bill bill = bill(book, wanted, point.priceClass(), volumes, priced, start);
    Held<Bill> written = draft.insert(Bill.TYPE, Bill.keyOf(wanted.point(), bill.number()), bill);
    if (bill.total().signum() > 0) {
      book.charge(
          Receivable.opened(
              bill.number(),
              bill.account(),
              ReceivableKind.GAS,
              bill.number(),
              bill.total(),
              bill.issuedOn(),
              bill.dueOn()),
          EntryKind.BILL);
    }
    book.billed(bill.number());
    steps.useCredit(book, bill.number());
    book.close();
    return written;
  }

  private Start start(Draft draft, Book book, SupplyAccount account, Wanted wanted) {
    Optional<Held<Bill>> last = find(draft, wanted.point(), book.ledger().lastBill());
    requireNotBilled(last, wanted);
    List<Held<Bill>> estimates = new ArrayList<>();
    Optional<Held<Bill>> before = last;
    while (before.filter(held -> held.value().estimated()).isPresent()
        && estimates.size() < settings.trueUpBills()) {
      estimates.add(before.get());
      before = find(draft, wanted.point(), before.get().value().previous());
    }
    List<Use> uses = uses(draft, wanted.point(), account, before, wanted.through());
    boolean trueUp = !estimates.isEmpty() && MeterUses.seen(uses);
    if (!trueUp && !estimates.isEmpty()) {
      uses = uses(draft, wanted.point(), account, last, wanted.through());
    }
    if (uses.isEmpty()) {
      throw refusal("billing.nothing-read", wanted);
    }
    Optional<Bill> continues = (trueUp ? before : last).map(Held::value);
    return new Start(trueUp ? estimates : List.of(), uses, continues);
  }

  /** What was used after a bill; where there is none, since the account began. */
  private List<Use> uses(
      Reads reads,
      String point,
      SupplyAccount account,
      Optional<Held<Bill>> after,
      LocalDate through) {
    Optional<Instant> from = after
        .map(held -> held.value().endedAt())
        .or(() -> predecessor(reads, point, account).map(earlier -> account.openedAt()));
    return MeterUses.between(reads, point, from, settings.endOf(through));
  }

  /** Whether a bill of an account through a day would have anything to say. */
  boolean nothingToBill(Draft draft, String point, String account, LocalDate through) {
    SupplyAccount of =
        draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(point, account)).value();
    Optional<Held<Bill>> last =
        find(draft, point, steps.book(draft, account).ledger().lastBill());
    return uses(draft, point, of, last, through).isEmpty();
  }

  private static void requireNotBilled(Optional<Held<Bill>> last, Wanted wanted) {
    last.map(Held::value).ifPresent(bill -> {
      if (bill.period().equals(wanted.period())) {
        throw refusal("billing.billed-already", wanted);
      }
    });
  }

  private Bill bill(
      Book book,
      Wanted wanted,
      String priceClass,
      List<DatedVolume> volumes,
      Priced priced,
      Start start) {
    return Bill.builder()
        .number(book.nextBill())
        .account(wanted.account())
        .period(wanted.period())
        .kind(wanted.kind())
        .after(volumes.get(0).after())
        .through(volumes.get(volumes.size() - 1).through())
        .beganAt(start.uses().get(0).after())
        .endedAt(start.uses().get(start.uses().size() - 1).through())
        .issuedOn(book.day())
        .dueOn(settings.dueFor(book.day()))
        .priceClass(priceClass)
        .uses(volumes)
        .priced(priced)
        .run(wanted.run())
        .replaces(start.back().stream().map(held -> held.value().number()).toList())
        .previous(start.before().map(Bill::number))
        .build();
  }

  // ---- taking back

  /**
   * Takes the last bill back: what was paid of it, its late fee included, is credit.
   *
   * @throws RuleViolation [D10-P4] when a later bill stands on it, or it was adjusted or given up in part
   */
  @Keeps(Clauses.D10_P4)
  Held<Bill> cancel(Draft draft, String point, String account, String number, String reason) {
    Book book = steps.book(draft, account);
    book.ledger().requireUnsettled();
    if (!book.ledger().lastBill().equals(Optional.of(number))) {
      throw new RuleViolation(
          Clauses.D10_P4,
          "billing.not-the-last",
          Map.of("bill", number, "last", book.ledger().lastBill().orElse("-")));
    }
    Held<Bill> bill = draft.require(Bill.TYPE, Bill.keyOf(point, number));
    Held<Bill> after = takeBack(draft, book, bill, reason);
    steps.useCredit(book, number);
    book.close();
    return after;
  }

  private Held<Bill> takeBack(Draft draft, Book book, Held<Bill> held, String reason) {
    Bill bill = held.value();
    if (bill.correction().isPresent()) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.adjusted-bill", Map.of("bill", bill.number()));
    }
    for (Receivable part : parts(book, bill)) {
      takeBack(book, bill, part);
      book.find(Receivable.feeOf(part.id())).ifPresent(fee -> takeBack(book, bill, fee));
    }
    book.billedBack(bill.previous());
    return draft.update(
        Bill.TYPE, held, bill.withCancelled(Optional.of(new Bill.Cancelled(reason, book.day()))));
  }

  /** The debt of the bill, or the instalments it became. */
  private static List<Receivable> parts(Book book, Bill bill) {
    Optional<Receivable> whole = book.find(bill.number());
    if (whole.isEmpty()) {
      return List.of();
    }
    List<Receivable> parts = new ArrayList<>(List.of(whole.get()));
    if (whole.get().state() == Receivable.State.REPLACED) {
      Optional<Receivable> part = Optional.of(whole.get());
      for (int i = 1; part.isPresent(); i++) {
        part = book.find(Receivable.partOf(bill.number(), i));
        part.ifPresent(parts::add);
      }
    }
    return parts;
  }

  private static void takeBack(Book book, Bill bill, Receivable part) {
    if (part.state() == Receivable.State.WRITTEN_OFF) {
      throw new RuleViolation(
          Clauses.D10_P4, "billing.written-off-bill", Map.of("bill", bill.number()));
    }
    if (part.state() == Receivable.State.CANCELLED) {
      return;
    }
    Yuan standing = part.amount();
    book.put(part.ended(Receivable.State.CANCELLED));
    book.post(
        EntryKind.BILL_CANCELLED,
        bill.number(),
        List.of(
            Posting.debit(part.kind().against(), standing),
            Posting.credit(part.kind().title(), part.open()),
            Posting.credit(AccountTitle.CREDIT, standing.minus(part.open()))));
  }

  // ---- reading

  private static Optional<Held<Bill>> find(Draft draft, String point, Optional<String> number) {
    return number.map(n -> draft.require(Bill.TYPE, Bill.keyOf(point, n)));
  }

  /** Gas that was paid before it was used is not billed after. */
  private void requirePostpaid(ServicePoint point) {
    if (paidAhead(point)) {
      throw new RuleViolation(Clauses.D10_P4, "billing.prepaid", Map.of("point", point.id()));
    }
  }

  private boolean paidAhead(ServicePoint point) {
    return tariffs.basisOf(point.metering()) == TierBasis.PURCHASE;
  }

  /** Whether gas is paid at a point before it is used. */
  boolean paidAhead(Reads reads, String point) {
    return paidAhead(point(reads, point));
  }

  /** What it is used for need not be verified at commit: whoever changes it changes what comes after. */
  private static ServicePoint point(Reads reads, String point) {
    return reads
        .peek(ServicePoint.TYPE, ServicePoint.keyOf(point))
        .map(Held::value)
        .orElseThrow(
            () -> new RuleViolation(Clauses.D10_P4, "billing.no-point", Map.of("point", point)));
  }

  private TierCount countFrom(
      Reads reads, Pricing pricing, String point, SupplyAccount account, LocalDate after) {
    return predecessor(reads, point, account)
        .flatMap(old -> reads.peek(Ledger.TYPE, Ledger.keyOf(point, old.account())))
        .flatMap(ledger -> ledger.value().lastBill())
        .flatMap(number -> reads.peek(Bill.TYPE, Bill.keyOf(point, number)))
        .map(bill -> pricing.takenOver(bill.value().count(), after.plusDays(1)))
        .orElseGet(() -> pricing.countFrom(after.plusDays(1)));
  }

  /** Who held the point until this account began. */
  private static Optional<SupplyAccount> predecessor(
      Reads reads, String point, SupplyAccount account) {
    List<SupplyAccount> earlier = new ArrayList<>(
        reads.peek(SupplyAccount.TYPE, predecessors(point, account), Limits.PAGE).stream()
            .map(Held::value)
            .toList());
    Collections.reverse(earlier);
    return earlier.stream().findFirst();
  }

  static Range predecessors(String point, SupplyAccount account) {
    return Range.all(SupplyAccount.OF_POINT).inRoot(point).below(account.openedAt());
  }

  private static RuleViolation refusal(String code, Wanted wanted) {
    return new RuleViolation(
        Clauses.D10_P4, code, Map.of("account", wanted.account(), "period", wanted.period()));
  }
}
