package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
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

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Residents;
import org.gasservice.core.meter.MeterTest;
import org.gasservice.core.meter.ReadingKind;
import org.gasservice.core.meter.Use;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

class PricingTest {

  private static final Household PLAIN = Household.PLAIN;
  private static final Household BOILER = new Household(
      List.of(), List.of(Entitlement.heating("WALL_BOILER", day("2020-01-01"), "proof-1")));

  private final Pricing beijing = pricing(PriceSchedules.sampleOfBeijing());

  @Test
  @Keeps({D4_11a, D5_1_1})
  void anOrdinaryHouseholdClimbsThroughThreeTiersInThreeLines() {
    Priced priced =
        beijing.price(read("2026-06-30", "2026-08-31", "340", "540"), PLAIN, counted("340"));

    assertThat(lines(priced))
        .containsExactly(
            "SAMPLE-2024 1 10 26.10 WHOLE 62",
            "SAMPLE-2024 2 150 424.50 WHOLE 62",
            "SAMPLE-2024 3 40 169.20 WHOLE 62");
    assertThat(priced.total()).isEqualTo(Yuan.of("619.80"));
    assertThat(priced.after()).isEqualTo(counted("540"));
  }

  @Test
  void aWallBoilerHasLimitsOfItsOwn() {
    Priced priced = beijing.price(used("2026-10-31", "2026-12-31", "300"), BOILER, counted("2400"));

    assertThat(priced.total()).isEqualTo(Yuan.of("1129.00"));
    assertThat(priced.lines()).extracting(PriceLine::tier).containsExactly(2, 3);
  }

