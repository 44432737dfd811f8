package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderFeature;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.OrderSettings;
import org.gasservice.core.order.PublishedPromises;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.tariff.TariffFeature;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** One account with a ledger to try things on: account A-1 at the point SP-1; today is 2 March 2026. */
final class Books implements AutoCloseable {

  static final BillingSettings SETTINGS = BillingSettings.in(Office.ZONE)
      .withLateFee(new LateFeeTerms(new BigDecimal("0.003"), BigDecimal.ONE));

  private static final OrderSettings ORDERS = OrderSettings.of(Office.ZONE);
  private static final OrderPromises PROMISES =
      PublishedPromises.of(ServiceStandard.manual(), Calendars.OFFICE);

  final Office office;

  Books() {
    this(SETTINGS);
  }

  Books(BillingSettings settings) {
    office = new Office(
        MoneyFeature.create(Office.ZONE),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS),
        MeterFeature.create(Office.ZONE),
        OrderFeature.create(ORDERS, PROMISES),
        TariffFeature.create(Office.ZONE),
        FollowUpFeature.create(),
        BillingFeature.create(settings, TariffSettings.standard(), AccountWatch.NOBODY),
        Till.feature(settings));
  }

  void day(String day) {
    office.setTime(LocalDate.parse(day).atTime(9, 0).atZone(Office.ZONE).toInstant());
  }

  Instant now() {
    return office.now();
  }

  void owe(String amount, String dueOn) {
    office.run(new Till.Owe("SP-1", "A-1", Yuan.of(amount), LocalDate.parse(dueOn)));
  }

  void receive(String amount, String... first) {
    office.run(new Till.Receive("SP-1", "A-1", Yuan.of(amount), List.of(first)));
  }

  Ledger ledger() {
    return office.value(Ledger.TYPE, Ledger.keyOf("SP-1", "A-1"));
  }

  List<Receivable> open() {
    return office
        .keys(Receivable.TYPE, Range.all(Receivable.OPEN).inRoot("SP-1").equalTo("A-1"))
        .stream()
        .map(key -> office.value(Receivable.TYPE, key))
        .toList();
  }

  Receivable receivable(String id) {
    return office.value(Receivable.TYPE, Receivable.keyOf("SP-1", id));
  }

  List<LedgerEntry> entries() {
    Range range = Range.all(LedgerEntry.OF_ACCOUNT).inRoot("SP-1").equalTo("A-1");
    List<Key> keys =
        office.storage().scan(LedgerEntry.TYPE, range, Optional.empty(), 1_000).rows().stream()
            .map(hit -> hit.key())
            .toList();
    return office.storage().find(LedgerEntry.TYPE, keys).stream()
        .map(Held::value)
        .toList();
  }

  @Override
  public void close() {
    office.close();
  }
}
