package org.gasservice.core.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.customer.AgreedReading;
import org.gasservice.core.customer.Application;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.meter.EstimateReading;
import org.gasservice.core.meter.EstimateReason;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.meter.RemoveMeter;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PriceVersionBuilder;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.storage.Range;

/**
 * A household from reading to bill: account A-1 at SP-1, meter M-1 hung at 0 on 31 December 2025, 09:00 in Shanghai. Prices are tiered, 2.61 to 350 m³,
 * 2.83 to 500, 4.23 beyond, from 1 January 2025 on, counted by the calendar year.
 */
final class Round implements AutoCloseable {

  static final BillingSettings SETTINGS = BillingSettings.in(Office.ZONE);

  final Books books = new Books(SETTINGS);
  final Office office = books.office;
  private final Follower follower = new Follower(office.pipeline());

  Round(PriceVersion... versions) {
    books.day("2025-12-31");
    Customer.company(office);
    office.run(Customer.person("P-1", "Zhang", "13800000001", "350102198511110021"));
    office.run(Customer.point("SP-1", "Lake Road 7"));
    office.run(Customer.holder("SP-1", "P-1", "A-1"));
    hang("M-1", "0");
    if (versions.length == 0) {
      publish(TIERS);
    } else {
      List.of(versions).forEach(this::publish);
    }
  }

  static final PriceVersion TIERS = version("2025", "2025-01-01")
      .addTiers(PriceTier.upTo("350", "2.61"), PriceTier.upTo("500", "2.83"))
      .addTiers(PriceTier.beyond("4.23"))
      .build();

  static PriceVersion flat(String id, String from, String price) {
    return version(id, from).addTiers(PriceTier.beyond(price)).build();
  }

  static PriceVersionBuilder version(String id, String from) {
    return PriceVersion.builder()
        .id(id)
        .approval("test")
        .validFrom(LocalDate.parse(from))
        .cycleStart(MonthDay.of(1, 1));
  }

  void publish(PriceVersion version) {
    office.run(prices(version));
  }

  static PublishPrices prices(PriceVersion version) {
    return PublishPrices.builder()
        .priceClass("RESIDENTIAL")
        .nameZh("居民")
        .nameEn("residential")
        .source("test")
        .sample(true)
        .unit(BigDecimal.ONE)
        .version(version)
        .build();
  }

  Round on(String day) {
    books.day(day);
    return this;
  }

  void hang(String meter, String reading) {
    office.run(InstallMeter.builder()
        .point("SP-1")
        .number(meter)
        .kind(MeteringKind.PLAIN)
        .digits(5)
        .startReading(new BigDecimal(reading))
        .verifiedThrough(LocalDate.parse("2034-12-31"))
        .build());
  }

  void takeAway(String meter, String reading) {
    office.run(new RemoveMeter("SP-1", meter, new BigDecimal(reading)));
  }

  void read(String value) {
    read("M-1", value);
  }

  void read(String meter, String value) {
    office.run(reading(meter, value));
  }

  static RecordReading reading(String meter, String value) {
    return RecordReading.builder()
        .point("SP-1")
        .number(meter)
        .value(new BigDecimal(value))
        .source(ReadingSource.VISIT)
        .build();
  }

  void estimate() {
    office.run(new EstimateReading("SP-1", "M-1", EstimateReason.NO_ACCESS, Optional.empty()));
  }

  Bill bill(String period) {
    return (Bill) office.run(billing(period)).about().value();
  }

  BillAccount billing(String period) {
    return billing("A-1", period);
  }

  BillAccount billing(String account, String period) {
    return new BillAccount("SP-1", account, period, SETTINGS.dayOf(office.now()), Optional.empty());
  }

  /** Every bill of the point, taken back or not. */
  List<Bill> bills() {
    return office.keys(Bill.TYPE, Range.all(Bill.OF_ACCOUNT).inRoot("SP-1")).stream()
        .map(key -> office.value(Bill.TYPE, key))
        .toList();
  }

  Bill stored(String number) {
    return office.value(Bill.TYPE, Bill.keyOf("SP-1", number));
  }

  SettleAccount settle(String reading, boolean debtStays) {
    return new SettleAccount("SP-1", "A-1", Map.of("M-1", new BigDecimal(reading)), debtStays);
  }

  TransferAccount transfer(String reading) {
    return TransferAccount.builder()
        .point("SP-1")
        .application(Application.of("P-1", "ID", "DEED", "JOINT"))
        .newHolder("P-2")
        .account("A-2")
        .contract("HT-2")
        .reading(new AgreedReading("M-1", new BigDecimal(reading), Optional.empty()))
        .build();
  }

  void newHolder(String reading) {
    office.run(Customer.person("P-2", "Li", "13800000002", "350102198511110022"));
    office.run(transfer(reading));
    follower.follow(1_000);
  }

  Ledger ledger(String account) {
    return office.value(Ledger.TYPE, Ledger.keyOf("SP-1", account));
  }

  Instant now() {
    return office.now();
  }

  /** Lines as days, tier, volume, price, amount and version: {@code 30d 1: 10 × 2.61 = 26.10 (2025)}. */
  static List<String> lines(Bill bill) {
    return bill.priced().lines().stream().map(Round::line).toList();
  }

  private static String line(PriceLine line) {
    return line.days()
        + "d "
        + line.tier()
        + ": "
        + line.volume().toPlainString()
        + " × "
        + line.price().toPlainString()
        + " = "
        + line.amount()
        + " ("
        + line.version()
        + ")";
  }

  static Yuan yuan(String amount) {
    return Yuan.of(amount);
  }

  @Override
  public void close() {
    books.close();
  }
}
