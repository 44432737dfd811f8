package org.gasservice.core.billing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Ahead;
import org.gasservice.core.command.ReadAhead;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.tariff.HouseholdTerms;
import org.gasservice.core.tariff.PriceSchedule;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** What {@link Biller} reads for a bill, read for many at once: a question for each kind of thing, not for each account. */
record BillReads(BillingSettings settings) implements ReadAhead<BillAccount> {

  /** Readings of a bill; a meter that was read more often since the last one is read by itself. */
  private static final int READINGS = 20;

  /** Accounts there were at a point before. */
  private static final int PREDECESSORS = 20;

  @Override
  public void read(List<BillAccount> commands, Ahead ahead) {
    Map<Key, Held<SupplyAccount>> accounts =
        read(ahead, SupplyAccount.TYPE, commands, c -> SupplyAccount.keyOf(c.point(), c.account()));
    Map<Key, Held<Ledger>> ledgers =
        read(ahead, Ledger.TYPE, commands, c -> Ledger.keyOf(c.point(), c.account()));
    read(ahead, HouseholdTerms.TYPE, commands, c -> HouseholdTerms.keyOf(c.point(), c.account()));
    prices(ahead, read(ahead, ServicePoint.TYPE, commands, c -> ServicePoint.keyOf(c.point())));
    Map<Key, Held<Bill>> bills = ahead.read(
        Bill.TYPE,
        ledgers.values().stream().flatMap(ledger -> lastBill(ledger).stream()).toList());
    Map<BillAccount, Instant> ends = new HashMap<>();
    Map<BillAccount, SupplyAccount> neverBilled = new HashMap<>();
    for (BillAccount each : commands) {
      Optional.ofNullable(ledgers.get(Ledger.keyOf(each.point(), each.account())))
          .flatMap(BillReads::lastBill)
          .flatMap(key -> Optional.ofNullable(bills.get(key)))
          .ifPresentOrElse(
              bill -> ends.put(each, bill.value().endedAt()),
              () -> Optional.ofNullable(
                      accounts.get(SupplyAccount.keyOf(each.point(), each.account())))
                  .ifPresent(account -> neverBilled.put(each, account.value())));
    }
    readings(ahead, ends, neverBilled);
  }

  private static <T> Map<Key, Held<T>> read(
      Ahead ahead,
      AggregateType<T> type,
      List<BillAccount> commands,
      Function<BillAccount, Key> key) {
    return ahead.read(type, commands.stream().map(key).distinct().toList());
  }

  private static void prices(Ahead ahead, Map<Key, Held<ServicePoint>> points) {
    ahead.read(
        PriceSchedule.TYPE,
        points.values().stream()
            .map(point -> PriceSchedule.keyOf(point.value().priceClass()))
            .distinct()
            .toList());
  }

  private static Optional<Key> lastBill(Held<Ledger> ledger) {
    return ledger.value().lastBill().map(number -> Bill.keyOf(ledger.key().root(), number));
  }

  /** Since the last bill; where there is none, since the account began, or from the first on when nobody held the point before. */
  private void readings(
      Ahead ahead, Map<BillAccount, Instant> ends, Map<BillAccount, SupplyAccount> neverBilled) {
    Map<Range, List<Held<SupplyAccount>>> predecessors = ahead.read(
        SupplyAccount.TYPE,
        neverBilled.entrySet().stream()
            .map(each -> Biller.predecessors(each.getKey().point(), each.getValue()))
            .distinct()
            .toList(),
        PREDECESSORS);
    List<Range> ranges = new ArrayList<>();
    ends.forEach((each, end) -> ranges.add(range(each, Optional.of(end))));
    neverBilled.forEach((each, account) -> {
      boolean first = predecessors
          .getOrDefault(Biller.predecessors(each.point(), account), List.of())
          .isEmpty();
      ranges.add(range(each, first ? Optional.empty() : Optional.of(account.openedAt())));
    });
    ahead.read(Reading.TYPE, ranges.stream().distinct().toList(), READINGS);
  }

  private Range range(BillAccount each, Optional<Instant> from) {
    return MeterUses.readings(each.point(), from, settings.endOf(each.through()));
  }
}
