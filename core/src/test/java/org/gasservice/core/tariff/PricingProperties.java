package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.gasservice.core.money.Yuan;

/** What holds for any sound schedule, any history, any use. */
class PricingProperties {

  private static final BigDecimal HALF_FEN = new BigDecimal("0.005");
  private static final LocalDate DAY = LocalDate.parse("2026-06-30");

  /** One to four tiers in units of 0.01 m³. */
  @Provide
  Arbitrary<PriceSchedule> schedules() {
    Arbitrary<List<BigDecimal>> limits = Arbitraries.integers()
        .between(1, 500_000)
        .map(units -> BigDecimal.valueOf(units, 2))
        .list()
        .ofMaxSize(3)
        .uniqueElements()
        .map(list -> list.stream().sorted().toList());
    Arbitrary<List<BigDecimal>> prices = Arbitraries.integers()
        .between(1, 99_999)
        .map(price -> BigDecimal.valueOf(price, 4))
        .list()
        .ofSize(4);
    return Combinators.combine(limits, prices).as((ends, costs) -> {
      PriceTier[] tiers = new PriceTier[ends.size() + 1];
      for (int i = 0; i < tiers.length; i++) {
        tiers[i] = i < ends.size()
            ? new PriceTier(Optional.of(ends.get(i)), costs.get(i))
            : PriceTier.beyond(costs.get(i).toPlainString());
      }
      return Prices.schedule("0.01", Prices.version("V1", "2020-01-01", tiers));
    });
  }

  private static BigDecimal units(long units) {
    return BigDecimal.valueOf(units, 2);
  }

  private static Priced price(PriceSchedule schedule, long counted, long units) {
    return Prices.pricing(schedule)
        .price(
            DatedVolume.of(DAY.minusDays(30), DAY, units(units)),
            Household.PLAIN,
            TierCount.of(Prices.NEW_YEAR, units(counted)));
  }

  @Property
  void theTotalIsTheSumOfItsRoundedLinesAndEachIsTheExactValueRounded(
      @ForAll("schedules") PriceSchedule schedule,
      @ForAll @LongRange(max = 900_000) long counted,
      @ForAll @LongRange(max = 900_000) long used) {
    Priced priced = price(schedule, counted, used);

    assertThat(priced.volume()).isEqualByComparingTo(units(used));
    assertThat(priced.after().volume()).isEqualByComparingTo(units(counted + used));
    BigDecimal sum = BigDecimal.ZERO;
    for (PriceLine line : priced.lines()) {
      assertThat(line.exact()).isEqualByComparingTo(line.volume().multiply(line.price()));
      assertThat(line.amount().amount())
          .isEqualByComparingTo(line.exact().setScale(2, RoundingMode.HALF_UP));
      sum = sum.add(line.amount().amount());
    }
    assertThat(priced.total().amount()).isEqualByComparingTo(sum);
    assertThat(new BigDecimal(
            PriceTable.of(schedule.versions().get(0)).fen(counted * 100, used * 100)))
        .isEqualByComparingTo(sum.movePointRight(2));
  }

  @Property
  void anyReadingsInBetweenGiveTheSameSumUpToRoundingOfLines(
      @ForAll("schedules") PriceSchedule schedule,
      @ForAll @LongRange(max = 900_000) long counted,
      @ForAll @Size(min = 2, max = 6) List<@LongRange(max = 200_000) Long> parts) {
    Priced whole = price(schedule, counted, parts.stream().mapToLong(p -> p).sum());
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal exact = BigDecimal.ZERO;
    int lines = whole.lines().size();
    long count = counted;
    for (long part : parts) {
      Priced priced = price(schedule, count, part);
      count += part;
      sum = sum.add(priced.total().amount());
      exact = exact.add(priced.exact());
      lines += priced.lines().size();
    }

    assertThat(exact).isEqualByComparingTo(whole.exact());
    assertThat(sum.subtract(whole.total().amount()).abs())
        .isLessThanOrEqualTo(HALF_FEN.multiply(BigDecimal.valueOf(lines)));
  }

