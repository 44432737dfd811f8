package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.gasservice.core.Office;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A meter in use since 2026-03-02, taken away on 2026-06-10 and tested on 2026-06-15. */
class MeterTestTest {

  private static final LocalDate TESTED = LocalDate.parse("2026-06-15");

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS),
      MeterFeature.create(Office.ZONE));

  @BeforeEach
  void disputed() {
    Customer.company(office);
    office.runAll(
        Customer.point("SP-1", "Lake Road 7"),
        InstallMeter.builder()
            .point("SP-1")
            .number("M-1")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.parse("2035-12-31"))
            .build());
    office.wait(Duration.ofDays(100));
    office.run(new RemoveMeter("SP-1", "M-1", new BigDecimal("210")));
    office.wait(Duration.ofDays(5));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static RecordTest found(String certificate, String error) {
    return new RecordTest(
        "SP-1", "M-1", certificate, "City laboratory", new BigDecimal(error), TESTED);
  }

  private MeterTest test(String certificate, String error) {
    office.run(found(certificate, error));
    return office.value(MeterTest.TYPE, MeterTest.keyOf("SP-1", certificate));
  }

  @Test
  @Keeps(D7_3_5)
  void theTwoMonthsBeforeItWasTakenAwayAreWorkedOutAnew() {
    MeterTest fast = test("C-1", "5");

    assertThat(fast.right()).isFalse();
    assertThat(fast.covers(LocalDate.parse("2026-04-10"))).isFalse();
    assertThat(fast.covers(LocalDate.parse("2026-04-11"))).isTrue();
    assertThat(fast.covers(LocalDate.parse("2026-06-10"))).isTrue();
    assertThat(fast.covers(LocalDate.parse("2026-06-11"))).isFalse();
    assertThat(fast.passed(new BigDecimal("105"), BigDecimal.ONE)).isEqualByComparingTo("100");
    assertThat(fast.passed(new BigDecimal("100"), new BigDecimal("0.01")))
        .isEqualByComparingTo("95.24");
  }

  @Test
  void withinTheLimitNothingIsWorkedOutAnew() {
    assertThat(test("C-1", "3").right()).isTrue();
    assertThat(test("C-2", "-3").covers(LocalDate.parse("2026-06-10"))).isFalse();
    assertThat(test("C-3", "3.001").right()).isFalse();
    assertThat(test("C-4", "-50").passed(new BigDecimal("10"), BigDecimal.ONE))
        .isEqualByComparingTo("20");
  }

  @Test
  @Keeps(D7_3_5)
  void oneCertificateHasOneResult() {
    test("C-1", "5");

    office.run(found("C-1", "5"));
    assertThat(office.violation(found("C-1", "4"))).isEqualTo("D7-3.5 meter.test-differs");
    assertThat(office.refused(found("C-2", "-100"))).hasMessageContaining("error");
    assertThat(office.refused(found("C-2", "1.0001"))).hasMessageContaining("error");
    assertThat(office.refused(new RecordTest(
            "SP-1", "M-1", "C-2", "City laboratory", BigDecimal.ONE, TESTED.plusDays(1))))
        .hasMessageContaining("problem.future");
    assertThat(office.violation(
            new RecordTest("SP-1", "M-9", "C-2", "City laboratory", BigDecimal.ONE, TESTED)))
        .isEqualTo("D7-3.5 meter.not-here");
  }
}
