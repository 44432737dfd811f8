package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_1a;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetersTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  /** Stands for work that is closed at a served point. */
  record Close(String point) implements Command {}

  private static final Feature WORK = Feature.named("work")
      .command(CommandType.within(
          "work.close", Close.class, ServicePoint.TYPE, Close::point, (command, draft) -> {
            ServedPoint.requireCompleteFile(draft, command.point(), TODAY);
            return ServicePoint.keyOf(command.point());
          }))
      .build();

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE),
      WORK);
  private final Meters meters = new Meters(Session.of(office.pipeline(), Actor.employee("E-1")));

  @BeforeEach
  void points() {
    Customer.company(office);
    office.runAll(Customer.point("SP-1", "Lake Road 7"), Customer.point("SP-2", "Lake Road 9"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static InstallMeter install(String point, String number) {
    return InstallMeter.builder()
        .point(point)
        .number(number)
        .kind(MeteringKind.PLAIN)
        .digits(5)
        .startReading(new BigDecimal("3.5"))
        .verifiedThrough(TODAY.plusYears(10))
        .build();
  }

  @Test
  @Keeps(D7_3_5)
  void aMeterNumberIsInUseOnceAndFreeAgainWhenTheMeterIsTakenAway() {
    office.run(install("SP-1", "M-100"));

    assertThat(office.violation(install("SP-2", "M-100"))).isEqualTo("D7-3.5 meter.number-in-use");
    assertThat(office.violation(new RemoveMeter("SP-2", "M-100", BigDecimal.TEN)))
        .isEqualTo("D7-3.5 meter.not-here");
    office.runAll(new RemoveMeter("SP-1", "M-100", BigDecimal.TEN), install("SP-2", "M-100"));

    assertThat(meters.at("SP-1")).isEmpty();
    assertThat(meters.inUse("M-100").orElseThrow().key().root()).isEqualTo("SP-2");
    assertThat(office.keys(Meter.TYPE, Range.all(Meter.BY_NUMBER).equalTo("M-100")))
        .hasSize(2);
  }

  @Test
  void aMeterWhoseVerificationEndsSoonIsFound() {
    office.runAll(install("SP-1", "M-100"));

    assertThat(office.keys(Meter.TYPE, Range.all(Meter.BY_EXPIRY).below(TODAY.plusYears(10))))
        .isEmpty();
    assertThat(office.keys(
            Meter.TYPE, Range.all(Meter.BY_EXPIRY).below(TODAY.plusYears(10).plusDays(1))))
        .hasSize(1);
  }

  @Test
  void aRegisterShowsNoMoreThanItsDigitsAndAMeterIsNotHungAfterItsVerification() {
    InvalidCommand refusal = (InvalidCommand) office.refused(
        new InstallMeter("SP-1", "M-1", MeteringKind.PLAIN, 5, new BigDecimal("123456"), TODAY));

    assertThat(refusal.problems()).extracting(Problem::path).containsExactly("startReading");
    assertThat(office.refused(new InstallMeter(
            "SP-1", "M-1", MeteringKind.PLAIN, 5, BigDecimal.ZERO, TODAY.minusDays(1))))
        .hasMessageContaining("meter.verification-over");
  }

  @Test
  @Keeps(D10_2_1a)
  void workAtAServedPointIsNotClosedBeforeItsFileIsComplete() {
    assertThat(office.refused(new Close("SP-1")))
        .hasMessage(
            "[D10-2.1a] customer.file-incomplete {missing=[ACCOUNT_HOLDER, PHONE, ID_NUMBER,"
                + " CONTRACT, HOUSEHOLD_SIZE, APPLIANCES, METER], point=SP-1}");

    office.runAll(
        Customer.person("P-1", "Li Na", "13911112222", "350102198511110024"),
        Customer.holder("SP-1", "P-1", "88001"),
        new CompleteFile(
            "SP-1",
            Optional.of("HT-2026-1"),
            Optional.of(3),
            List.of(new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.empty())),
            Optional.empty()));
    assertThat(office.refused(new Close("SP-1"))).hasMessageContaining("missing=[METER]");
    office.run(install("SP-1", "M-100"));
    office.run(new Close("SP-1"));
  }
}
