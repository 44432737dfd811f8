package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.F4;
import static org.gasservice.core.standard.Clauses.F6;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three homes on a route of a station, one of them without a meter. */
class RoutesTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final Office office = new Office(
      FollowUpFeature.create(),
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE));
  private final Meters meters = new Meters(Session.of(office.pipeline(), Actor.employee("E-1")));

  @BeforeEach
  void route() {
    Customer.company(office);
    office.runAll(
        Hire.builder()
            .employee("R-1")
            .name(Personal.of("Chen Reader"))
            .post("reader")
            .unit("EAST-1")
            .card("K-1")
            .build(),
        Customer.point("SP-1", "Lake Road 7"),
        Customer.point("SP-2", "Lake Road 9"),
        Customer.point("SP-3", "Lake Road 11"),
        hang("SP-1", "M-1"),
        hang("SP-2", "M-2"),
        new OpenRoute("ROUTE-7", "EAST-1", "Lake Road", "R-1"),
        new PlaceOnRoute("ROUTE-7", "SP-1", 20),
        new PlaceOnRoute("ROUTE-7", "SP-2", 10),
        new PlaceOnRoute("ROUTE-7", "SP-3", 30));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static InstallMeter hang(String point, String number) {
    return InstallMeter.builder()
        .point(point)
        .number(number)
        .kind(MeteringKind.PLAIN)
        .digits(5)
        .startReading(new BigDecimal("5"))
        .verifiedThrough(LocalDate.parse("2035-12-31"))
        .build();
  }

  private void follow() {
    new Follower(office.pipeline()).follow(100);
  }

  private void read(String point, String number, String value) {
    office.run(
        "R-1",
        RecordReading.builder()
            .point(point)
            .number(number)
            .value(new BigDecimal(value))
            .source(ReadingSource.VISIT)
            .sheet(SheetLine.keyOf("ROUTE-7", MARCH, point))
            .build());
    follow();
  }

  private TaskSheet sheet() {
    return office.value(TaskSheet.TYPE, TaskSheet.keyOf("ROUTE-7", MARCH));
  }

  @Test
  @Keeps({D10_S2, F4})
  void aSheetListsTheMetersInTheOrderTheyAreWalked() {
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));

    assertThat(meters.lines("ROUTE-7", MARCH))
        .extracting(SheetLine::point)
        .containsExactly("SP-2", "SP-1");
    assertThat(meters.lines("ROUTE-7", MARCH).get(0).previous()).isEqualByComparingTo("5");
    assertThat(sheet().reader()).isEqualTo("R-1");
    assertThat(sheet().toCome()).isEqualTo(2);
  }

  @Test
  @Keeps({D10_S2, F4})
  void whatIsReadForASheetIsNotedOnIt() {
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));
    office.wait(Duration.ofDays(20));
    read("SP-1", "M-1", "35");
    office.run("R-1", new NoteNoAccess("ROUTE-7", MARCH, "SP-2", EstimateReason.NO_ACCESS));

    assertThat(meters.lines("ROUTE-7", MARCH))
        .extracting(SheetLine::state)
        .containsExactly(LineState.NO_ACCESS, LineState.READ);
    assertThat(meters.lines("ROUTE-7", MARCH).get(1).use())
        .hasValueSatisfying(use -> assertThat(use).isEqualByComparingTo("30"));
    assertThat(sheet().read()).isEqualTo(1);
    assertThat(sheet().noAccess()).isEqualTo(1);
    assertThat(sheet().toCome()).isZero();
    office.wait(Duration.ofDays(1));
    read("SP-2", "M-2", "25");
    assertThat(sheet().read()).isEqualTo(2);
    assertThat(sheet().noAccess()).isZero();
  }

  @Test
  @Keeps(D10_S2)
  void aSheetIsClosedBySomebodyElseWhoLookedAgain() {
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));
    office.wait(Duration.ofDays(20));
    read("SP-1", "M-1", "35");
    CloseSheet close = new CloseSheet("ROUTE-7", MARCH, List.of("SP-1"));

    assertThat(office.violation("E-2", close)).isEqualTo("D10-S2 meter.sheet-not-done");
    office.run("R-1", new NoteNoAccess("ROUTE-7", MARCH, "SP-2", EstimateReason.UNREADABLE));
    assertThat(office.violation("R-1", close)).isEqualTo("D10-S2 meter.checked-by-the-reader");
    assertThat(office.violation("E-2", new CloseSheet("ROUTE-7", MARCH, List.of())))
        .isEqualTo("D10-S2 meter.nothing-checked");
    assertThat(office.violation("E-2", new CloseSheet("ROUTE-7", MARCH, List.of("SP-2"))))
        .isEqualTo("D10-S2 meter.line-not-read");
    office.run("E-2", close);

    assertThat(sheet().checked())
        .hasValueSatisfying(check -> assertThat(check.by()).isEqualTo("E-2"));
    assertThat(office.violation(
            "R-1", new NoteNoAccess("ROUTE-7", MARCH, "SP-2", EstimateReason.NO_ACCESS)))
        .isEqualTo("D10-S2 meter.sheet-closed");
  }

  @Test
  void whoIsOffTheRouteIsOnNoLaterSheet() {
    office.runAll(
        new PlaceOnRoute("ROUTE-7", "SP-1", 5),
        new TakeOffRoute("ROUTE-7", "SP-2"),
        new IssueSheet("ROUTE-7", MARCH, Optional.of("R-1")));

    assertThat(meters.lines("ROUTE-7", MARCH)).extracting(SheetLine::point).containsExactly("SP-1");
    assertThat(office.violation(new TakeOffRoute("ROUTE-7", "SP-2")))
        .isEqualTo("D10-S2 meter.not-on-route");
    office.runAll(new TakeOffRoute("ROUTE-7", "SP-1"), new PlaceOnRoute("ROUTE-7", "SP-2", 1));
    assertThat(office.value(ReadingRoute.TYPE, ReadingRoute.keyOf("ROUTE-7")).stops())
        .isEqualTo(2);
    office.run(new TakeOffRoute("ROUTE-7", "SP-2"));
    assertThat(office.violation(new IssueSheet("ROUTE-7", MARCH.plusMonths(1), Optional.empty())))
        .isEqualTo("D10-S2 meter.nothing-to-read");
  }

  @Test
  void aRouteIsReadBySomebodyEmployedAndOnceAMonth() {
    assertThat(office.refused(new OpenRoute("ROUTE-8", "EAST-1", "Hill", "NOBODY")))
        .hasMessageContaining("not-found");
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));
    assertThat(office.refused(new IssueSheet("ROUTE-7", MARCH, Optional.of("NOBODY"))))
        .hasMessageContaining("not-found");
  }

  @Test
  @Keeps(F6)
  void theReadingCardOfAPointHasEveryReadingThatCounts() {
    office.wait(Duration.ofDays(30));
    office.run(RecordReading.builder()
        .point("SP-1")
        .number("M-1")
        .value(new BigDecimal("35"))
        .source(ReadingSource.CUSTOMER)
        .photo("digest-1")
        .build());

    assertThat(meters.readings("SP-1", Instant.EPOCH, office.now().plusSeconds(1)))
        .extracting(Reading::source, r -> r.value().intValue())
        .containsExactly(tuple(ReadingSource.HUNG, 5), tuple(ReadingSource.CUSTOMER, 35));
  }

  @Test
  @Keeps({D10_S2, F4})
  void aReadingThatIsHeldLeavesItsLineOpenUntilItIsDecided() {
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));
    office.wait(Duration.ofDays(1));
    read("SP-1", "M-1", "500");
    assertThat(meters.lines("ROUTE-7", MARCH).get(1).state()).isEqualTo(LineState.HELD);
    assertThat(sheet().toCome()).isEqualTo(2);

    String held = meters.held(5).get(0).value().id();
    office.run("E-2", new DecideReading("SP-1", held, false, "visit-1"));
    follow();
    SheetLine line = meters.lines("ROUTE-7", MARCH).get(1);
    assertThat(line.state()).isEqualTo(LineState.TO_COME);
    assertThat(line.use()).isEmpty();

    office.wait(Duration.ofDays(1));
    read("SP-1", "M-1", "15");
    assertThat(sheet().read()).isEqualTo(1);
    assertThat(meters.lines("ROUTE-7", MARCH).get(1).state()).isEqualTo(LineState.READ);
  }

  @Test
  void newsAboutAnEarlierReadingChangeNothing() {
    office.run(new IssueSheet("ROUTE-7", MARCH, Optional.empty()));
    office.wait(Duration.ofDays(1));
    read("SP-1", "M-1", "500");
    String held = meters.held(5).get(0).value().id();
    office.wait(Duration.ofDays(1));
    read("SP-1", "M-1", "15");
    office.run("E-2", new DecideReading("SP-1", held, false, "visit-1"));
    follow();

    assertThat(meters.lines("ROUTE-7", MARCH).get(1).state()).isEqualTo(LineState.READ);
    assertThat(sheet().read()).isEqualTo(1);
  }
}
