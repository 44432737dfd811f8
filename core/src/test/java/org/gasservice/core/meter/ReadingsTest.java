package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A home whose meter of five digits was hung at 3.5 m³ on 2026-03-02. */
class ReadingsTest {

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE));
  private final Meters meters = new Meters(Session.of(office.pipeline(), Actor.employee("E-1")));

  @BeforeEach
  void home() {
    Customer.company(office);
    office.run(Customer.point("SP-1", "Lake Road 7"));
    office.run(hang("M-1", "3.5"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static InstallMeter hang(String number, String start) {
    return InstallMeter.builder()
        .point("SP-1")
        .number(number)
        .kind(MeteringKind.PLAIN)
        .digits(5)
        .startReading(new BigDecimal(start))
        .verifiedThrough(LocalDate.parse("2035-12-31"))
        .build();
  }

  private static RecordReading reading(String value, ReadingSource source) {
    return RecordReading.builder()
        .point("SP-1")
        .number("M-1")
        .value(new BigDecimal(value))
        .source(source)
        .build();
  }

  private static RecordReading visit(String value) {
    return reading(value, ReadingSource.VISIT);
  }

  private Reading taken(Command command) {
    return office.value(Reading.TYPE, office.run(command).about().key());
  }

  private Reading after(int days, Command command) {
    office.wait(Duration.ofDays(days));
    return taken(command);
  }

  private static EstimateReading estimate() {
    return new EstimateReading("SP-1", "M-1", EstimateReason.NO_ACCESS, Optional.empty());
  }

  private List<Use> uses() {
    return Use.between(meters.readings("SP-1", Instant.EPOCH, office.now().plusSeconds(1)));
  }

  @Test
  @Keeps(D7_3_5)
  void whatIsUsedIsTheDifferenceOfTwoReadings() {
    Reading first = after(30, visit("33.9"));

    assertThat(first.state()).isEqualTo(ReadingState.ACCEPTED);
    assertThat(uses()).hasSize(1);
    assertThat(uses().get(0).volume()).isEqualByComparingTo("30.4");
    assertThat(uses().get(0).billable(BigDecimal.ONE)).isEqualByComparingTo("30");
    office.wait(Duration.ofSeconds(1));
    assertThat(office.violation(visit("33.8"))).isEqualTo("D7-3.5 meter.reading-lower");
    assertThat(office.violation(visit("123456"))).isEqualTo("D7-3.5 meter.beyond-digits");
  }

  @Test
  @Keeps(D7_3_5)
  void theSameReadingTwiceIsOneAndAnotherUnderTheSameKeyAConflict() {
    Instant at = office.now();
    office.wait(Duration.ofDays(1));
    RecordReading reading = visit("5").withReadAt(Optional.of(at));

    Key first = office.run("E-1", reading).about().key();
    assertThat(office.run("E-2", reading).about().key()).isEqualTo(first);
    assertThat(
            office.run("E-2", reading.withValue(new BigDecimal("5.0"))).about().key())
        .isEqualTo(first);
    assertThat(office.refused(reading.withValue(BigDecimal.TEN)))
        .isInstanceOf(CommandConflict.class)
        .hasMessageContaining("meter.reading-differs");
    assertThat(office.refused(visit("6").withReadAt(Optional.of(office.now().plusSeconds(1)))))
        .hasMessageContaining("problem.future");
    assertThat(uses()).hasSize(1);
  }

  @Test
  @Keeps(D7_3_5)
  void sixteenDeliveriesAtOnceAreOneReading() throws Exception {
    RecordReading reading = visit("5").withReadAt(Optional.of(office.now()));
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Callable<Key>> deliveries = IntStream.range(0, 16)
          .<Callable<Key>>mapToObj(
              i -> () -> office.run("E-" + i, reading).about().key())
          .toList();
      assertThat(pool.invokeAll(deliveries))
          .extracting(f -> f.get())
          .containsOnly(Reading.keyOf(
              "SP-1", meters.at("SP-1").get(0).key().id(), office.now(), ReadingSource.VISIT));
    } finally {
      pool.shutdownNow();
    }
    assertThat(uses()).hasSize(1);
  }

  @Test
  void theSameReadingIsStillKnownAfterTheMeterIsGone() {
    RecordReading reading = visit("5").withReadAt(Optional.of(office.now()));
    Key first = office.run(reading).about().key();
    office.wait(Duration.ofHours(1));
    office.run(new RemoveMeter("SP-1", "M-1", new BigDecimal("6")));

    assertThat(office.run("E-2", reading).about().key()).isEqualTo(first);
    assertThat(office.violation(visit("7"))).isEqualTo("D7-3.5 meter.not-here");
  }

  @Test
  @Keeps(D7_3_5)
  void theDialBeginsAgainAtZeroAfterItsHighestNumber() {
    office.runAll(new RemoveMeter("SP-1", "M-1", new BigDecimal("3.5")), hang("M-1", "99988"));
    Reading rolled = after(30, visit("15"));

    assertThat(rolled.total()).isEqualByComparingTo("100015");
    assertThat(uses()).last().satisfies(use -> {
      assertThat(use.volume()).isEqualByComparingTo("27");
      assertThat(use.billable(BigDecimal.ONE)).isEqualByComparingTo("27");
    });
    assertThat(after(30, visit("40")).total()).isEqualByComparingTo("100040");
  }

  @Test
  @Keeps(D10_S2)
  void anEstimateIsTheMeanOfTheLastThreeValidUses() {
    after(10, visit("13.5"));
    after(10, visit("33.5"));
    after(10, visit("63.5"));
    after(10, visit("83.5"));
    // 20, 30 and 20 m³ in thirty days; the first ten days are older
    Reading estimated = after(15, estimate());

    assertThat(estimated.value()).isEqualByComparingTo("118.5");
    assertThat(estimated.kind()).isEqualTo(ReadingKind.ESTIMATED);
    assertThat(office.run(estimate()).about().key().id()).isEqualTo(estimated.id());
    assertThat(office.refused(
            new EstimateReading("SP-1", "M-1", EstimateReason.NO_SIGNAL, Optional.empty())))
        .isInstanceOf(CommandConflict.class)
        .hasMessageContaining("meter.reading-differs");
  }

  @Test
  @Keeps(D10_S2)
  void nobodyIsEstimatedThreeTimesInARow() {
    office.wait(Duration.ofDays(1));
    assertThat(office.violation(estimate())).isEqualTo("D10-S2 meter.no-history");
    after(29, visit("33.5"));
    after(30, estimate());
    after(30, estimate());
    office.wait(Duration.ofDays(30));
    assertThat(office.violation(estimate())).isEqualTo("D10-S2 meter.too-many-estimates");
    taken(visit("123.5"));
    after(30, estimate());
  }

  @Test
  void belowAnEstimateButAboveWhatWasTakenIsAnOverEstimate() {
    after(30, visit("33.5"));
    Reading estimated = after(30, estimate());
    assertThat(estimated.value()).isEqualByComparingTo("63.5");

    Reading low = after(1, visit("50"));

    assertThat(low.overEstimate()).isTrue();
    assertThat(low.state()).isEqualTo(ReadingState.ACCEPTED);
    assertThat(uses())
        .extracting(use -> use.volume().stripTrailingZeros().toPlainString())
        .containsExactly("30", "30", "-13.5");
    office.wait(Duration.ofSeconds(1));
    assertThat(office.violation(visit("33.4"))).isEqualTo("D7-3.5 meter.reading-lower");
  }

  @Test
  void anEstimateGoesOnWhereTheDialBeginsAgain() {
    office.runAll(new RemoveMeter("SP-1", "M-1", new BigDecimal("3.5")), hang("M-1", "99960"));
    after(30, visit("99990"));
    Reading estimated = after(30, estimate());

    assertThat(estimated.value()).isEqualByComparingTo("20");
    assertThat(estimated.total()).isEqualByComparingTo("100020");
    // still below the highest number: too much was estimated, the dial did not begin again
    assertThat(after(1, visit("99999")).total()).isEqualByComparingTo("99999");
  }

  @Test
  @Keeps({D7_3_5, D10_S2})
  void anUnbelievableUseWaitsForASecondLookBySomebodyElse() {
    after(30, visit("33.5"));
    Reading high = after(30, visit("733.5"));

    assertThat(high.state()).isEqualTo(ReadingState.HELD);
    assertThat(high.doubts()).containsExactly(Doubt.FAR_ABOVE_USUAL);
    assertThat(uses()).hasSize(1);
    assertThat(meters.held(10)).extracting(h -> h.value().id()).containsExactly(high.id());

    DecideReading accept = new DecideReading("SP-1", high.id(), true, "photo-7");
    assertThat(office.violation("E-1", accept)).isEqualTo("D10-S2 meter.decided-by-the-reader");
    office.run("E-2", accept);
    assertThat(meters.held(10)).isEmpty();
    assertThat(uses()).hasSize(2);
    assertThat(office.violation("E-2", accept)).isEqualTo("D10-S2 meter.not-held");
  }

  @Test
  void aRejectedReadingStaysOnRecordAndCountsForNothing() {
    after(30, visit("33.5"));
    Reading high = after(30, visit("733.5"));
    office.run("E-2", new DecideReading("SP-1", high.id(), false, "visit-8"));

    Reading rejected = office.value(Reading.TYPE, new Key("SP-1", high.id()));
    assertThat(rejected.state()).isEqualTo(ReadingState.REJECTED);
    assertThat(rejected.decision()).hasValueSatisfying(d -> assertThat(d.by()).isEqualTo("E-2"));
    assertThat(after(1, visit("73.5")).state()).isEqualTo(ReadingState.ACCEPTED);
  }

  @Test
  void aHeldReadingCannotBeAcceptedBehindALaterOne() {
    after(30, visit("33.5"));
    Reading high = after(30, visit("733.5"));
    after(1, visit("70"));

    assertThat(office.violation("E-2", new DecideReading("SP-1", high.id(), true, "photo-7")))
        .isEqualTo("D7-3.5 meter.later-reading-known");
  }

  @Test
  void moreThanCanPassIsDoubtedAndSoIsAMeterThatStandsStill() {
    assertThat(after(1, visit("64")).doubts()).containsExactly(Doubt.ABOVE_CAPACITY);
    after(29, visit("33.5"));
    assertThat(after(59, visit("33.5")).doubts()).isEmpty();
    assertThat(after(60, visit("33.5")).doubts()).containsExactly(Doubt.STANDS_STILL);
  }

  @Test
  @Keeps(D10_S2)
  void aFailedMeterGetsTheMeanOfTheLastThreeUsesAndItsDialGoesOn() {
    after(10, visit("13.5"));
    after(10, visit("23.5"));
    after(10, visit("33.5"));
    Reading substituted =
        after(30, new SubstituteReading("SP-1", "M-1", new BigDecimal("35"), Optional.of("p-1")));

    assertThat(substituted.total()).isEqualByComparingTo("63.5");
    assertThat(substituted.value()).isEqualByComparingTo("35");
    Reading removed = after(1, visit("36"));
    assertThat(removed.total()).isEqualByComparingTo("64.5");
    assertThat(removed.overEstimate()).isFalse();
  }

  @Test
  @Keeps(D7_3_5)
  void anExchangeIsTwoReadingsAtOneMomentAndNoUseIsNegative() {
    after(30, visit("33.5"));
    office.wait(Duration.ofDays(10));
    assertThat(office.violation(new RemoveMeter("SP-1", "M-1", new BigDecimal("33"))))
        .isEqualTo("D7-3.5 meter.reading-lower");
    office.runAll(new RemoveMeter("SP-1", "M-1", new BigDecimal("43.5")), hang("M-2", "0.2"));
    Reading next = after(20, visit("20.2").withNumber("M-2"));

    assertThat(next.meter()).isEqualTo("M-2");
    assertThat(uses())
        .extracting(Use::meter, use -> use.volume().stripTrailingZeros().toPlainString())
        .containsExactly(tuple("M-1", "30"), tuple("M-1", "10"), tuple("M-2", "20"));
  }

  @Test
  void aReadingOlderThanTheLastOneTakenComesTooLate() {
    Instant before = office.now().plus(Duration.ofDays(10));
    after(30, visit("33.5"));

    assertThat(office.violation(visit("10").withReadAt(Optional.of(before))))
        .isEqualTo("D7-3.5 meter.later-reading-known");
  }

  @Test
  void everyProblemOfAReadingIsNamedAtOnce() {
    assertThat(office.refused(RecordReading.builder()
            .point("SP 1")
            .number("M-1")
            .value(new BigDecimal("-1"))
            .source(ReadingSource.ESTIMATE)
            .photo("a b")
            .build()))
        .hasMessageContaining("point")
        .hasMessageContaining("value")
        .hasMessageContaining("meter.source")
        .hasMessageContaining("photo");
    assertThat(office.refused(
            new EstimateReading("SP-1", "M-1", EstimateReason.METER_FAILED, Optional.empty())))
        .hasMessageContaining("meter.failed-is-substituted");
  }

  @Test
  void aMeterMayBeUsedForTenYearsAndOneOfOtherGasForSix() {
    LocalDate leapDay = LocalDate.parse("2016-02-29");

    assertThat(GasKind.NATURAL.usableThrough(leapDay)).isEqualTo(LocalDate.parse("2026-02-28"));
    assertThat(GasKind.LPG.usableThrough(leapDay)).isEqualTo(LocalDate.parse("2022-02-28"));
    assertThat(office.refused(hang("M-9", "0").withVerifiedThrough(LocalDate.parse("2036-03-03"))))
        .hasMessageContaining("meter.verified-too-long");
  }
}
