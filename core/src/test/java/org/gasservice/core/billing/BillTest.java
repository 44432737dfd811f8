package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.billing.Round.flat;
import static org.gasservice.core.billing.Round.lines;
import static org.gasservice.core.billing.Round.yuan;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.gasservice.core.meter.RecordTest;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PublishBackDated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From readings to bills, to the fen, line by line. */
@Keeps({D5_1_1, D10_P4})
class BillTest {

  private Round round = new Round();

  private Round with(Round other) {
    round.close();
    round = other;
    return other;
  }

  @AfterEach
  void totalsAreSumsAndTheLedgerIsItsEntries() {
    assertThat(round.bills()).allSatisfy(bill -> {
      Yuan sum = bill.priced().lines().stream()
          .peek(line -> assertThat(line.amount().amount())
              .isEqualByComparingTo(line.exact().setScale(2, RoundingMode.HALF_UP)))
          .map(PriceLine::amount)
          .reduce(Yuan.ZERO, Yuan::plus);
      assertThat(bill.total()).isEqualTo(sum);
      assertThat(round.books.receivable(bill.number()).amount()).isEqualTo(sum);
    });
    if (!round.books.entries().isEmpty()) {
      assertThat(round.books.ledger().balances())
          .isEqualTo(LedgerRules.replay(round.books.entries()));
    }
    round.close();
  }

  @Test
  void aHouseholdClimbsTheTiersOfTheYear() {
    round.on("2026-02-28").read("340");
    round.bill("2026-02");
    round.on("2026-04-30").read("540");
    Bill bill = round.bill("2026-04");

    assertThat(lines(bill))
        .containsExactly(
            "61d 1: 10 × 2.61 = 26.10 (2025)",
            "61d 2: 150 × 2.83 = 424.50 (2025)",
            "61d 3: 40 × 4.23 = 169.20 (2025)");
    assertThat(bill.total()).isEqualTo(yuan("619.80"));
    assertThat(round.books.receivable(bill.number()).open()).isEqualTo(yuan("619.80"));
    assertThat(bill.dueOn()).isEqualTo(LocalDate.parse("2026-05-15"));
    assertThat(bill.lastReading().orElseThrow().to()).isEqualByComparingTo("540");
  }

  @Test
  void whatIsBelowACubicMetreIsLeftToTheNextBill() {
    round.on("2026-01-31").read("10.9");
    assertThat(lines(round.bill("2026-01"))).containsExactly("31d 1: 10 × 2.61 = 26.10 (2025)");
    round.on("2026-02-28").read("21.1");
    assertThat(lines(round.bill("2026-02"))).containsExactly("28d 1: 11 × 2.61 = 28.71 (2025)");
  }

  @Test
  @Keeps(D4_11a)
  void aPriceChangeInsideThePeriodSplitsIt() {
    with(new Round(flat("OLD", "2025-01-01", "2.28")));
    round.on("2026-05-31").read("100");
    round.bill("2026-05");
    round.publish(flat("NEW", "2026-06-21", "2.63"));
    round.on("2026-06-30").read("130");

    assertThat(lines(round.bill("2026-06")))
        .containsExactly("20d 1: 20 × 2.28 = 45.60 (OLD)", "10d 1: 10 × 2.63 = 26.30 (NEW)");
  }

  @Test
  void twoPricesInsideOnePeriodBothCount() {
    with(new Round(flat("A", "2025-01-01", "2.00")));
    round.on("2026-05-31").read("100");
    round.bill("2026-05");
    round.publish(flat("B", "2026-06-11", "3.00"));
    round.publish(flat("C", "2026-06-21", "4.00"));
    round.on("2026-06-30").read("130");

    assertThat(lines(round.bill("2026-06")))
        .containsExactly(
            "10d 1: 10 × 2 = 20.00 (A)", "10d 1: 10 × 3 = 30.00 (B)", "10d 1: 10 × 4 = 40.00 (C)");
  }

