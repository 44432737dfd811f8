package org.gasservice.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javax.money.CurrencyUnit;
import javax.money.Monetary;
import javax.money.MonetaryOperator;
import org.gasservice.core.tariff.Apportionment;
import org.gasservice.core.tariff.DatedVolume;
import org.gasservice.core.tariff.Household;
import org.gasservice.core.tariff.PriceSchedule;
import org.gasservice.core.tariff.PriceTable;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.Pricing;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.tariff.TierCount;
import org.javamoney.moneta.Money;
import org.javamoney.moneta.function.MonetaryOperators;
import org.joda.money.BigMoney;

/**
 * The same gas bills, priced in five ways: three tiers over a year, and new prices on a day inside the period, so that the use is split by days to
 * whole cubic metres. Each line is rounded half up to the fen; a bill is the sum of its lines.
 *
 * @param counted m³ used in the year before
 * @param used m³
 * @param older days at the old prices
 * @param newer days at the new ones
 */
record TariffBills(int[] counted, int[] used, int[] older, int[] newer) {

  static final int BILLS = 1024;

  private static final LocalDate CHANGE = LocalDate.of(2026, 7, 1);
  private static final PriceVersion OLD =
      version("OLD", LocalDate.of(2026, 1, 1), "2.99", "3.44", "4.34");
  private static final PriceVersion NEW = version("NEW", CHANGE, "3.12", "3.59", "4.5275");

  // ---- ours, in whole numbers

  private static final PriceTable OLD_TABLE = PriceTable.of(OLD);
  private static final PriceTable NEW_TABLE = PriceTable.of(NEW);
  private static final long CUBIC_METRE = 10_000;

  // ---- ours, from volumes to lines

  private static final Pricing PRICING = Pricing.of(
      PriceSchedule.builder()
          .priceClass("HOME")
          .nameZh("居民")
          .nameEn("Home")
          .source("benchmark")
          .sample(true)
          .unit(BigDecimal.ONE)
          .addVersions(OLD, NEW)
          .build(),
      TariffSettings.standard());
  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

  // ---- the others

  private static final BigDecimal[] LIMITS = {new BigDecimal("400"), new BigDecimal("1680")};
  private static final BigDecimal[] OLD_PRICES = prices(OLD);
  private static final BigDecimal[] NEW_PRICES = prices(NEW);
  private static final org.joda.money.CurrencyUnit JODA_YUAN =
      org.joda.money.CurrencyUnit.of("CNY");
  private static final CurrencyUnit MONETA_YUAN = Monetary.getCurrency("CNY");
  private static final MonetaryOperator TO_THE_FEN =
      MonetaryOperators.rounding(RoundingMode.HALF_UP, 2);

  private static PriceVersion version(String id, LocalDate from, String... prices) {
    return PriceVersion.builder()
        .id(id)
        .approval("benchmark")
        .validFrom(from)
        .cycleStart(MonthDay.of(1, 1))
        .addTiers(
            PriceTier.upTo("400", prices[0]),
            PriceTier.upTo("1680", prices[1]),
            PriceTier.beyond(prices[2]))
        .build();
  }

  private static BigDecimal[] prices(PriceVersion version) {
    return version.tiers().stream().map(PriceTier::price).toArray(BigDecimal[]::new);
  }

  static TariffBills random(long seed) {
    Random random = new Random(seed);
    TariffBills bills =
        new TariffBills(new int[BILLS], new int[BILLS], new int[BILLS], new int[BILLS]);
    for (int i = 0; i < BILLS; i++) {
      bills.counted[i] = random.nextInt(2_000);
      bills.used[i] = random.nextInt(600);
      bills.older[i] = 1 + random.nextInt(40);
      bills.newer[i] = 1 + random.nextInt(40);
    }
    return bills;
  }

  /** Fen. Allocates nothing. */
  long engine(int bill) {
    long before = counted[bill] * CUBIC_METRE;
    long all = used[bill];
    long first = Apportionment.older(all, older[bill], newer[bill]);
    long volume = first * CUBIC_METRE;
    return OLD_TABLE.fen(before, volume)
        + NEW_TABLE.fen(before + volume, (all - first) * CUBIC_METRE);
  }

  /** With money and volumes as everybody else has them. */
  BigDecimal engineWithDecimals(BigDecimal before, BigDecimal use, int bill) {
    long count = before.movePointRight(4).longValueExact();
    long all = use.longValueExact();
    long first = Apportionment.older(all, older[bill], newer[bill]);
    long volume = first * CUBIC_METRE;
    return BigDecimal.valueOf(
        OLD_TABLE.fen(count, volume) + NEW_TABLE.fen(count + volume, (all - first) * CUBIC_METRE),
        2);
  }

