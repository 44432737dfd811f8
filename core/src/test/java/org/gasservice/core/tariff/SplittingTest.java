package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.tariff.Prices.counted;
import static org.gasservice.core.tariff.Prices.day;
import static org.gasservice.core.tariff.Prices.lines;
import static org.gasservice.core.tariff.Prices.m3;
import static org.gasservice.core.tariff.Prices.pricing;
import static org.gasservice.core.tariff.Prices.read;
import static org.gasservice.core.tariff.Prices.schedule;
import static org.gasservice.core.tariff.Prices.threeTiers;
import static org.gasservice.core.tariff.Prices.used;
import static org.gasservice.core.tariff.Prices.version;

import java.util.List;
import org.gasservice.core.customer.Residents;
import org.gasservice.core.meter.ReadingKind;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Several things that change in one period, and readings near them. */
@Keeps(D4_11a)
class SplittingTest {

  private static final Household PLAIN = Household.PLAIN;

  private static Pricing threePrices() {
    return pricing(schedule(
        "1",
        version("V1", "2026-01-01", PriceTier.beyond("2")),
        version("V2", "2026-04-11", PriceTier.beyond("3")),
        version("V3", "2026-04-21", PriceTier.beyond("4"))));
  }

  @Test
  void oneCutMayBeMadeByAReadingAndTheNextByDays() {
    Priced priced = threePrices()
        .price(
            List.of(
                read("2026-03-31", "2026-04-12", "0", "24"),
                read("2026-04-12", "2026-04-30", "24", "60")),
            PLAIN,
            counted("0"));

    // of the 36 behind the reading of the 12th: 8 days at the second price, 10 at the third
    assertThat(lines(priced))
        .containsExactly(
            "V1 1 24 48.00 BY_READ 10",
            "V2 1 16 48.00 SPLIT_BY_DAYS 10",
            "V3 1 20 80.00 SPLIT_BY_DAYS 10");
    assertThat(priced.lines().get(1).readings())
        .containsExactly(new ReadingSpan("M-1", m3("24"), m3("60"), ReadingKind.ACTUAL));
  }

  @Test
  void eachCutHasAReadingOfItsOwn() {
    Priced priced = threePrices()
        .price(
            List.of(
                read("2026-03-31", "2026-04-09", "0", "11"),
                read("2026-04-09", "2026-04-22", "11", "40"),
                read("2026-04-22", "2026-04-30", "40", "41")),
            PLAIN,
            counted("0"));

    assertThat(lines(priced))
        .containsExactly(
            "V1 1 11 22.00 BY_READ 10", "V2 1 29 87.00 BY_READ 10", "V3 1 1 4.00 BY_READ 10");
  }

  @Test
  void ofTwoReadingsAsNearTheEarlierDecides() {
    Priced priced = threePrices()
        .price(
            List.of(
                read("2026-04-05", "2026-04-09", "0", "5"),
                read("2026-04-09", "2026-04-11", "5", "15"),
                read("2026-04-11", "2026-04-15", "15", "20")),
            PLAIN,
            counted("0"));

    assertThat(lines(priced)).containsExactly("V1 1 5 10.00 BY_READ 5", "V2 1 15 45.00 BY_READ 5");
  }

  @Test
  void theEndsOfAPeriodDecideNothing() {
    Priced priced =
        threePrices().price(read("2026-03-31", "2026-04-12", "0", "24"), PLAIN, counted("0"));

    assertThat(lines(priced))
        .containsExactly("V1 1 20 40.00 SPLIT_BY_DAYS 10", "V2 1 4 12.00 SPLIT_BY_DAYS 2");
  }

