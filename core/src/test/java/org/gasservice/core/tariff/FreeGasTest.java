package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
import static org.gasservice.core.tariff.Prices.counted;
import static org.gasservice.core.tariff.Prices.day;
import static org.gasservice.core.tariff.Prices.m3;
import static org.gasservice.core.tariff.Prices.pricing;
import static org.gasservice.core.tariff.Prices.schedule;
import static org.gasservice.core.tariff.Prices.version;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Residents;
import org.gasservice.core.meter.ReadingKind;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** What comes free with money, what a household has proved on a day, and numbers at the edge of what is a volume or a price. */
class FreeGasTest {

  private static final Household POOR = new Household(
      List.of(), List.of(Entitlement.lowIncome(day("2026-01-01"), day("2026-03-15"), "proof-1")));

  private static PriceVersion flat(String id, String from, String price, String free) {
    return version(id, from, PriceTier.beyond(price)).withFree(new FreeVolume(m3(free), false));
  }

  private static Purchase buy(
      PriceSchedule schedule, String money, String since, String day, Household household) {
    return pricing(schedule).buy(Yuan.of(money), day(since), day(day), household, counted("0"));
  }

  private static List<String> bought(Purchase purchase) {
    return purchase.priced().lines().stream()
        .map(line -> line.version() + " " + line.tier() + " " + line.volume().toPlainString() + " "
            + line.amount())
        .toList();
  }

  // ---- free gas

  @Test
  @Keeps({D4_11a, D5_1_1})
  void moneyBuysTheFreeGasOfTheDaysSinceTheLastTimeAndThenWhatItPaysFor() {
    PriceSchedule one = schedule("1", flat("V1", "2026-01-01", "2", "4"));

    Purchase month = buy(one, "10.00", "2026-01-31", "2026-02-28", POOR);
    assertThat(bought(month)).containsExactly("V1 0 4 0.00", "V1 1 5 10.00");
    assertThat(month.volume()).isEqualByComparingTo("9");
    assertThat(month.carried()).isEqualTo(Yuan.ZERO);
    assertThat(month.priced().after()).as("what is free does not count").isEqualTo(counted("5"));

    assertThat(bought(buy(one, "10.00", "2026-02-28", "2026-02-28", POOR)))
        .as("of no day nothing is free")
        .containsExactly("V1 1 5 10.00");
    assertThat(bought(buy(one, "10.00", "2026-02-28", "2026-04-30", POOR)))
        .as("of March the first 15 days")
        .containsExactly("V1 0 2 0.00", "V1 1 5 10.00");
    assertThat(bought(buy(one, "10.00", "2026-01-31", "2026-02-28", Household.PLAIN)))
        .containsExactly("V1 1 5 10.00");
  }

  @Test
  @Keeps(D4_11a)
  void freeGasIsThatOfThePriceOfEachDay() {
    PriceSchedule two = schedule(
        "1",
        flat("V1", "2026-01-01", "2", "4").withValidTo(day("2026-01-31")),
        flat("V2", "2026-02-01", "2", "8"));
    PriceSchedule ended = schedule(
        "1",
        flat("V1", "2026-01-01", "2", "4").withValidTo(day("2026-01-31")),
        version("V2", "2026-02-01", PriceTier.beyond("2")));

    assertThat(bought(buy(two, "2.00", "2025-12-31", "2026-02-28", POOR)))
        .containsExactly("V1 0 4 0.00", "V2 0 8 0.00", "V2 1 1 2.00");
    assertThat(bought(buy(ended, "2.00", "2025-12-31", "2026-02-28", POOR)))
        .as("the new price has no free gas")
        .containsExactly("V1 0 4 0.00", "V2 1 1 2.00");
  }

  @Test
  void freeGasThatCountsUsesUpCheapTiers() {
    PriceVersion version = version(
            "V1", "2026-01-01", PriceTier.upTo("10", "2"), PriceTier.beyond("3"))
        .withFree(new FreeVolume(m3("4"), true));

    Purchase purchase = buy(schedule("1", version), "15.00", "2026-01-31", "2026-02-28", POOR);

    assertThat(bought(purchase))
        .as("six at the low price are left")
        .containsExactly("V1 0 4 0.00", "V1 1 6 12.00", "V1 2 1 3.00");
    assertThat(purchase.priced().after()).isEqualTo(counted("11"));
  }

  // ---- what was proved

