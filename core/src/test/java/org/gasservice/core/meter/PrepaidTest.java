package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.A7;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A home with a card meter of five digits, hung at 10 m³. */
class PrepaidTest {

  private static final LocalDate VERIFIED = LocalDate.parse("2035-12-31");

  /** Stands for the order that exchanges meters in its own commit. */
  record Swap(BigDecimal closing, Optional<BigDecimal> makeUp) implements Command {
    Swap {
      makeUp = makeUp == null ? Optional.empty() : makeUp;
    }
  }

  private static final MeterSteps STEPS = new MeterSteps(Office.ZONE);

  private static final Feature WORK = Feature.named("work")
      .command(CommandType.within(
          "work.swap",
          Swap.class,
          Meter.TYPE,
          command -> "SP-1",
          (command, draft) -> STEPS.exchange(
              draft,
              new RemoveMeter("SP-1", "C-1", command.closing()),
              new Meter.Custody("STORE-1", VERIFIED),
              hang("C-2", "0"),
              command.makeUp())))
      .build();

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      WORK);
  private final Meters meters = new Meters(Session.of(office.pipeline(), Actor.employee("E-1")));

  @BeforeEach
  void home() {
    Customer.company(office);
    office.runAll(Customer.point("SP-1", "Lake Road 7"), hang("C-1", "10"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static InstallMeter hang(String number, String start) {
    return InstallMeter.builder()
        .point("SP-1")
        .number(number)
        .kind(MeteringKind.CARD)
        .digits(5)
        .startReading(new BigDecimal(start))
        .verifiedThrough(VERIFIED)
        .build();
  }

  private static LoadVolume load(String number, String volume, String purchase) {
    return new LoadVolume("SP-1", number, new BigDecimal(volume), purchase);
  }

  private void read(String number, String value) {
    office.wait(Duration.ofDays(10));
    office.run(RecordReading.builder()
        .point("SP-1")
        .number(number)
        .value(new BigDecimal(value))
        .source(ReadingSource.VISIT)
        .display(new BigDecimal("999"))
        .build());
  }

  private static Swap swap(String closing, String makeUp) {
    return new Swap(new BigDecimal(closing), Optional.of(new BigDecimal(makeUp)));
  }

  @Test
  @Keeps(D7_3_5)
  void whatIsLeftIsWhatWasLoadedLessWhatPassedByTheDial() {
    assertThat(meters.left("SP-1", "C-1")).isEmpty();
    office.runAll(load("C-1", "100", "B-1"), load("C-1", "33.44", "B-2"));
    read("C-1", "60.5");

    assertThat(meters.left("SP-1", "C-1"))
        .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("82.94"));
    read("C-1", "150");
    assertThat(meters.left("SP-1", "C-1"))
        .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("-6.56"));
  }

  @Test
  @Keeps(D7_3_5)
  void aPurchaseIsWrittenOnceHoweverOftenItIsSent() {
    Key first = office.run("E-1", load("C-1", "100", "B-1")).about().key();

    assertThat(office.run("E-2", load("C-1", "100.0", "B-1")).about().key()).isEqualTo(first);
    assertThat(office.refused(load("C-1", "101", "B-1")))
        .isInstanceOf(CommandConflict.class)
        .hasMessageContaining("meter.loading-differs");
    assertThat(meters.left("SP-1", "C-1")).contains(new BigDecimal("100"));
    assertThat(office.refused(load("C-1", "0", "B 2")))
        .hasMessageContaining("volume")
        .hasMessageContaining("purchase");
  }

  @Test
  @Keeps(D7_3_5)
  void whatWasWrittenByMistakeIsTakenOffWhileAllOfItIsLeft() {
    office.runAll(load("C-1", "100", "B-1"), load("C-1", "30", "B-2"));
    read("C-1", "20");

    office.run(takingBack("B-1"));
    assertThat(meters.left("SP-1", "C-1"))
        .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("20"));
    assertThat(office.violation(takingBack("B-1"))).isEqualTo("D7-3.5 meter.loading-taken-back");
    assertThat(office.violation(takingBack("B-2"))).isEqualTo("D7-3.5 meter.loading-used");
    assertThat(office.violation(takingBack("B-3"))).isEqualTo("D7-3.5 meter.no-loading");
    assertThat(office.violation(load("C-1", "100", "B-1")))
        .isEqualTo("D7-3.5 meter.loading-taken-back");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.00001", "1E+12", "1E+2000000000"})
  void aVolumeThatIsNegativeTooFineOrAbsurdIsRefused(String volume) {
    assertThat(office.refused(load("C-1", volume, "B-1")))
        .isInstanceOf(InvalidCommand.class)
        .hasMessageContaining("volume: problem.range");
  }

  private static TakeBackLoading takingBack(String purchase) {
    return new TakeBackLoading("SP-1", "C-1", purchase, "WRONG-METER", "CARD-READ-BACK-1");
  }

  @Test
  void nothingIsWrittenToAMeterPaidAfterwards() {
    office.run(hang("P-1", "0").withKind(MeteringKind.PLAIN));

    assertThat(office.violation(load("P-1", "5", "B-1"))).isEqualTo("D7-3.5 meter.not-prepaid");
  }

  @Test
  @Keeps(A7)
  void whatIsLeftIsMadeUpOnTheNewMeterAndNothingElse() {
    office.run(load("C-1", "100", "B-1"));
    read("C-1", "70");

    assertThat(office.violation(new Swap(new BigDecimal("72"), Optional.empty())))
        .isEqualTo("A7 meter.make-up-differs");
    assertThat(office.violation(swap("72", "39"))).isEqualTo("A7 meter.make-up-differs");
    office.run(swap("72", "38"));

    assertThat(meters.left("SP-1", "C-2")).contains(new BigDecimal("38"));
    Held<Meter> next = meters.inUse("C-2").orElseThrow();
    Prepaid books = office.value(Prepaid.TYPE, Prepaid.keyOf("SP-1", next.key().id()));
    assertThat(books.loaded()).isEqualByComparingTo("0");
    assertThat(books.makeUp()).hasValueSatisfying(made -> {
      assertThat(made.oldMeter()).isEqualTo("C-1");
      assertThat(made.closing()).isEqualByComparingTo("72");
      assertThat(made.loaded()).isEqualByComparingTo("100");
      assertThat(made.metered()).isEqualByComparingTo("62");
      assertThat(made.volume()).isEqualByComparingTo("38");
    });
    assertThat(office.keys(Loading.TYPE, Range.all(Loading.OF_METER).inRoot("SP-1")))
        .as("what is made up was not bought")
        .hasSize(1);
    read("C-2", "8");
    office.run(load("C-2", "50", "B-2"));
    assertThat(meters.left("SP-1", "C-2")).contains(new BigDecimal("80"));
  }

  @Test
  @Keeps(A7)
  void aMeterThatRanDryLeavesNothingToMakeUp() {
    office.run(load("C-1", "20", "B-1"));
    read("C-1", "40");

    assertThat(office.violation(swap("40", "5"))).isEqualTo("A7 meter.make-up-differs");
    office.run(new Swap(new BigDecimal("40"), Optional.empty()));
    assertThat(meters.left("SP-1", "C-2")).isEmpty();
  }

  @Test
  @Keeps(A7)
  void whatTheCardSaysCountsWhereItsHistoryIsNotKnown() {
    office.run(swap("12", "5.5"));

    assertThat(meters.left("SP-1", "C-2")).contains(new BigDecimal("5.5"));
  }
}