  /** All of it: checked, cut by dates, with a line for every tier that says how it came about. */
  BigDecimal pricing(int bill) {
    DatedVolume volume = DatedVolume.of(
        CHANGE.minusDays(older[bill] + 1L),
        CHANGE.minusDays(1).plusDays(newer[bill]),
        BigDecimal.valueOf(used[bill]));
    return PRICING
        .price(volume, Household.PLAIN, TierCount.of(YEAR, BigDecimal.valueOf(counted[bill])))
        .total()
        .amount();
  }

  /** What everybody writes first. */
  BigDecimal bigDecimal(BigDecimal before, BigDecimal use, int bill) {
    BigDecimal first = older(use, older[bill], newer[bill]);
    return tiers(OLD_PRICES, before, first)
        .add(tiers(NEW_PRICES, before.add(first), use.subtract(first)));
  }

  private static BigDecimal older(BigDecimal use, int days, int others) {
    return use.multiply(BigDecimal.valueOf(days))
        .divide(BigDecimal.valueOf(days + (long) others), 0, RoundingMode.HALF_UP);
  }

  private static BigDecimal tiers(BigDecimal[] prices, BigDecimal before, BigDecimal use) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal from = before;
    BigDecimal left = use;
    for (int tier = 0; tier < prices.length && left.signum() > 0; tier++) {
      BigDecimal part = part(tier, from, left);
      if (part.signum() > 0) {
        total = total.add(part.multiply(prices[tier]).setScale(2, RoundingMode.HALF_UP));
        from = from.add(part);
        left = left.subtract(part);
      }
    }
    return total;
  }

  private static BigDecimal part(int tier, BigDecimal from, BigDecimal left) {
    return tier == LIMITS.length ? left : left.min(LIMITS[tier].subtract(from));
  }

  /** Joda-Money, whose {@code BigMoney} keeps as many decimals as it gets. */
  BigDecimal joda(BigDecimal before, BigDecimal use, int bill) {
    BigDecimal first = older(use, older[bill], newer[bill]);
    return jodaTiers(OLD_PRICES, before, first)
        .plus(jodaTiers(NEW_PRICES, before.add(first), use.subtract(first)))
        .getAmount();
  }

  private static BigMoney jodaTiers(BigDecimal[] prices, BigDecimal before, BigDecimal use) {
    BigMoney total = BigMoney.zero(JODA_YUAN);
    BigDecimal from = before;
    BigDecimal left = use;
    for (int tier = 0; tier < prices.length && left.signum() > 0; tier++) {
      BigDecimal part = part(tier, from, left);
      if (part.signum() > 0) {
        total = total.plus(BigMoney.of(JODA_YUAN, prices[tier])
            .multipliedBy(part)
            .rounded(2, RoundingMode.HALF_UP));
        from = from.add(part);
        left = left.subtract(part);
      }
    }
    return total;
  }

  /** Moneta, the reference implementation of JSR 354. */
  BigDecimal moneta(BigDecimal before, BigDecimal use, int bill) {
    BigDecimal first = older(use, older[bill], newer[bill]);
    return monetaTiers(OLD_PRICES, before, first)
        .add(monetaTiers(NEW_PRICES, before.add(first), use.subtract(first)))
        .getNumberStripped();
  }

  private static Money monetaTiers(BigDecimal[] prices, BigDecimal before, BigDecimal use) {
    Money total = Money.zero(MONETA_YUAN);
    BigDecimal from = before;
    BigDecimal left = use;
    for (int tier = 0; tier < prices.length && left.signum() > 0; tier++) {
      BigDecimal part = part(tier, from, left);
      if (part.signum() > 0) {
        total = total.add(Money.of(prices[tier], MONETA_YUAN).multiply(part).with(TO_THE_FEN));
        from = from.add(part);
        left = left.subtract(part);
      }
    }
    return total;
  }

  /** Names what differs on a bill, if anything does. */
  Optional<String> difference(int bill) {
    BigDecimal before = BigDecimal.valueOf(counted[bill]);
    BigDecimal use = BigDecimal.valueOf(used[bill]);
    BigDecimal engine = BigDecimal.valueOf(engine(bill), 2);
    List<BigDecimal> others = List.of(
        engineWithDecimals(before, use, bill),
        pricing(bill),
        bigDecimal(before, use, bill),
        joda(before, use, bill),
        moneta(before, use, bill));
    return others.stream().allMatch(other -> other.compareTo(engine) == 0)
        ? Optional.empty()
        : Optional.of(String.format(Locale.ROOT, "bill %d: %s, others %s", bill, engine, others));
  }
}