  @Test
  void ofTwoProofsForADayTheLaterCounts() {
    Household household = new Household(
        List.of(
            new Residents(5, day("2026-01-01"), day("2026-12-31"), "a"),
            new Residents(7, day("2026-03-01"), day("2026-06-30"), "b")),
        List.of(
            new Entitlement(Optional.of("BOILER"), day("2026-01-01"), Optional.empty(), "c"),
            new Entitlement(
                Optional.of("STOVE"), day("2026-03-01"), Optional.of(day("2026-03-31")), "d")));

    assertThat(household.peopleOn(day("2025-12-31"))).isZero();
    assertThat(household.peopleOn(day("2026-02-28"))).isEqualTo(5);
    assertThat(household.peopleOn(day("2026-03-01"))).isEqualTo(7);
    assertThat(household.peopleOn(day("2026-07-01"))).isEqualTo(5);
    assertThat(household.heatingOn(day("2026-03-31"))).contains("STOVE");
    assertThat(household.heatingOn(day("2026-04-01"))).contains("BOILER");
    assertThat(household.lowIncomeOn(day("2026-03-31")))
        .as("heating is no low income")
        .isFalse();
    assertThat(POOR.lowIncomeOn(day("2026-03-15"))).isTrue();
    assertThat(POOR.lowIncomeOn(day("2026-03-16"))).isFalse();
  }

  @Test
  void anAccountKeepsSixtyProofsAndNotOneMore() {
    Entitlement proof = Entitlement.lowIncome(day("2026-01-01"), day("2026-03-15"), "proof");
    HouseholdTerms terms = new HouseholdTerms("A-1", List.of());
    for (int i = 0; i < HouseholdTerms.MOST; i++) {
      terms = terms.with(proof);
    }
    HouseholdTerms full = terms;

    assertThat(full.entitlements()).hasSize(HouseholdTerms.MOST);
    assertThatThrownBy(() -> full.with(proof)).isInstanceOf(RuleViolation.class);
  }

  // ---- numbers

  private static List<String> refused(String volume) {
    return catchThrowableOfType(
            InvalidCommand.class, () -> Scaled.volume("volume", new BigDecimal(volume)))
        .problems()
        .stream()
        .map(Problem::code)
        .toList();
  }

  @Test
  void aVolumeIsAtMostAHundredMillionAndHasFourDecimals() {
    assertThat(Scaled.volume("volume", new BigDecimal("99999999.9999")))
        .isEqualTo(999_999_999_999L);
    assertThat(Scaled.volume("volume", new BigDecimal("0.0001"))).isEqualTo(1);
    assertThat(Scaled.volume("volume", new BigDecimal("1.00000"))).isEqualTo(10_000);
    assertThat(Scaled.volume("volume", new BigDecimal("1E+7"))).isEqualTo(100_000_000_000L);
    assertThat(refused("100000000")).containsExactly("tariff.too-large");
    assertThat(refused("1E+400")).containsExactly("tariff.too-large");
    assertThat(refused("0.00001")).containsExactly("tariff.too-many-decimals");
    assertThat(refused("-0.00001")).containsExactly("tariff.negative", "tariff.too-many-decimals");
    assertThat(refused("1E-2000")).containsExactly("tariff.too-many-decimals");
  }

  @Test
  void numbersAreShownWithoutNeedlessZerosAndNeverWithAnExponent() {
    assertThat(Scaled.plainVolume(1_000_000).toString()).isEqualTo("100");
    assertThat(Scaled.plainVolume(15_000).toString()).isEqualTo("1.5");
    assertThat(Scaled.plainVolume(0).toString()).isEqualTo("0");
    assertThat(Scaled.plainVolume(1).toString()).isEqualTo("0.0001");
    assertThat(Scaled.fen(499_999)).isZero();
    assertThat(Scaled.fen(500_000)).isOne();
  }

  @Test
  void whatIsLeftOverGoesUnitByUnitToTheLargestRemaindersAndOnATieToTheEarlier() {
    assertThat(Apportionment.split(10, new int[] {1, 1, 1})).containsExactly(4, 3, 3);
    assertThat(Apportionment.split(11, new int[] {1, 1, 1})).containsExactly(4, 4, 3);
    assertThat(Apportionment.split(10, new int[] {1, 2, 4})).containsExactly(1, 3, 6);
    assertThat(Apportionment.split(7, new int[] {5, 0, 5})).containsExactly(4, 0, 3);
    assertThat(Apportionment.split(7, new int[] {1, 1})).containsExactly(4, 3);
    assertThat(Apportionment.split(7, new int[] {3})).containsExactly(7);
  }

  @Test
  void aReadingGoesOnWhereTheOneBeforeOfTheSameMeterEnded() {
    ReadingSpan first = span("M-1", "0", "10.0");

    assertThat(first.meets(span("M-1", "10.00", "20"))).isTrue();
    assertThat(first.meets(span("M-1", "11", "20"))).isFalse();
    assertThat(first.meets(span("M-2", "10.0", "20"))).isFalse();
    assertThat(first.through(span("M-1", "10", "20"))).isEqualTo(span("M-1", "0", "20"));
  }

  private static ReadingSpan span(String meter, String from, String to) {
    return new ReadingSpan(meter, m3(from), m3(to), ReadingKind.ACTUAL);
  }
}