  @Test
  void aPriceFromTheFirstDayOwnsIt() {
    with(new Round(flat("A", "2025-01-01", "2.00")));
    round.on("2026-05-31").read("100");
    round.bill("2026-05");
    round.publish(flat("B", "2026-06-01", "3.00"));
    round.on("2026-06-30").read("130");

    assertThat(lines(round.bill("2026-06"))).containsExactly("30d 1: 30 × 3 = 90.00 (B)");
  }

  @Test
  void aPeriodAcrossTheNewYearCountsInBoth() {
    round.on("2026-12-11").read("345");
    round.bill("2026-11");
    round.on("2027-01-10").read("375");

    assertThat(lines(round.bill("2026-12")))
        .as("five cubic metres are left of the first tier in December; January begins anew")
        .containsExactly(
            "20d 1: 5 × 2.61 = 13.05 (2025)",
            "20d 2: 15 × 2.83 = 42.45 (2025)",
            "10d 1: 10 × 2.61 = 26.10 (2025)");
  }

  @Test
  @Keeps(D7_3_5)
  void anExchangeInsideThePeriodAddsBothMeters() {
    round.on("2026-02-28").read("340");
    round.bill("2026-02");
    round.on("2026-03-10");
    round.takeAway("M-1", "355");
    round.hang("M-2", "7");
    round.on("2026-03-31").read("M-2", "27");
    Bill bill = round.bill("2026-03");

    assertThat(lines(bill))
        .as("ten cubic metres of the first tier are left, and both meters climb")
        .containsExactly("31d 1: 10 × 2.61 = 26.10 (2025)", "31d 2: 25 × 2.83 = 70.75 (2025)");
    assertThat(bill.volume()).isEqualByComparingTo("35");
    assertThat(bill.total()).isEqualTo(yuan("96.85"));
    assertThat(bill.uses()).hasSize(2);
    assertThat(bill.priced().after().volume()).isEqualByComparingTo("375");
  }

  @Test
  @Keeps({D10_S2, D7_3_5})
  void anEstimateIsTruedUpAcrossATierLimit() {
    round.on("2026-01-31").read("150");
    round.books.receive(round.bill("2026-01").total().toString());
    round.on("2026-03-02").read("290");
    round.books.receive(round.bill("2026-02").total().toString());
    round.on("2026-04-01").estimate();
    Bill estimated = round.bill("2026-03");
    assertThat(estimated.estimated()).isTrue();
    round.books.receive(estimated.total().toString());

    assertThat(lines(estimated))
        .containsExactly("30d 1: 60 × 2.61 = 156.60 (2025)", "30d 2: 83 × 2.83 = 234.89 (2025)");
    round.on("2026-05-01").read("500");
    Bill actual = round.bill("2026-04");

    assertThat(lines(actual))
        .containsExactly("60d 1: 60 × 2.61 = 156.60 (2025)", "60d 2: 150 × 2.83 = 424.50 (2025)");
    assertThat(actual.replaces()).containsExactly(estimated.number());
    assertThat(round.stored(estimated.number()).cancelled()).isPresent();
    Yuan rest = yuan("581.10").minus(estimated.total());
    assertThat(rest.signum()).isPositive();
    assertThat(round.books.receivable(actual.number()).open())
        .as("what was paid of the estimate pays the bill that took its place")
        .isEqualTo(rest);
  }

  @Test
  void anEstimateThatWasTooHighIsCredit() {
    round.on("2026-01-31").read("150");
    round.bill("2026-01");
    round.on("2026-03-02").read("290");
    round.bill("2026-02");
    round.on("2026-04-01").estimate();
    Bill estimated = round.bill("2026-03");
    round.books.receive("1000.00");
    round.on("2026-05-01").read("300");
    Bill actual = round.bill("2026-04");

    assertThat(lines(actual)).containsExactly("60d 1: 10 × 2.61 = 26.10 (2025)");
    assertThat(round.books.open()).isEmpty();
    Yuan billed = yuan("391.50").plus(yuan("365.40")).plus(yuan("26.10"));
    assertThat(round.stored(estimated.number()).stands()).isFalse();
    assertThat(round.books.ledger().balance(AccountTitle.REVENUE_GAS).negated()).isEqualTo(billed);
  }