  @Property
  void moreGasNeverCostsLess(
      @ForAll("schedules") PriceSchedule schedule,
      @ForAll @LongRange(max = 900_000) long counted,
      @ForAll @LongRange(max = 900_000) long used,
      @ForAll @LongRange(max = 1_000) long more) {
    assertThat(price(schedule, counted, used + more).total())
        .isGreaterThanOrEqualTo(price(schedule, counted, used).total());
  }

  @Property
  void moneyBuysAllItPaysForAndNotOneUnitMore(
      @ForAll("schedules") PriceSchedule schedule,
      @ForAll @LongRange(max = 900_000) long counted,
      @ForAll @LongRange(max = 500_000) long fen) {
    Yuan money = new Yuan(BigDecimal.valueOf(fen, 2));
    Purchase bought = Prices.pricing(schedule)
        .buy(money, DAY, Household.PLAIN, TierCount.of(Prices.NEW_YEAR, units(counted)));
    long volume = bought.volume().movePointRight(2).longValueExact();

    assertThat(price(schedule, counted, volume).total())
        .isEqualTo(bought.priced().total())
        .isLessThanOrEqualTo(money);
    assertThat(price(schedule, counted, volume + 1).total()).isGreaterThan(money);
    assertThat(bought.priced().total().plus(bought.carried())).isEqualTo(money);
  }

  @Property
  void partsByWeightSumToTheWholeAndEachIsItsShareWithinOneUnit(
      @ForAll @LongRange(max = 1_000_000_000_000L) long units,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(max = 400) Integer> days) {
    int[] weights = days.stream().mapToInt(d -> d).toArray();
    weights[0]++;
    long sum = Arrays.stream(weights).asLongStream().sum();

    long[] parts = Apportionment.split(units, weights);

    assertThat(LongStream.of(parts).sum()).isEqualTo(units);
    for (int i = 0; i < parts.length; i++) {
      assertThat(parts[i] - units * weights[i] / sum).isBetween(0L, 1L);
    }
  }

  @Property
  void howeverPricesChangeInsideAPeriodNothingIsLost(
      @ForAll @Size(max = 4) List<@IntRange(min = 1, max = 70) Integer> begins,
      @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 25) Integer> days,
      @ForAll @IntRange(max = 500) int each) {
    List<PriceVersion> versions = new ArrayList<>();
    versions.add(Prices.version("V0", "2020-01-01", PriceTier.beyond("2")));
    begins.stream()
        .distinct()
        .forEach(offset -> versions.add(Prices.version(
            "V" + offset,
            Prices.NEW_YEAR.plusDays(offset).toString(),
            PriceTier.upTo("40", "2.5"),
            PriceTier.beyond("3"))));
    List<DatedVolume> volumes = new ArrayList<>();
    LocalDate after = Prices.NEW_YEAR;
    for (int length : days) {
      LocalDate through = after.plusDays(length);
      volumes.add(Prices.read(after.toString(), through.toString(), "0", String.valueOf(each)));
      after = through;
    }

    Priced priced = Prices.pricing(Prices.schedule("1", versions.toArray(PriceVersion[]::new)))
        .price(volumes, Household.PLAIN, Prices.counted("0"));

    assertThat(priced.volume()).isEqualByComparingTo(BigDecimal.valueOf((long) each * days.size()));
    assertThat(priced.lines().get(0).after()).isEqualTo(Prices.NEW_YEAR);
    assertThat(priced.lines().get(priced.lines().size() - 1).through()).isEqualTo(after);
    for (int i = 1; i < priced.lines().size(); i++) {
      PriceLine before = priced.lines().get(i - 1);
      PriceLine line = priced.lines().get(i);
      assertThat(line.after().equals(before.after()) || line.after().equals(before.through()))
          .isTrue();
    }
  }
}
