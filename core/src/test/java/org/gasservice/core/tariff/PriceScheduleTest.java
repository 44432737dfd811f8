package org.gasservice.core.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.tariff.Prices.day;
import static org.gasservice.core.tariff.Prices.m3;
import static org.gasservice.core.tariff.Prices.schedule;
import static org.gasservice.core.tariff.Prices.threeTiers;
import static org.gasservice.core.tariff.Prices.version;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.Problem;
import org.gasservice.core.json.Json;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

class PriceScheduleTest {

  private final PriceSchedules schedules = new PriceSchedules();
  private final Messages messages = new Messages(
      List.of(MessageBundle.beside(PriceSchedule.class), MessageBundle.beside(MeterFeature.class)));

  private static InvalidCommand refused(ThrowingCallable call) {
    return catchThrowableOfType(InvalidCommand.class, call);
  }

  @Test
  @Keeps(D4_11a)
  void aVersionIsNeverEditedAndTheNextOneEndsIt() {
    PriceSchedule one = schedule("1", threeTiers("V1", "2026-01-01"));
    PriceSchedule two = one.with(threeTiers("V2", "2026-07-01"));

    assertThat(two.versions().get(0)).isEqualTo(one.versions().get(0));
    assertThat(two.chargeableOn(day("2026-06-30")).id()).isEqualTo("V1");
    assertThat(two.chargeableOn(day("2026-07-01")).id()).isEqualTo("V2");
  }

  @Test
  void everyProblemOfAScheduleIsNamedAtOnce() {
    PriceVersion first = threeTiers("V1", "2026-01-01").withValidTo(day("2026-06-30"));
    PriceVersion overlapping = threeTiers("V2", "2026-06-30").withValidTo(day("2026-08-31"));
    PriceVersion behindAGap = threeTiers("V2", "2026-09-02").withCycleStart(MonthDay.of(2, 29));
    PriceVersion sameDay = version(
        "V4",
        "2026-09-02",
        PriceTier.upTo("400", "0"),
        PriceTier.upTo("300.5", "-1"),
        PriceTier.upTo("900", "3.12345"));

    InvalidCommand refused =
        refused(schedule("1", first, overlapping, behindAGap, sameDay)::checked);

    assertThat(refused.problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            tuple("versions[1].validFrom", "tariff.overlap"),
            tuple("versions[2].id", "tariff.same-id"),
            tuple("versions[2].cycleStart", "tariff.leap-day"),
            tuple("versions[2].validFrom", "tariff.gap"),
            tuple("versions[3].tiers[0].price", "tariff.price-zero"),
            tuple("versions[3].tiers[1].price", "tariff.negative"),
            tuple("versions[3].tiers[2].price", "tariff.too-many-decimals"),
            tuple("versions[3].tiers[2].upTo", "tariff.last-tier-limited"),
            tuple("versions[3].tiers[1]", "tariff.finer-than-the-unit"),
            tuple("versions[3].tiers[1]", "tariff.not-ascending"),
            tuple("versions[3].validFrom", "tariff.same-day"));
  }

