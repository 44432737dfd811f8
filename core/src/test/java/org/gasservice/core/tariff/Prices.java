package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.gasservice.core.meter.ReadingKind;

/** Schedules and uses tests price with. */
final class Prices {

  static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");

  private Prices() {}

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static BigDecimal m3(String volume) {
    return new BigDecimal(volume);
  }

  static PriceVersion version(String id, String from, PriceTier... tiers) {
    return PriceVersion.builder()
        .id(id)
        .approval("A-" + id)
        .validFrom(day(from))
        .cycleStart(MonthDay.of(1, 1))
        .tiers(List.of(tiers))
        .build();
  }

  static PriceSchedule schedule(String unit, PriceVersion... versions) {
    return PriceSchedule.builder()
        .priceClass("HOME")
        .nameZh("居民")
        .nameEn("Home")
        .source("test")
        .sample(true)
        .unit(new BigDecimal(unit))
        .versions(List.of(versions))
        .build();
  }

  /** Limits of 400 and 1680 m³ at 2.99, 3.44 and 4.34. */
  static PriceVersion threeTiers(String id, String from) {
    return version(
        id,
        from,
        PriceTier.upTo("400", "2.99"),
        PriceTier.upTo("1680", "3.44"),
        PriceTier.beyond("4.34"));
  }

  static Pricing pricing(PriceSchedule schedule) {
    return Pricing.of(schedule, TariffSettings.standard());
  }

  static TierCount counted(String volume) {
    return TierCount.of(NEW_YEAR, m3(volume));
  }

  static DatedVolume used(String after, String through, String volume) {
    return DatedVolume.of(day(after), day(through), m3(volume));
  }

  /** Read at both ends. */
  static DatedVolume read(String after, String through, String from, String to) {
    return read(after, through, from, to, ReadingKind.ACTUAL);
  }

  static DatedVolume read(String after, String through, String from, String to, ReadingKind kind) {
    return DatedVolume.read(
        day(after),
        day(through),
        m3(to).subtract(m3(from)),
        new ReadingSpan("M-1", m3(from), m3(to), kind));
  }

  /** Each line as {@code version tier volume amount method}. */
  static List<String> lines(Priced priced) {
    return priced.lines().stream()
        .map(l -> l.version() + " " + l.tier() + " " + l.volume() + " " + l.amount() + " "
            + l.method() + " " + l.days())
        .toList();
  }
}
