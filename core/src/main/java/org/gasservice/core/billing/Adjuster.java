package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.meter.MeterTest;
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
import org.gasservice.core.tariff.TierCount;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Reckons bills anew: the difference of two replays is charged or credited, and each bill keeps both. */
record Adjuster(BillingSettings settings, TariffSettings tariffs, LedgerSteps steps) {

  @Keeps({Clauses.D4_11a, Clauses.D5_1_1})
  Key prices(AdjustPrices command, Draft draft) {
    return adjust(
        draft,
        command.point(),
        command.account(),
        command.from(),
        AdjustmentCause.PRICE,
        Optional.empty(),
        (unit, uses) -> uses);
  }

  @Keeps({Clauses.D7_3_5, Clauses.D5_1_1})
  Key meter(AdjustForMeter command, Draft draft) {
    MeterTest test = draft
        .require(MeterTest.TYPE, MeterTest.keyOf(command.point(), command.certificate()))
        .value();
    if (test.right()) {
      throw new RuleViolation(
          Clauses.D7_3_5,
          "billing.meter-was-right",
          Map.of("certificate", command.certificate(), "limit", test.limit().toPlainString()));
    }
    return adjust(
        draft,
        command.point(),
        command.account(),
        test.after(),
        AdjustmentCause.METER_TEST,
        Optional.of(command.certificate()),
        (unit, uses) -> uses.stream().map(use -> passed(use, test, unit)).toList());
  }

  /** What was used after all, by what is known now; the unit is the billing unit in m³. */
  private interface Correcting {
    List<DatedVolume> apply(BigDecimal unit, List<DatedVolume> uses);
  }

  /** What passed the meter that was tested, in the days the test covers. */
  private static DatedVolume passed(DatedVolume use, MeterTest test, BigDecimal unit) {
    boolean counted = use.readings().stream().anyMatch(span -> span.meter().equals(test.meter()));
    return counted && test.covers(use.through())
        ? new DatedVolume(
            use.after(), use.through(), test.passed(use.volume(), unit), use.readings())
        : use;
  }

  private Key adjust(
      Draft draft,
      String point,
      String account,
      LocalDate from,
      AdjustmentCause cause,
      Optional<String> report,
      Correcting correcting) {
    Book book = steps.book(draft, account);
    List<Held<Bill>> bills = bills(draft, point, account, book.ledger(), from);
    List<Bill.Correction> anew = anew(draft, point, account, bills, correcting);
    Adjustment adjustment = Adjustment.builder()
        .id(draft.newId("adjustment"))
        .account(account)
        .cause(cause)
        .report(report)
        .day(book.day())
        .bills(bills.stream().map(held -> held.value().number()).toList())
        .before(LedgerRules.sum(bills, held -> held.value().now().total()))
        .after(LedgerRules.sum(anew, each -> each.priced().total()))
        .build();
    boolean changed = false;
    for (int i = 0; i < bills.size(); i++) {
      Bill bill = bills.get(i).value();
      Bill.Correction correction = anew.get(i).by(adjustment.id());
      if (!correction.priced().equals(bill.now())) {
        changed = true;
        draft.update(Bill.TYPE, bills.get(i), bill.withCorrection(Optional.of(correction)));
      }
    }
    if (!changed) {
      throw refusal("billing.nothing-to-adjust", account);
    }
    post(book, adjustment);
    book.close();
    return draft
        .insert(Adjustment.TYPE, Adjustment.keyOf(point, adjustment.id()), adjustment)
        .key();
  }

  /** Each bill from the count the one before it leaves. */
  private List<Bill.Correction> anew(
      Draft draft, String point, String account, List<Held<Bill>> bills, Correcting correcting) {
    Household household = Tariffs.household(draft, point, account);
    TierCount count = bills.get(0).value().now().before();
    List<Bill.Correction> anew = new ArrayList<>();
    for (Held<Bill> held : bills) {
      Bill bill = held.value();
      PriceSchedule schedule = Tariffs.schedule(draft, bill.priceClass());
      List<DatedVolume> uses = correcting.apply(schedule.unit(), bill.usesNow());
      Priced priced = Pricing.of(schedule, tariffs).price(uses, household, count);
      anew.add(new Bill.Correction("", uses, priced));
      count = priced.after();
    }
    return anew;
  }

  private void post(Book book, Adjustment adjustment) {
    Yuan difference = adjustment.difference();
    if (difference.signum() > 0) {
      book.charge(
          Receivable.opened(
              adjustment.id(),
              adjustment.account(),
              ReceivableKind.GAS,
              adjustment.id(),
              difference,
              book.day(),
              settings.dueFor(book.day())),
          EntryKind.ADJUSTMENT);
    } else {
      book.post(
          EntryKind.ADJUSTMENT,
          adjustment.id(),
          List.of(
              Posting.debit(AccountTitle.REVENUE_GAS, difference.negated()),
              Posting.debit(AccountTitle.CREDIT, difference)));
    }
    steps.useCredit(book, adjustment.id());
  }

  /** The bills that stand and end after the day, oldest first. */
  private List<Held<Bill>> bills(
      Draft draft, String point, String account, Ledger ledger, LocalDate from) {
    Deque<Held<Bill>> bills = new ArrayDeque<>();
    Optional<String> number = ledger.lastBill();
    while (number.isPresent()) {
      Held<Bill> bill = draft.require(Bill.TYPE, Bill.keyOf(point, number.get()));
      if (!bill.value().through().isAfter(from)) {
        break;
      }
      bills.addFirst(bill);
      if (bills.size() > settings.adjustBills()) {
        throw refusal("billing.too-many-bills", account);
      }
      number = bill.value().previous();
    }
    if (bills.isEmpty()) {
      throw refusal("billing.nothing-to-adjust", account);
    }
    return new ArrayList<>(bills);
  }

  private static RuleViolation refusal(String code, String account) {
    return new RuleViolation(Clauses.D5_1_1, code, Map.of("account", account));
  }
}
