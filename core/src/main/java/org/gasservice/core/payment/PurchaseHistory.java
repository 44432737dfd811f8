package org.gasservice.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.billing.Bill;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.Pricing;
import org.gasservice.core.tariff.TierCount;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** What an account bought and used before, as far as the next purchase depends on it. */
record PurchaseHistory(Reads reads, String point, String account, PaymentSettings settings) {

  private static final int MOST_HOLDERS = 100;

  /** The last purchase that was not taken back. */
  Optional<GasPurchase> last() {
    return last(account);
  }

  /**
   * What is counted in the tiers: by the last purchase, or by the last bill where a meter read afterwards hung there later; by the company's policy what the
   * holder before counted, where neither is known. Of an earlier cycle it counts nothing.
   */
  @Keeps(Clauses.D5_1_1)
  TierCount counted(Pricing pricing, LocalDate day) {
    return standing(account)
        .or(() -> openedAt()
            .flatMap(this::predecessor)
            .flatMap(this::standing)
            .map(count -> pricing.takenOver(count, openedOn(day))))
        .orElseGet(() -> pricing.countFrom(day));
  }

  /** The day through which free gas was given: of the last purchase or bill, else the day before the holding began; a year ago at the earliest. */
  LocalDate freeThrough(LocalDate day) {
    LocalDate begun = openedOn(day).minusDays(1);
    return Stream.of(
            Stream.of(begun, day.minusYears(1)),
            last().map(purchase -> settings.dayOf(purchase.boughtAt())).stream(),
            lastBill(account).map(bill -> settings.dayOf(bill.endedAt())).stream())
        .flatMap(days -> days)
        .max(LocalDate::compareTo)
        .filter(through -> through.isBefore(day))
        .orElse(day);
  }

  private Optional<TierCount> standing(String of) {
    Optional<GasPurchase> bought = last(of);
    Optional<Bill> billed = lastBill(of);
    boolean billedLater = billed
        .filter(bill -> bought.filter(p -> p.boughtAt().isAfter(bill.endedAt())).isEmpty())
        .isPresent();
    return billedLater ? billed.map(Bill::count) : bought.map(GasPurchase::counted);
  }

  private Optional<GasPurchase> last(String of) {
    Range own = Range.all(GasPurchase.STANDING).inRoot(point).equalTo(of);
    return reads.scan(GasPurchase.TYPE, own, 1).stream().findFirst().map(Held::value);
  }

  private Optional<Bill> lastBill(String of) {
    return reads
        .find(Ledger.TYPE, Ledger.keyOf(point, of))
        .flatMap(held -> held.value().lastBill())
        .flatMap(number -> reads.find(Bill.TYPE, Bill.keyOf(point, number)))
        .map(Held::value);
  }

  private Optional<Instant> openedAt() {
    Key key = SupplyAccount.keyOf(point, account);
    return reads.find(SupplyAccount.TYPE, key).map(held -> held.value().openedAt());
  }

  private LocalDate openedOn(LocalDate day) {
    return openedAt().map(settings::dayOf).orElse(day);
  }

  private Optional<String> predecessor(Instant opened) {
    Range earlier = Range.all(SupplyAccount.OF_POINT).inRoot(point).below(opened);
    return reads.scan(SupplyAccount.TYPE, earlier, MOST_HOLDERS).stream()
        .map(held -> held.value().account())
        .reduce((before, after) -> after);
  }
}