  @Test
  void anAccountIsBilledOnceAPeriod() {
    round.on("2026-01-31").read("10");
    round.bill("2026-01");
    assertThat(round.office.violation(round.billing("2026-01")))
        .isEqualTo("D10-P4 billing.billed-already");
    round.on("2026-02-28");
    assertThat(round.office.violation(round.billing("2026-02")))
        .isEqualTo("D10-P4 billing.nothing-read");
  }

  @Test
  @Keeps(D4_11a)
  void withoutAPriceInForceNothingIsBilled() {
    with(new Round(Round.version("ENDED", "2025-01-01")
        .validTo(LocalDate.parse("2026-01-15"))
        .addTiers(PriceTier.beyond("2.00"))
        .build()));
    round.on("2026-01-31").read("10");
    assertThat(round.office.violation(round.billing("2026-01")))
        .isEqualTo("D4-11a tariff.no-price");
  }

  @Test
  void aBillTakenBackLeavesWhatWasPaidAsCreditAndThePeriodFree() {
    round.on("2026-01-31").read("10");
    Bill wrong = round.bill("2026-01");
    round.books.receive("26.10");
    round.office.run(new CancelBill("SP-1", "A-1", wrong.number(), "read the neighbour's meter"));
    assertThat(round.books.ledger().credit()).isEqualTo(yuan("26.10"));

    round.on("2026-02-20").read("30");
    Bill right = round.bill("2026-01");
    assertThat(right.total()).isEqualTo(yuan("78.30"));
    assertThat(round.books.receivable(right.number()).open()).isEqualTo(yuan("52.20"));
    assertThat(right.number()).isEqualTo("A-1-2");
  }

  @Test
  void onlyTheLastBillIsTakenBack() {
    round.on("2026-01-31").read("10");
    Bill first = round.bill("2026-01");
    round.on("2026-02-28").read("20");
    round.bill("2026-02");
    assertThat(round.office.violation(new CancelBill("SP-1", "A-1", first.number(), "wrong")))
        .isEqualTo("D10-P4 billing.not-the-last");
  }