  @Test
  void aNewPriceOnTheFirstDayOfTheTierYearIsOneCut() {
    Pricing pricing = pricing(schedule(
        "1",
        threeTiers("V1", "2025-01-01"),
        version("V2", "2026-01-01", PriceTier.upTo("400", "3"), PriceTier.beyond("4"))));

    assertThat(lines(pricing.price(
            used("2025-12-21", "2026-01-10", "20"),
            PLAIN,
            TierCount.of(day("2025-01-01"), m3("400")))))
        .containsExactly("V1 2 10 34.40 SPLIT_BY_DAYS 10", "V2 1 10 30.00 SPLIT_BY_DAYS 10");
  }

  @Test
  void aHouseholdThatBeginsToHeatGetsTheOtherLimitsFromThatDay() {
    PriceVersion version = threeTiers("V1", "2026-01-01")
        .withHeating(new HeatingLimits("BOILER", List.of(m3("1500"), m3("2500"))));
    Household boiler = new Household(
        List.of(), List.of(Entitlement.heating("BOILER", day("2026-11-16"), "proof")));

    assertThat(lines(pricing(schedule("1", version))
            .price(used("2026-10-31", "2026-11-30", "60"), boiler, counted("500"))))
        .containsExactly("V1 2 30 103.20 SPLIT_BY_DAYS 15", "V1 1 30 89.70 SPLIT_BY_DAYS 15");

    // 46 of 365 days at 1500, the others at 400: 538.63, in whole cubic metres 539
    Pricing mean = Pricing.of(
        schedule("1", version), TariffSettings.standard().withLimits(ChangeOfLimits.PRORATA_DAYS));
    assertThat(lines(mean.price(used("2026-10-31", "2026-11-30", "60"), boiler, counted("500"))))
        .containsExactly("V1 1 39 116.61 WHOLE 30", "V1 2 21 72.24 WHOLE 30");
  }

  @Test
  void freeGasMayClimbTheTiers() {
    PriceVersion version = version(
            "V1", "2026-01-01", PriceTier.upTo("10", "2"), PriceTier.beyond("3"))
        .withFree(new FreeVolume(m3("4"), true));
    Household poor = new Household(
        List.of(), List.of(Entitlement.lowIncome(day("2026-01-01"), day("2026-12-31"), "proof")));

    Priced priced = pricing(schedule("1", version))
        .price(used("2026-01-31", "2026-02-28", "12"), poor, counted("0"));

    assertThat(lines(priced))
        .containsExactly("V1 0 4 0.00 WHOLE 28", "V1 1 6 12.00 WHOLE 28", "V1 2 2 6.00 WHOLE 28");
    assertThat(priced.after()).isEqualTo(counted("12"));
  }

  @Test
  void theFreeGasOfTwoMonthsIsTwiceThatOfOne() {
    PriceVersion version =
        version("V1", "2026-01-01", PriceTier.beyond("2")).withFree(new FreeVolume(m3("4"), false));
    Household poor = new Household(
        List.of(), List.of(Entitlement.lowIncome(day("2026-01-01"), day("2026-12-31"), "proof")));

    assertThat(lines(pricing(schedule("1", version))
            .price(used("2026-01-31", "2026-03-31", "30"), poor, counted("0"))))
        .containsExactly("V1 0 8 0.00 WHOLE 59", "V1 1 22 44.00 WHOLE 59");
  }

  @Test
  void moneyBuysAtTheTiersOfTheHousehold() {
    PriceVersion version =
        threeTiers("V1", "2026-01-01").withPersons(new PersonShift(4, List.of(m3("60"), m3("60"))));
    Household six = new Household(
        List.of(new Residents(6, day("2026-01-01"), day("2026-12-31"), "proof")), List.of());

    assertThat(pricing(schedule("1", version))
            .buy(Yuan.of("299"), day("2026-03-01"), six, counted("400"))
            .volume())
        .isEqualByComparingTo("100");
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> TariffSettings.standard().withReadingWithinDays(16))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TierCount(Prices.NEW_YEAR, m3("-1"), 12))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TierCount(Prices.NEW_YEAR, m3("1"), 13))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
