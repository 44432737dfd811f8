package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
import static org.gasservice.core.tariff.Prices.day;
import static org.gasservice.core.tariff.Prices.m3;
import static org.gasservice.core.tariff.Prices.version;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Today is 2026-03-02. */
class TariffsTest {

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      TariffFeature.create(Office.ZONE));
  private final Tariffs tariffs =
      new Tariffs(Session.of(office.pipeline(), Actor.employee("E-1")), TariffSettings.standard());

  @AfterEach
  void close() {
    office.close();
  }

  private static PublishPrices publish(PriceVersion version) {
    return PublishPrices.builder()
        .priceClass("RESIDENTIAL")
        .nameZh("居民")
        .nameEn("Residential")
        .source("test")
        .sample(true)
        .unit(BigDecimal.ONE)
        .version(version)
        .build();
  }

  private static PublishPrices flat(String id, String from, String price) {
    return publish(version(id, from, PriceTier.beyond(price)));
  }

  @Test
  @Keeps({D4_11a, D5_1_1})
  void theFirstPricesOfAClassMayBeginInThePastAndLaterOnesMayNot() {
    office.run(flat("V1", "2024-01-01", "2.61"));

    assertThat(office.violation(flat("V2", "2026-03-01", "2.80")))
        .isEqualTo("D4-11a tariff.price-in-the-past");
    office.run(flat("V2", "2026-03-02", "2.80"));
    assertThat(tariffs.schedules()).hasSize(1);
    PriceSchedule schedule = tariffs.schedules().get(0).value();
    assertThat(schedule.chargeableOn(day("2026-03-01")).id()).isEqualTo("V1");
    assertThat(schedule.chargeableOn(day("2026-03-02")).id()).isEqualTo("V2");
    assertThat(schedule.versions().get(1).publishedAt())
        .contains(Instant.parse("2026-03-02T01:00:00Z"));
  }

  @Test
  @Keeps(D4_11a)
  void whatContradictsPublishedPricesIsRefusedAndChangesNothing() {
    office.runAll(
        flat("V1", "2024-01-01", "2.61"),
        publish(
            version("V2", "2026-04-01", PriceTier.beyond("2.80")).withValidTo(day("2026-12-31"))));

    InvalidCommand gap = (InvalidCommand) office.refused(flat("V2", "2027-01-02", "2.90"));
    assertThat(gap.problems())
        .extracting(Problem::code)
        .containsExactly("tariff.same-id", "tariff.gap");
    assertThat(office.refused(flat("V3", "2026-12-31", "2.90")))
        .hasMessageContaining("tariff.overlap");
    assertThat(office.refused(flat("V3", "2026-04-01", "2.90")))
        .hasMessageContaining("tariff.same-day");
    assertThat(office.violation(flat("V3", "2027-01-01", "2.90").withUnit(m3("0.01"))))
        .isEqualTo("D4-11a tariff.unit-changed");
    assertThat(tariffs.schedules().get(0).value().versions()).hasSize(2);
  }

  @Test
  void aPriceForDaysGoneByIsPublishedAsSuchAndOldBillsKeepTheirs() {
    office.run(flat("V1", "2024-01-01", "2.61"));
    Instant billed = office.now();
    office.wait(Duration.ofDays(1));

    assertThat(office.violation(new PublishBackDated(flat("V2", "2026-03-03", "2.80"))))
        .isEqualTo("D4-11a tariff.not-in-the-past");
    office.run(new PublishBackDated(flat("V2", "2026-02-01", "2.80")));

    Comparison due = tariffs
        .pricing("RESIDENTIAL")
        .sinceKnownAt(
            billed,
            List.of(List.of(Prices.used("2026-01-31", "2026-02-28", "100"))),
            Household.PLAIN,
            Prices.counted("0"));
    assertThat(due.before().total().toString()).isEqualTo("261.00");
    assertThat(due.difference().toString()).isEqualTo("19.00");
  }

  @Test
  void whenItWasPublishedIsNotSaidByTheCaller() {
    PriceVersion dated = version("V1", "2026-04-01", PriceTier.beyond("2"))
        .withPublishedAt(Optional.of(Instant.EPOCH));

    assertThat(office.refused(publish(dated)))
        .hasMessageContaining("tariff.not-said-by-the-caller");
  }

  @Test
  @Keeps({D4_11a, D10_4_13})
  void withoutPublishedPricesNothingIsPriced() {
    assertThatThrownBy(() -> tariffs.pricing("RESIDENTIAL"))
        .hasMessageContaining("[D4-11a] tariff.no-schedule");
  }

  @Test
  void theSamplesAreReadyToBePublished() {
    office.runAll(
        PublishPrices.of(PriceSchedules.sampleOfBeijing()),
        PublishPrices.of(PriceSchedules.sampleOfBeijingSchools()));

    assertThat(tariffs.schedules()).allMatch(held -> held.value().sample());
  }

  @Test
  void whatAHouseholdProvedIsKeptWithItsAccount() {
    Customer.company(office);
    office.runAll(
        publish(Prices.threeTiers("V1", "2024-01-01")
            .withHeating(new HeatingLimits("WALL_BOILER", List.of(m3("1500"), m3("2500"))))
            .withFree(new FreeVolume(m3("4"), false))),
        flat("FLAT", "2027-01-01", "3"),
        Customer.point("SP-1", "Lake Road 7"),
        Customer.person("P-1", "Li Na", "13911112222", "350102198511110024"),
        Customer.holder("SP-1", "P-1", "A-1"));

    office.runAll(
        new RecordEntitlement(
            "SP-1", "A-1", Entitlement.heating("WALL_BOILER", day("2026-03-02"), "p-1")),
        new RecordEntitlement(
            "SP-1", "A-1", Entitlement.lowIncome(day("2026-01-01"), day("2026-12-31"), "p-2")));

    Household household = tariffs.household("SP-1", "A-1");
    assertThat(household.entitlements()).hasSize(2);
    assertThat(household.heatingOn(day("2026-03-01"))).isEmpty();
    assertThat(household.heatingOn(day("2026-03-02"))).contains("WALL_BOILER");
    assertThat(household.lowIncomeOn(day("2027-01-01"))).isFalse();
    assertThat(office.violation(new RecordEntitlement(
            "SP-1", "A-1", Entitlement.heating("STOVE", day("2026-03-02"), "p-3"))))
        .isEqualTo("D4-11a tariff.no-such-heating");
    assertThat(office.violation(new RecordEntitlement(
            "SP-1", "A-1", Entitlement.lowIncome(day("2027-01-01"), day("2027-12-31"), "p-4"))))
        .isEqualTo("D4-11a tariff.no-free-volume");
    assertThat(office.refused(new RecordEntitlement(
            "SP-1", "A-1", Entitlement.lowIncome(day("2027-01-01"), day("2026-12-31"), "p 4"))))
        .hasMessageContaining("entitlement.proof")
        .hasMessageContaining("entitlement.through");
    assertThat(office.refused(new RecordEntitlement(
            "SP-1", "A-9", Entitlement.heating("WALL_BOILER", day("2026-03-02"), "p-1"))))
        .hasMessageContaining("not-found");
  }

  @Test
  @Keeps(D5_1_1)
  void whoAsksIsToldWhatAUseWouldCostHereAndElsewhere() {
    Customer.company(office);
    office.runAll(
        publish(Prices.threeTiers("V1", "2024-01-01")),
        PublishPrices.of(PriceSchedules.sampleOfBeijingSchools()),
        Customer.point("SP-1", "Lake Road 7"));

    PriceQuote quote = tariffs
        .quote(QuoteUse.builder()
            .point("SP-1")
            .addVolumes(Prices.used("2026-05-31", "2026-06-30", "45"))
            .counted(m3("380"))
            .under("SAMPLE-BEIJING-INSTITUTION")
            .build())
        .value();

    assertThat(quote.total().toString()).isEqualTo("145.80");
    assertThat(quote.lines()).hasSize(2);
    assertThat(quote.under()).hasValueSatisfying(other -> {
      assertThat(other.total().toString()).isEqualTo("118.35");
      assertThat(other.difference().toString()).isEqualTo("-27.45");
    });
    PriceQuote bought = tariffs
        .quote(new QuotePurchase("SP-1", Optional.empty(), Yuan.of("100"), Optional.empty()))
        .value();
    assertThat(bought.volume()).isEqualByComparingTo("33");
    assertThat(bought.carried()).contains(Yuan.of("1.33"));
    assertThat(office.refused(
            new QuotePurchase("SP-1", Optional.of("A 1"), Yuan.of("-1"), Optional.of(m3("-1")))))
        .hasMessageContaining("account")
        .hasMessageContaining("money")
        .hasMessageContaining("counted");
    assertThat(office.refused(QuoteUse.builder().point("SP-1").build()))
        .hasMessageContaining("volumes");
  }
}