  @Test
  void historyDecidesWhichTierAUseBeginsIn() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));

    assertThat(pricing
            .price(used("2026-05-31", "2026-06-30", "45"), PLAIN, counted("380"))
            .total())
        .isEqualTo(Yuan.of("145.80"));
  }

  @Test
  void aLimitBelongsToTheLowerTier() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));

    assertThat(lines(pricing.price(used("2026-05-31", "2026-06-30", "20"), PLAIN, counted("380"))))
        .containsExactly("V1 1 20 59.80 WHOLE 30");
    assertThat(lines(pricing.price(used("2026-06-30", "2026-07-31", "1"), PLAIN, counted("400"))))
        .containsExactly("V1 2 1 3.44 WHOLE 31");
  }

  @Test
  void aFlatPriceHasOneLine() {
    Pricing schools = pricing(PriceSchedules.sampleOfBeijingSchools());

    assertThat(schools
            .price(used("2026-01-31", "2026-02-28", "123456"), PLAIN, counted("0"))
            .total())
        .isEqualTo(Yuan.of("324689.28"));
  }

  @Test
  void aLineKeepsWhatWasNotRounded() {
    PriceSchedule fine = schedule("0.01", version("V1", "2026-01-01", PriceTier.beyond("2.9999")));

    PriceLine line = pricing(fine)
        .price(used("2026-01-31", "2026-02-28", "1.23"), PLAIN, counted("0"))
        .lines()
        .get(0);

    assertThat(line.exact()).isEqualTo(new BigDecimal("3.689877"));
    assertThat(line.amount()).isEqualTo(Yuan.of("3.69"));
  }

  @Test
  void halfAFenIsRoundedUpInEachLine() {
    PriceSchedule fine = schedule(
        "0.5",
        version("V1", "2026-01-01", PriceTier.upTo("0.5", "2.01"), PriceTier.beyond("2.03")));

    Priced priced = pricing(fine).price(used("2026-01-31", "2026-02-28", "1"), PLAIN, counted("0"));

    assertThat(priced.lines())
        .extracting(PriceLine::amount)
        .containsExactly(Yuan.of("1.01"), Yuan.of("1.02"));
    assertThat(priced.total()).isEqualTo(Yuan.of("2.03"));
    assertThat(priced.exact()).isEqualByComparingTo("2.02");
  }

  @Test
  void nothingUsedIsStillALineThatSaysSo() {
    assertThat(lines(
            beijing.price(read("2026-01-31", "2026-02-28", "77", "77"), PLAIN, counted("77"))))
        .containsExactly("SAMPLE-2024 1 0 0.00 WHOLE 28");
  }

  @Test
  void aPriceThatBeginsInsideThePeriodIsSplitByDays() {
    Pricing pricing = pricing(schedule(
        "1",
        version("OLD", "2026-01-01", PriceTier.beyond("2.28")),
        version("NEW", "2026-04-21", PriceTier.beyond("2.63"))));

    Priced priced = pricing.price(read("2026-03-31", "2026-04-30", "0", "30"), PLAIN, counted("0"));

    assertThat(lines(priced))
        .containsExactly("OLD 1 20 45.60 SPLIT_BY_DAYS 20", "NEW 1 10 26.30 SPLIT_BY_DAYS 10");
    assertThat(priced.total()).isEqualTo(Yuan.of("71.90"));
  }

  @Test
  void whatIsLeftOverGoesToTheLargestRemainderAndOnATieToTheOlderPrice() {
    Pricing pricing = pricing(schedule(
        "1",
        version("OLD", "2026-01-01", PriceTier.beyond("2")),
        version("NEW", "2026-04-16", PriceTier.beyond("3"))));

    assertThat(lines(pricing.price(used("2026-03-31", "2026-04-30", "31"), PLAIN, counted("0"))))
        .containsExactly("OLD 1 16 32.00 SPLIT_BY_DAYS 15", "NEW 1 15 45.00 SPLIT_BY_DAYS 15");
    assertThat(lines(pricing.price(used("2026-04-09", "2026-04-19", "8"), PLAIN, counted("0"))))
        .containsExactly("OLD 1 5 10.00 SPLIT_BY_DAYS 6", "NEW 1 3 9.00 SPLIT_BY_DAYS 4");
  }

  @Test
  void aReadingWithinThreeDaysDecidesInsteadOfTheDays() {
    Pricing pricing = pricing(schedule(
        "1",
        version("OLD", "2026-01-01", PriceTier.beyond("2")),
        version("NEW", "2026-04-16", PriceTier.beyond("3"))));

    Priced near = pricing.price(
        List.of(
            read("2026-03-31", "2026-04-18", "100", "128"),
            read("2026-04-18", "2026-04-30", "128", "130")),
        PLAIN,
        counted("0"));
    assertThat(lines(near)).containsExactly("OLD 1 28 56.00 BY_READ 15", "NEW 1 2 6.00 BY_READ 15");
    assertThat(near.lines().get(0).readings())
        .containsExactly(new ReadingSpan("M-1", m3("100"), m3("128"), ReadingKind.ACTUAL));

    Priced far = pricing.price(
        List.of(
            read("2026-03-31", "2026-04-19", "100", "119"),
            read("2026-04-19", "2026-04-30", "119", "130")),
        PLAIN,
        counted("0"));
    assertThat(lines(far))
        .containsExactly("OLD 1 15 30.00 SPLIT_BY_DAYS 15", "NEW 1 15 45.00 SPLIT_BY_DAYS 15");
  }

  @Test
  void anEstimateIsNoReadingAPriceCanBeginAt() {
    Pricing pricing = pricing(schedule(
        "1",
        version("OLD", "2026-01-01", PriceTier.beyond("2")),
        version("NEW", "2026-04-16", PriceTier.beyond("3"))));

    Priced priced = pricing.price(
        List.of(
            read("2026-03-31", "2026-04-17", "0", "17", ReadingKind.ESTIMATED),
            read("2026-04-17", "2026-04-30", "17", "30")),
        PLAIN,
        counted("0"));

    assertThat(priced.lines())
        .extracting(PriceLine::method)
        .containsOnly(SplitMethod.SPLIT_BY_DAYS);
    assertThat(priced.lines()).extracting(PriceLine::volume).containsExactly(m3("15"), m3("15"));
  }

  @Test
  void twoPricesMayBeginInsideOnePeriodAndNoneIsLost() {
    Pricing pricing = pricing(schedule(
        "1",
        version("V1", "2026-01-01", PriceTier.beyond("2")),
        version("V2", "2026-04-11", PriceTier.beyond("3")),
        version("V3", "2026-04-21", PriceTier.beyond("4"))));

    Priced priced = pricing.price(used("2026-03-31", "2026-04-30", "31"), PLAIN, counted("0"));

    assertThat(lines(priced))
        .containsExactly(
            "V1 1 11 22.00 SPLIT_BY_DAYS 10",
            "V2 1 10 30.00 SPLIT_BY_DAYS 10",
            "V3 1 10 40.00 SPLIT_BY_DAYS 10");
    assertThat(priced.volume()).isEqualByComparingTo("31");
  }

  @Test
  void aPriceOwnsTheDayItIsValidFrom() {
    Pricing pricing = pricing(schedule(
        "1",
        version("OLD", "2026-01-01", PriceTier.beyond("2")),
        version("NEW", "2026-04-01", PriceTier.beyond("3"))));

    assertThat(lines(pricing.price(used("2026-03-31", "2026-04-30", "30"), PLAIN, counted("0"))))
        .containsExactly("NEW 1 30 90.00 WHOLE 30");
    assertThat(lines(pricing.price(used("2026-03-30", "2026-04-01", "2"), PLAIN, counted("0"))))
        .containsExactly("OLD 1 1 2.00 SPLIT_BY_DAYS 1", "NEW 1 1 3.00 SPLIT_BY_DAYS 1");
    assertThat(lines(pricing.price(used("2026-02-28", "2026-03-31", "31"), PLAIN, counted("0"))))
        .containsExactly("OLD 1 31 62.00 WHOLE 31");
  }

  @Test
  void aPeriodAcrossTheStartOfTheCycleCountsAnew() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2025-01-01")));
    TierCount before = TierCount.of(day("2025-01-01"), m3("395"));

    Priced priced = pricing.price(used("2025-12-11", "2026-01-10", "30"), PLAIN, before);

    assertThat(lines(priced))
        .containsExactly(
            "V1 1 5 14.95 SPLIT_BY_DAYS 20",
            "V1 2 15 51.60 SPLIT_BY_DAYS 20",
            "V1 1 10 29.90 SPLIT_BY_DAYS 10");
    assertThat(priced.after()).isEqualTo(counted("10"));
  }

  @Test
  void aCycleMayBeginOnAnyDayOfTheYear() {
    PriceVersion heatingYear = threeTiers("V1", "2024-01-01").withCycleStart(MonthDay.of(7, 1));
    Pricing pricing = pricing(schedule("1", heatingYear));

    assertThat(pricing.countFrom(day("2026-06-30")).cycle()).isEqualTo(day("2025-07-01"));
    assertThat(lines(pricing.price(
            used("2026-06-20", "2026-07-10", "20"),
            PLAIN,
            TierCount.of(day("2025-07-01"), m3("400")))))
        .containsExactly("V1 2 10 34.40 SPLIT_BY_DAYS 10", "V1 1 10 29.90 SPLIT_BY_DAYS 10");
  }

  @Test
  void tiersGoOnWhereOnlyThePriceChanges() {
    Pricing pricing = pricing(schedule(
        "1",
        threeTiers("V1", "2026-01-01"),
        version("V2", "2026-07-01", PriceTier.upTo("400", "3"), PriceTier.beyond("4"))));

    assertThat(lines(pricing.price(used("2026-06-30", "2026-07-31", "10"), PLAIN, counted("395"))))
        .containsExactly("V2 1 5 15.00 WHOLE 31", "V2 2 5 20.00 WHOLE 31");
  }

  @Test
  void anExchangedMeterIsTwoReadingsOfOnePeriod() {
    DatedVolume old = read("2026-04-30", "2026-05-10", "9990", "9996");
    DatedVolume next = DatedVolume.read(
        day("2026-05-10"),
        day("2026-05-31"),
        m3("14"),
        new ReadingSpan("M-2", m3("0"), m3("14"), ReadingKind.ACTUAL));

    Priced priced = beijing.price(List.of(old, next), PLAIN, counted("340"));

    assertThat(lines(priced))
        .containsExactly("SAMPLE-2024 1 10 26.10 WHOLE 31", "SAMPLE-2024 2 10 28.30 WHOLE 31");
    assertThat(priced.lines().get(0).readings())
        .extracting(ReadingSpan::meter)
        .containsExactly("M-1", "M-2");
  }

  @Test
  void twoReadingsOfOneDayAreAPeriodOfNoDays() {
    assertThat(
            lines(beijing.price(read("2026-05-10", "2026-05-10", "5", "6"), PLAIN, counted("0"))))
        .containsExactly("SAMPLE-2024 1 1 2.61 WHOLE 0");
  }

  @Test
  void largerHouseholdsHaveLargerTiersFromTheDayTheyProvedIt() {
    PriceVersion version =
        threeTiers("V1", "2026-01-01").withPersons(new PersonShift(4, List.of(m3("60"), m3("60"))));
    Household six = new Household(
        List.of(new Residents(6, day("2026-07-01"), day("2027-06-30"), "proof-1")), List.of());

    Pricing full = pricing(schedule("1", version));
    assertThat(lines(full.price(used("2026-06-20", "2026-07-10", "20"), six, counted("400"))))
        .containsExactly("V1 2 10 34.40 SPLIT_BY_DAYS 10", "V1 1 10 29.90 SPLIT_BY_DAYS 10");

    Pricing next = Pricing.of(
        schedule("1", version),
        TariffSettings.standard().withLimits(ChangeOfLimits.FROM_NEXT_CYCLE));
    assertThat(lines(next.price(used("2026-06-20", "2026-07-10", "20"), six, counted("400"))))
        .containsExactly("V1 2 20 68.80 WHOLE 20");

    Pricing mean = Pricing.of(
        schedule("1", version), TariffSettings.standard().withLimits(ChangeOfLimits.PRORATA_DAYS));
    // 184 of 365 days with 120 m³ more: 60.49, in whole cubic metres 60
    assertThat(lines(mean.price(used("2026-06-20", "2026-07-10", "20"), six, counted("450"))))
        .containsExactly("V1 1 10 29.90 WHOLE 20", "V1 2 10 34.40 WHOLE 20");
  }

  @Test
  void lowIncomeHouseholdsGetSomeGasFree() {
    PriceVersion version = version("V1", "2026-01-01", PriceTier.beyond("1.70"))
        .withFree(new FreeVolume(m3("4"), false));
    Household poor = new Household(
        List.of(), List.of(Entitlement.lowIncome(day("2026-01-01"), day("2026-03-15"), "proof-1")));
    Pricing pricing = pricing(schedule("1", version));

    Priced month = pricing.price(used("2026-01-31", "2026-02-28", "20"), poor, counted("0"));
    assertThat(lines(month)).containsExactly("V1 0 4 0.00 WHOLE 28", "V1 1 16 27.20 WHOLE 28");
    assertThat(month.after()).isEqualTo(counted("16"));

    // of March the first 15 days: 4 × 15/31 = 1.94, in whole cubic metres 2
    assertThat(lines(pricing.price(used("2026-02-28", "2026-03-31", "31"), poor, counted("0"))))
        .containsExactly(
            "V1 0 2 0.00 SPLIT_BY_DAYS 15",
            "V1 1 13 22.10 SPLIT_BY_DAYS 15",
            "V1 1 16 27.20 SPLIT_BY_DAYS 16");
  }

  @Test
  void heatingThePriceKnowsNothingOfIsRefused() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));

    assertThatThrownBy(
            () -> pricing.price(used("2026-05-31", "2026-06-30", "45"), BOILER, counted("0")))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("tariff.no-such-heating");
  }

  @Test
  @Keeps({D4_11a, D5_1_1})
  void nothingIsChargedOnADayWithoutAPrice() {
    PriceVersion ends = threeTiers("V1", "2026-01-01").withValidTo(day("2026-06-15"));
    Pricing pricing = pricing(schedule("1", ends));

    assertThatThrownBy(
            () -> pricing.price(used("2025-12-30", "2026-01-31", "1"), PLAIN, counted("0")))
        .hasMessageContaining("[D4-11a] tariff.no-price");
    assertThatThrownBy(
            () -> pricing.price(used("2026-05-31", "2026-06-30", "1"), PLAIN, counted("0")))
        .hasMessageContaining("2026-06-16");
    assertThat(pricing
            .price(used("2026-05-31", "2026-06-15", "1"), PLAIN, counted("0"))
            .total())
        .isEqualTo(Yuan.of("2.99"));
  }

  @Test
  void whatCannotBePricedIsNamed() {
    InvalidCommand refused = refused(List.of(
        used("2026-01-31", "2026-02-28", "-1"),
        used("2026-02-28", "2026-03-31", "100000000"),
        used("2026-04-01", "2026-03-31", "1.00001"),
        used("2026-03-31", "2026-04-30", "1.5")));

    assertThat(refused.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("volumes[0].volume", "tariff.negative"),
            tuple("volumes[1].volume", "tariff.too-large"),
            tuple("volumes[2].volume", "tariff.too-many-decimals"),
            tuple("volumes[2].volume", "tariff.finer-than-the-unit"),
            tuple("volumes[2].through", "problem.order"),
            tuple("volumes[2].after", "tariff.volumes-apart"),
            tuple("volumes[3].volume", "tariff.finer-than-the-unit"));
    assertThat(refused(List.of()).problems()).extracting(Problem::code).contains("problem.missing");
    assertThat(
            refused(List.of(used("2026-01-31", "2026-02-28", "1E+2000000000"))).problems())
        .extracting(Problem::code)
        .containsExactly("tariff.too-large");
  }

  private InvalidCommand refused(List<DatedVolume> volumes) {
    return catchThrowableOfType(
        InvalidCommand.class, () -> beijing.price(volumes, PLAIN, counted("0")));
  }

  @Test
  void overflowIsRefusedNotSilent() {
    Pricing dear =
        pricing(schedule("1", version("V1", "2026-01-01", PriceTier.beyond("999.9999"))));

    assertThatThrownBy(
            () -> dear.price(used("2026-01-31", "2026-02-28", "99999999"), PLAIN, counted("0")))
        .isInstanceOf(InvalidCommand.class)
        .hasMessageContaining("tariff.overflow");
  }

  @Test
  void moneyBuysTheMostGasItPaysForAndTheRestIsCarried() {
    Pricing pricing = pricing(schedule("0.01", threeTiers("V1", "2026-01-01")));

    Purchase bought = pricing.buy(Yuan.of("100.00"), day("2026-03-01"), PLAIN, counted("0"));

    assertThat(bought.volume()).isEqualTo(m3("33.44"));
    assertThat(bought.priced().total()).isEqualTo(Yuan.of("99.99"));
    assertThat(bought.carried()).isEqualTo(Yuan.of("0.01"));
    assertThat(bought.priced().after()).isEqualTo(counted("33.44"));

    Purchase across = pricing.buy(Yuan.of("100.00"), day("2026-03-01"), PLAIN, counted("390"));
    assertThat(across.priced().lines())
        .extracting(PriceLine::volume)
        .containsExactly(m3("10"), m3("20.37"));
    assertThat(across.carried()).isEqualTo(Yuan.of("0.03"));
    assertThat(pricing.buy(Yuan.ZERO, day("2026-03-01"), PLAIN, counted("0")).volume())
        .isEqualByComparingTo("0");
    assertThatThrownBy(() -> pricing.buy(Yuan.of("-1"), day("2026-03-01"), PLAIN, counted("0")))
        .hasMessageContaining("tariff.negative");
    assertThatThrownBy(
            () -> pricing.buy(Yuan.of("999999999999"), day("2026-03-01"), PLAIN, counted("0")))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  void anotherScheduleIsTriedOnTheSamePeriods() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));
    List<List<DatedVolume>> periods = List.of(
        List.of(used("2025-12-31", "2026-02-28", "390")),
        List.of(used("2026-02-28", "2026-04-30", "20")));

    Comparison comparison = pricing.whatIf(
        schedule("1", version("FLAT", "2026-01-01", PriceTier.beyond("3.20"))),
        periods,
        PLAIN,
        counted("0"));

    assertThat(comparison.before().total()).isEqualTo(Yuan.of("1230.40"));
    assertThat(comparison.after().total()).isEqualTo(Yuan.of("1312.00"));
    assertThat(comparison.difference()).isEqualTo(Yuan.of("81.60"));
  }

  @Test
  void aPricePublishedForDaysGoneByIsTheDifferenceOfTwoReplays() {
    Instant billed = Instant.parse("2026-05-05T00:00:00Z");
    Instant later = Instant.parse("2026-06-01T00:00:00Z");
    PriceVersion first = version("V1", "2026-01-01", PriceTier.beyond("2.00"))
        .withPublishedAt(Optional.of(Instant.parse("2025-12-01T00:00:00Z")));
    PriceVersion late =
        version("V2", "2026-04-01", PriceTier.beyond("2.10")).withPublishedAt(Optional.of(later));
    Pricing pricing = pricing(schedule("1", first, late));
    List<List<DatedVolume>> periods = List.of(List.of(used("2026-03-16", "2026-04-30", "45")));

    Comparison comparison = pricing.sinceKnownAt(billed, periods, PLAIN, counted("0"));

    assertThat(comparison.before().total()).isEqualTo(Yuan.of("90.00"));
    assertThat(comparison.difference()).isEqualTo(Yuan.of("3.00"));
    assertThat(pricing.sinceKnownAt(later, periods, PLAIN, counted("0")).difference())
        .isEqualTo(Yuan.ZERO);
  }

  @Test
  void aNewHolderBeginsByPolicy() {
    LocalDate day = day("2026-05-20");
    TierCount old = counted("380");
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));

    assertThat(pricing.takenOver(old, day)).isEqualTo(counted("0"));
    assertThat(old.takenOver(TransferPolicy.CONTINUE, day, Prices.NEW_YEAR)).isEqualTo(old);
    assertThat(old.takenOver(TransferPolicy.CONTINUE, day("2027-01-05"), day("2027-01-01")))
        .isEqualTo(TierCount.none(day("2027-01-01")));

    // May to December are 8 months: 400 × 8/12 = 267, 1680 × 8/12 = 1120
    TierCount prorated = old.takenOver(TransferPolicy.PRORATE, day, Prices.NEW_YEAR);
    assertThat(lines(pricing.price(used("2026-05-31", "2026-06-30", "270"), PLAIN, prorated)))
        .containsExactly("V1 1 267 798.33 WHOLE 30", "V1 2 3 10.32 WHOLE 30");
    assertThat(lines(pricing.price(used("2026-12-31", "2027-01-31", "400"), PLAIN, prorated)))
        .containsExactly("V1 1 400 1196.00 WHOLE 31");
  }

  @Test
  void theRedDigitsAreLeftToTheNextPeriod() {
    assertThat(beijing.billable(m3("123.987"))).isEqualByComparingTo("123");
    assertThat(pricing(schedule("0.01", threeTiers("V1", "2026-01-01"))).billable(m3("123.987")))
        .isEqualByComparingTo("123.98");
  }

  @Test
  void whatAWrongMeterCountedIsPricedBothWays() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));
    MeterTest test = MeterTest.builder()
        .id("t")
        .meterId("m")
        .meter("M-1")
        .certificate("C-1")
        .laboratory("City laboratory")
        .error(m3("10"))
        .limit(m3("3"))
        .testedOn(day("2026-06-15"))
        .after(day("2026-04-10"))
        .through(day("2026-06-10"))
        .build();
    List<List<DatedVolume>> billed = List.of(
        List.of(read("2026-02-28", "2026-03-31", "0", "340")),
        List.of(read("2026-03-31", "2026-04-30", "340", "450")));

    Comparison comparison = pricing.tested(test, billed, PLAIN, counted("0"));

    // 110 counted are 100 passed: the last 10 were in the second tier
    assertThat(comparison.before().total()).isEqualTo(Yuan.of("1368.00"));
    assertThat(comparison.difference()).isEqualTo(Yuan.of("-34.40"));
  }

  @Test
  void usesOfMetersBecomeDatedVolumesInWholeUnits() {
    Use use = new Use(
        "M-1",
        Instant.parse("2026-03-30T17:00:00Z"),
        Instant.parse("2026-04-30T15:59:59Z"),
        m3("99990.7"),
        m3("15.2"),
        m3("99990.7"),
        m3("100015.2"),
        ReadingKind.ACTUAL);

    assertThat(Volumes.of(List.of(use), BigDecimal.ONE, ZoneId.of("Asia/Shanghai")))
        .containsExactly(DatedVolume.read(
            day("2026-03-31"),
            day("2026-04-30"),
            m3("25"),
            new ReadingSpan("M-1", m3("99990.7"), m3("15.2"), ReadingKind.ACTUAL)));
  }

  @Test
  void anEstimateThatCrossedALimitUsesUpNoCheapTier() {
    Pricing pricing = pricing(schedule("1", threeTiers("V1", "2026-01-01")));
    Priced estimated = pricing.price(
        read("2026-05-31", "2026-06-30", "1380", "1425", ReadingKind.ESTIMATED),
        PLAIN,
        counted("380"));
    assertThat(lines(estimated))
        .containsExactly("V1 1 20 59.80 WHOLE 30", "V1 2 25 86.00 WHOLE 30");

    // the meter shows less: taken back, the count is what it was before, and both months are priced
    // again
    Priced right =
        pricing.price(read("2026-05-31", "2026-07-31", "1380", "1410"), PLAIN, estimated.before());

    assertThat(lines(right)).containsExactly("V1 1 20 59.80 WHOLE 61", "V1 2 10 34.40 WHOLE 61");
    assertThat(right.after()).isEqualTo(counted("410"));
  }
}