  @Test
  void modifiersFitTheLimitsTheyChange() {
    PriceVersion odd = threeTiers("V1", "2026-01-01")
        .withPersons(new PersonShift(0, List.of(m3("60"), m3("30"))))
        .withHeating(
            new HeatingLimits("BOILER", List.of(m3("1500"))),
            new HeatingLimits("BOILER", List.of(m3("2500"), m3("1500"))))
        .withFree(new FreeVolume(m3("0"), false));

    assertThat(refused(schedule("1", odd)::checked).problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(
            tuple("versions[0].persons.basePersons", "problem.range"),
            tuple("versions[0].persons.perPerson", "tariff.limits-may-cross"),
            tuple("versions[0].heating[0].limits", "tariff.one-a-limit"),
            tuple("versions[0].heating[1].kind", "tariff.same-id"),
            tuple("versions[0].heating[1].limits[1]", "tariff.not-ascending"),
            tuple("versions[0].free.perMonth", "problem.range"));
  }

  @Test
  void aScheduleIsReadFromJsonAndWrittenAsJson() {
    PriceSchedule sample = PriceSchedules.sampleOfBeijing();

    assertThat(schedules.read(schedules.write(sample))).isEqualTo(sample);
    assertThat(sample.sample()).isTrue();
    assertThat(sample.source()).contains("Sample data").contains("样例");
    assertThat(PriceSchedules.sampleOfBeijingSchools().sample()).isTrue();
    assertThat(schedules.schema()).contains("month-day").contains("perPerson");
  }

  @Test
  void jsonThatDoesNotFitTheSchemaIsRefusedPlaceByPlace() {
    String odd = """
        {"priceClass": "HOME", "nameZh": "居民", "nameEn": "Home", "source": "test", "sample": true, "unit": "one",
         "versions": [{"id": "V1", "approval": "A", "validFrom": "1 May", "cycleStart": "13-01",
                       "tiers": [{"limit": 5}]}]}
        """;

    assertThat(refused(() -> schedules.read(odd)).problems())
        .extracting(Problem::path, Problem::code)
        .containsExactlyInAnyOrder(
            tuple("unit", "problem.type"),
            tuple("versions[0].validFrom", "problem.form"),
            tuple("versions[0].cycleStart", "problem.form"),
            tuple("versions[0].tiers[0].price", "problem.missing"),
            tuple("versions[0].tiers[0].limit", "problem.unknown-field"));
    assertThat(refused(() -> schedules.read("{")).problems())
        .extracting(Problem::code)
        .containsExactly("tariff.not-json");
    assertThat(refused(() -> schedules.read("{}")).problems())
        .extracting(Problem::path)
        .contains("priceClass", "unit", "sample");
  }

  @Test
  void aFullScheduleIsStillSmallEnoughToBeStored() {
    PriceVersion full = version(
            "2".repeat(40),
            "2026-01-01",
            PriceTier.upTo("1000.0001", "123.4567"),
            PriceTier.upTo("2000.0001", "123.4567"),
            PriceTier.upTo("3000.0001", "123.4567"),
            PriceTier.beyond("123.4567"))
        .withPersons(new PersonShift(4, List.of(m3("60.5001"), m3("60.5001"), m3("60.5001"))))
        .withHeating(
            new HeatingLimits("WALL_BOILER", List.of(m3("1500"), m3("2500"), m3("3500"))),
            new HeatingLimits("RURAL_HEATING", List.of(m3("1500"), m3("2500"), m3("3500"))))
        .withFree(new FreeVolume(m3("4"), true));
    List<PriceVersion> versions = IntStream.range(0, PriceSchedule.MOST_VERSIONS)
        .mapToObj(i -> full.withId("V-" + i + full.id())
            .withApproval("发改价格〔2026〕" + i + "号".repeat(20))
            .withValidFrom(day("2026-01-01").plusMonths(i)))
        .toList();
    PriceSchedule schedule = schedule("0.0001").withVersions(versions).checked();

    assertThat(Json.store(schedule).size()).isLessThan(32_000);
    assertThat(catchThrowable(
            () -> schedule.with(full.withId("one-more").withValidFrom(day("2030-01-01")))))
        .hasMessageContaining("tariff.too-many-versions");
  }

  @Test
  void everyLineIsExplainedInBothLanguages() {
    Pricing pricing = Prices.pricing(PriceSchedules.sampleOfBeijing());
    Priced priced = pricing.price(
        Prices.read("2026-06-30", "2026-08-31", "1340", "1540"),
        Household.PLAIN,
        Prices.counted("340"));
    Explanation explanation = new Explanation(messages);

    assertThat(explanation.explain(priced, Locale.ENGLISH))
        .hasSize(5)
        .startsWith(
            "2026-07-01 to 2026-08-31 (62 days), tier 1: 10 m³ × 2.61 yuan = 26.1, that is 26.10 yuan."
                + " Price version SAMPLE-2024, one price for the whole period."
                + " Meter M-1 from 1340 to 1540 m³ (actual).")
        .endsWith(
            "Sum of 3 line(s): 619.80 yuan.", "540 m³ counted in the cycle from 2026-01-01 on.");
    assertThat(explanation.explain(priced, Locale.CHINESE))
        .first()
        .asString()
        .contains("第 1 档", "10 立方米", "26.10 元", "SAMPLE-2024", "全期同一价格", "表 M-1", "实抄");
  }

  @Test
  void aLineOfFreeGasSaysSo() {
    PriceVersion version = version("V1", "2026-01-01", PriceTier.beyond("1.70"))
        .withFree(new FreeVolume(m3("4"), false));
    Household poor = new Household(
        List.of(), List.of(Entitlement.lowIncome(day("2026-01-01"), day("2026-12-31"), "proof")));
    Priced priced = Prices.pricing(schedule("1", version))
        .price(Prices.used("2026-01-31", "2026-02-28", "3"), poor, Prices.counted("0"));

    assertThat(Prices.lines(priced)).containsExactly("V1 0 3 0.00 WHOLE 28");
    assertThat(new Explanation(messages).explain(priced.lines().get(0), Locale.ENGLISH))
        .contains("3 m³ free for a low-income household");
  }

  @Test
  void aValueIsStoredAndReadBackAsItWas() throws Exception {
    PriceSchedule schedule = schedule("0.01", threeTiers("V1", "2026-01-01"))
        .withVersions(threeTiers("V1", "2026-01-01")
            .withPublishedAt(Optional.of(Instant.parse("2025-12-01T00:00:00Z"))));

    JsonNode stored = Json.reveal(schedule);

    assertThat(Json.bind(PriceSchedule.class, stored)).isEqualTo(schedule);
    assertThat(stored.at("/versions/0/cycleStart").asText()).isEqualTo("01-01");
  }
}