  @Test
  void theLateFeeOfABillGoesWithIt() {
    round.on("2026-01-31").read("100");
    Bill wrong = round.bill("2026-01");
    round.on("2026-04-30");
    round.office.run(new ChargeLateFees("SP-1", "A-1"));
    assertThat(round.books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .isGreaterThan(Yuan.ZERO);
    round.office.run(new CancelBill("SP-1", "A-1", wrong.number(), "wrong"));
    assertThat(round.books.ledger().owed()).isEqualTo(Yuan.ZERO);
    assertThat(round.books.ledger().balances()).isEmpty();
  }

  @Test
  @Keeps(D4_11a)
  void aPricePublishedForDaysGoneByIsTheDifferenceOfTwoReplays() {
    with(new Round(flat("A", "2025-01-01", "2.00")));
    round.on("2026-05-31").read("100");
    round.bill("2026-05");
    round.on("2026-06-30").read("130");
    Bill june = round.bill("2026-06");
    round.on("2026-07-05");
    round.office.run(new PublishBackDated(Round.prices(flat("B", "2026-06-01", "2.50"))));
    AdjustPrices adjust = new AdjustPrices("SP-1", "A-1", LocalDate.parse("2026-05-31"));
    Adjustment done = (Adjustment) round.office.run(adjust).about().value();

    assertThat(done.difference()).isEqualTo(yuan("15.00"));
    assertThat(done.bills()).containsExactly(june.number());
    assertThat(round.stored(june.number()).total()).as("stays").isEqualTo(yuan("60.00"));
    assertThat(round.stored(june.number()).now().total()).isEqualTo(yuan("75.00"));
    assertThat(round.books.receivable(done.id()).open()).isEqualTo(yuan("15.00"));
    assertThat(round.office.violation(adjust)).isEqualTo("D5-1.1 billing.nothing-to-adjust");
  }

  @Test
  @Keeps(D7_3_5)
  void aMeterThatRanFastIsReckonedBackBothWaysAcrossTheTiers() {
    round.on("2026-02-28").read("330");
    round.bill("2026-02");
    round.on("2026-04-30").read("440");
    Bill bill = round.bill("2026-04");
    assertThat(bill.total()).isEqualTo(yuan("306.90"));
    AdjustForMeter adjust = new AdjustForMeter("SP-1", "A-1", "CERT-1");
    round.office.run(test("CERT-0", "2"));
    assertThat(round.office.violation(new AdjustForMeter("SP-1", "A-1", "CERT-0")))
        .as("within the limit")
        .isEqualTo("D7-3.5 billing.meter-was-right");
    round.office.run(test("CERT-1", "10"));
    Adjustment done = (Adjustment) round.office.run(adjust).about().value();

    assertThat(done.after()).as("100 m³: 20 × 2.61 + 80 × 2.83").isEqualTo(yuan("278.60"));
    assertThat(done.difference()).isEqualTo(yuan("-28.30"));
    assertThat(round.books.ledger().owed())
        .isEqualTo(yuan("861.30").plus(yuan("306.90")).minus(yuan("28.30")));
    assertThat(round.office.violation(adjust)).isEqualTo("D7-3.5 billing.report-reckoned");

    round.on("2026-05-31").read("500");
    assertThat(round.bill("2026-05").priced().before().volume())
        .as("the next bill counts on from what was used after all")
        .isEqualByComparingTo("430");
  }

  private static RecordTest test(String certificate, String error) {
    return new RecordTest(
        "SP-1",
        "M-1",
        certificate,
        "laboratory",
        new BigDecimal(error),
        LocalDate.parse("2026-04-30"));
  }

  @Test
  void aBillExplainsItselfInBothLanguages() {
    round.on("2026-02-28").read("400");
    Bill bill = round.bill("2026-02");
    BillSheets sheets =
        new BillSheets(round.office.pipeline().registry().messages(), Round.SETTINGS);
    BillSheet sheet = sheets.sheet(
        "SP-1", bill, round.books.open(), LocalDate.parse("2026-04-01"), Locale.ENGLISH);

    assertThat(sheet.toPay()).isEqualTo(sheet.total().plus(sheet.lateFee()));
    assertThat(sheet.lateFee()).isGreaterThan(Yuan.ZERO);
    assertThat(sheet.explanation())
        .contains("Bill A-1-1: 2026-01-01 to 2026-02-28, 400 m³ used.")
        .anyMatch(said -> said.contains("350") && said.contains("2.61"));
    assertThat(sheets.explain(bill, Locale.CHINESE))
        .contains("账单 A-1-1：2026-01-01 至 2026-02-28，用气 400 立方米。")
        .noneMatch(said -> said.contains("billing.") || said.contains("tariff."));
  }

  @Test
  @Keeps({D4_11a, D10_4_13})
  void nothingIsChargedThatIsNotInTheScheduleInForce() {
    round.on("2026-03-02");
    round.office.run(PublishFee.builder()
        .code("HOSE-1M")
        .nameZh("软管")
        .nameEn("hose")
        .unit("m")
        .price(yuan("12.50"))
        .approval("price-list-7")
        .validFrom(LocalDate.parse("2026-03-10"))
        .validTo(LocalDate.parse("2026-03-20"))
        .build());
    assertThat(charged("INVENTED")).isEqualTo("D10-4.13 money.fee-unknown");
    assertThat(charged("HOSE-1M")).isEqualTo("D10-4.13 money.fee-not-in-force");
    round.on("2026-03-21");
    assertThat(charged("HOSE-1M")).isEqualTo("D10-4.13 money.fee-not-in-force");
    round.on("2026-03-20");
    round.office.run(new ChargeService("SP-1", "A-1", "HOSE-1M", new BigDecimal("1.5")));
    assertThat(round.books.ledger().owed()).isEqualTo(yuan("18.75"));
  }

  private String charged(String fee) {
    return round.office.violation(new ChargeService("SP-1", "A-1", fee, BigDecimal.ONE));
  }
}
