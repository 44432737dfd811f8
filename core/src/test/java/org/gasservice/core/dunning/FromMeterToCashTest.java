package org.gasservice.core.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.dunning.Arrears.at;
import static org.gasservice.core.dunning.StepKind.DISCONNECTION;
import static org.gasservice.core.dunning.StepKind.REMINDER;
import static org.gasservice.core.dunning.StepKind.STOP_NOTICE;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.D10_S3;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.Bill;
import org.gasservice.core.billing.BillAccount;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReceivableKind;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a meter showed, through bill, notices and the crew on its way, to the money: meter M-1 of SP-1 hung at zero on 2 March, gas at 3.00. */
@Keeps({D10_S2, D10_S3, D10_P4})
class FromMeterToCashTest {

  private final Arrears arrears = new Arrears();

  @BeforeEach
  void aMeterAndAPrice() {
    arrears.runAll(
        InstallMeter.builder()
            .point("SP-1")
            .number("M-1")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.parse("2034-12-31"))
            .build(),
        PublishPrices.builder()
            .priceClass("RESIDENTIAL")
            .nameZh("居民")
            .nameEn("Home")
            .source("test")
            .sample(true)
            .unit(BigDecimal.ONE)
            .version(PriceVersion.builder()
                .id("V1")
                .approval("A-1")
                .validFrom(LocalDate.parse("2026-01-01"))
                .cycleStart(MonthDay.of(1, 1))
                .addTiers(PriceTier.beyond("3.00"))
                .build())
            .build());
  }

  @AfterEach
  void theBookHolds() {
    assertThat(arrears.bookHolds()).isTrue();
    arrears.close();
  }

  private Bill billed(String day, String shown) {
    arrears.now(day, "10:00");
    arrears.run(RecordReading.builder()
        .point("SP-1")
        .number("M-1")
        .value(new BigDecimal(shown))
        .source(ReadingSource.VISIT)
        .build());
    return bill(day);
  }

  private Bill bill(String day) {
    return (Bill) arrears.run(
        new BillAccount("SP-1", "A-1", "P-" + day, LocalDate.parse(day), Optional.empty()));
  }

  /** Read and billed on 31 March, due on 15 April; both notices are served on the days they are issued. */
  private Key upToTheOrder() {
    Bill bill = billed("2026-03-31", "60");
    assertThat(bill.total()).isEqualTo(Yuan.of("180.00"));
    assertThat(bill.dueOn()).isEqualTo(LocalDate.parse("2026-04-15"));
    assertThat(arrears.open()).hasSize(1);
    arrears.look("2026-04-25", "08:59");
    assertThat(arrears.taken()).isEmpty();
    arrears.look("2026-04-25", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER);
    assertThat(arrears.notice().total()).isEqualTo(Yuan.of("180.00"));
    arrears.serve();
    arrears.look("2026-05-15", "23:00");
    assertThat(arrears.taken()).as("thirty days late are not over").containsExactly(REMINDER);
    arrears.look("2026-05-16", "09:00");
    assertThat(arrears.taken()).containsExactly(REMINDER, STOP_NOTICE);
    arrears.now("2026-05-16", "10:00");
    arrears.serve();
    arrears.look("2026-05-19", "09:59");
    assertThat(arrears.taken()).as("72 hours are not over").hasSize(2);
    arrears.look("2026-05-19", "10:00");
    assertThat(arrears.taken()).containsExactly(REMINDER, STOP_NOTICE, DISCONNECTION);
    return arrears.currentRun().order().orElseThrow();
  }

  private List<Reading> readings() {
    return arrears.all(Reading.TYPE, Range.all(Reading.OF_POINT).inRoot("SP-1"));
  }

  @Test
  void payingWhatWasMeteredCallsBackTheCrewInTheSameCommit() {
    Key order = upToTheOrder();
    arrears.send(order);
    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.EN_ROUTE);

    Payment payment = arrears.pay("180.00");

    assertThat(arrears.stateOf(order)).isEqualTo(OrderState.CANCELLED);
    assertThat(arrears.lastCommand(ServiceOrder.TYPE, order))
        .isEqualTo(arrears.lastCommand(Payment.TYPE, payment.key()));
    assertThat(arrears.off()).isEmpty();
    assertThat(arrears.open())
        .as("34 days at 0.05 % of 180.00 are owed besides, and nobody is cut off for them")
        .extracting(Receivable::kind, Receivable::open)
        .containsExactly(tuple(ReceivableKind.LATE_FEE, Yuan.of("3.06")));
    arrears.look("2026-09-30", "10:00");
    assertThat(arrears.taken()).isEmpty();
    arrears.follow();
    assertThat(readings()).as("hung, and read once").hasSize(2);
  }

  @Test
  @Keeps(D7_3_5)
  void whatTheCrewReadWhenItSealedIsKeptAndBilled() {
    Key order = upToTheOrder();
    arrears.cutOff(order);
    assertThat(arrears.off()).containsExactly(OffReason.DEBT);
    arrears.follow();

    assertThat(readings().get(2).value()).isEqualByComparingTo("90");
    assertThat(readings().get(2).readAt()).isEqualTo(at("2026-05-19", "10:00"));
    Bill last = bill("2026-05-19");
    assertThat(last.priced().lines())
        .extracting(PriceLine::amount)
        .containsExactly(Yuan.of("90.00"));

    arrears.pay("180.00");
    Key restoring = arrears.about().reconnection().orElseThrow();
    arrears.restore(restoring);
    assertThat(arrears.off()).isEmpty();
    assertThat(arrears.value(Ledger.TYPE, Ledger.keyOf("SP-1", "A-1")).owed())
        .as("the second bill is not due yet, and keeps nobody off")
        .isGreaterThanOrEqualTo(Yuan.of("90.00"));
  }

  @Test
  @Keeps(D7_3_5)
  void aDialThatContradictsThePastKeepsNobodyFromSealing() {
    Key order = upToTheOrder();
    arrears.now("2026-05-19", "10:05");
    billed("2026-05-19", "95");
    arrears.now("2026-05-19", "10:10");

    arrears.cutOff(order);
    arrears.follow();

    assertThat(arrears.off()).containsExactly(OffReason.DEBT);
    assertThat(readings()).as("90 after 95 is no reading").hasSize(3);
    assertThat(arrears.value(ServiceOrder.TYPE, order).state()).isEqualTo(OrderState.SEALED);
  }

  @Test
  void nobodyIsRemindedOfABillThatWasPaidInTime() {
    billed("2026-03-31", "60");
    arrears.now("2026-04-14", "10:00");
    arrears.pay("180.00");
    arrears.look("2026-07-31", "10:00");
    assertThat(arrears.taken()).isEmpty();
    assertThat(arrears.about().runs()).isZero();
  }
}
