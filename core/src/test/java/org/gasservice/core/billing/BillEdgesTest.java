package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.billing.Round.flat;
import static org.gasservice.core.billing.Round.yuan;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
import static org.gasservice.core.standard.Clauses.F5;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.PublishBackDated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bills that are taken back, adjusted or estimated, and what the paper says of each. */
class BillEdgesTest {

  private Round round = new Round();

  @AfterEach
  void close() {
    round.close();
  }

  private void with(Round other) {
    round.close();
    round = other;
  }

  private Bill january() {
    round.on("2026-01-31").read("100");
    return round.bill("2026-01");
  }

  private void cancel(Bill bill) {
    round.office.run(new CancelBill("SP-1", "A-1", bill.number(), "wrong"));
  }

  private String refusedCancel(Bill bill) {
    return round.office.violation(new CancelBill("SP-1", "A-1", bill.number(), "wrong"));
  }

  private BillSheet sheet(Bill bill, String day) {
    BillSheets sheets =
        new BillSheets(round.office.pipeline().registry().messages(), Round.SETTINGS);
    return sheets.sheet(
        "SP-1",
        round.stored(bill.number()),
        round.books.open(),
        LocalDate.parse(day),
        Locale.ENGLISH);
  }

  // ---- taking back

  @Test
  @Keeps(D10_P4)
  void everyInstalmentOfABillGoesWithItWithItsFeeAndWhatWasPaidIsCredit() {
    Bill bill = january();
    round.office.run(new AgreeInstalments(
        "SP-1",
        "A-1",
        bill.number(),
        List.of(
            new Instalment(yuan("61.00"), LocalDate.parse("2026-02-10")),
            new Instalment(yuan("100.00"), LocalDate.parse("2026-03-10")),
            new Instalment(yuan("100.00"), LocalDate.parse("2026-04-10")))));
    round.books.receive("70.00");
    round.on("2026-03-20");
    round.office.run(new ChargeLateFees("SP-1", "A-1"));
    assertThat(round.books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .isGreaterThan(Yuan.ZERO);

    cancel(bill);

    assertThat(round.books.open()).isEmpty();
    assertThat(round.books.ledger().credit()).isEqualTo(yuan("70.00"));
    assertThat(round.stored(bill.number()).stands()).isFalse();
  }

  @Test
  @Keeps(D10_P4)
  void aBillThatWasAdjustedGivenUpOrSettledStays() {
    with(new Round(flat("A", "2025-01-01", "2.00")));
    Bill bill = january();
    assertThat(round.stored(bill.number()).stands()).isTrue();
    round.office.run(new WriteOff("SP-1", "A-1", bill.number(), "moved away", "E-2"));
    assertThat(refusedCancel(bill)).isEqualTo("D10-P4 billing.written-off-bill");

    round.on("2026-02-28").read("130");
    Bill adjusted = round.bill("2026-02");
    round.office.run(new PublishBackDated(Round.prices(flat("B", "2026-02-01", "2.50"))));
    round.office.run(new AdjustPrices("SP-1", "A-1", LocalDate.parse("2026-01-31")));
    assertThat(refusedCancel(adjusted)).isEqualTo("D10-P4 billing.adjusted-bill");

    round.on("2026-03-31").read("140");
    Bill last = round.bill("2026-03");
    round.office.run(round.settle("140", true));
    assertThat(refusedCancel(last)).isEqualTo("D10-P4 billing.settled-already");
  }

  @Test
  void aBillOfNothingOwesNothingAndIsTakenBackLikeAnyOther() {
    round.on("2026-01-31").read("0.4");
    Bill nothing = round.bill("2026-01");
    assertThat(nothing.total()).isEqualTo(Yuan.ZERO);
    assertThat(round.books.open()).isEmpty();

    cancel(nothing);

    assertThat(round.stored(nothing.number()).stands()).isFalse();
    assertThat(round.books.ledger().credit()).isEqualTo(Yuan.ZERO);
  }

  // ---- estimates

  @Test
  @Keeps(D10_S2)
  void anEstimateAfterAnEstimateStandsBesideItAndTheNextReadingReplacesBoth() {
    round.on("2026-01-31").read("150");
    round.bill("2026-01");
    round.on("2026-02-28").read("290");
    round.bill("2026-02");
    round.on("2026-03-31").estimate();
    Bill first = round.bill("2026-03");
    round.on("2026-04-30").estimate();
    Bill second = round.bill("2026-04");
    assertThat(second.replaces()).isEmpty();
    assertThat(round.stored(first.number()).stands()).isTrue();

    round.on("2026-05-31").read("500");
    Bill actual = round.bill("2026-05");

    assertThat(actual.replaces()).containsExactlyInAnyOrder(first.number(), second.number());
    assertThat(actual.volume()).isEqualByComparingTo("210");
    assertThat(sheet(actual, "2026-05-31").explanation())
        .anyMatch(said -> said.contains(first.number()) && said.contains(second.number()));
    assertThat(sheet(first, "2026-05-31").explanation())
        .anyMatch(said -> said.contains("by an estimate"))
        .anyMatch(said -> said.contains("Taken back on 2026-05-31"));
  }

  // ---- adjusting

  @Test
  @Keeps({D4_11a, D5_1_1})
  void onlyBillsThatEndAfterTheDayAreAdjusted() {
    with(new Round(flat("A", "2025-01-01", "2.00")));
    january();
    round.on("2026-02-28").read("130");
    Bill february = round.bill("2026-02");
    round.office.run(new PublishBackDated(Round.prices(flat("B", "2026-02-01", "2.50"))));

    assertThat(
            round.office.violation(new AdjustPrices("SP-1", "A-1", LocalDate.parse("2026-02-28"))))
        .isEqualTo("D5-1.1 billing.nothing-to-adjust");
    Adjustment done = (Adjustment) round
        .office
        .run(new AdjustPrices("SP-1", "A-1", LocalDate.parse("2026-02-27")))
        .about()
        .value();
    assertThat(done.bills()).containsExactly(february.number());
    assertThat(done.difference()).isEqualTo(yuan("15.00"));
    BillSheet sheet = sheet(february, "2026-03-01");
    assertThat(sheet.difference()).isEqualTo(yuan("15.00"));
    assertThat(sheet.explanation())
        .anyMatch(said -> said.contains("60.00 yuan before, 75.00 yuan now"));
  }

  // ---- the paper

  @Test
  @Keeps(F5)
  void thePaperAddsUpTheBillWhatIsOverdueBesideItAndTheFeesOfTheDay() {
    Bill january = january();
    round.on("2026-02-28").read("110");
    Bill february = round.bill("2026-02");
    round.books.receive("200.00", january.number());

    BillSheet sheet = sheet(february, "2026-03-31");

    assertThat(sheet.total()).isEqualTo(yuan("26.10"));
    assertThat(sheet.paid()).isEqualTo(Yuan.ZERO);
    assertThat(sheet.arrears()).as("of January").isEqualTo(yuan("61.00"));
    Yuan fees = LedgerRules.sum(
        round.books.open(),
        r -> r.kind().principal()
            ? LedgerRules.lateFeeOn(r, Round.SETTINGS.lateFee(), LocalDate.parse("2026-03-31"))
                .minus(r.lateFee(Round.SETTINGS.lateFee()))
            : r.open());
    assertThat(fees).isGreaterThan(Yuan.ZERO);
    assertThat(sheet.lateFee()).isEqualTo(fees);
    assertThat(sheet.toPay()).isEqualTo(yuan("87.10").plus(fees));
    assertThat(sheet.readings())
        .singleElement()
        .satisfies(span -> assertThat(span.to()).isEqualByComparingTo("110"));
    assertThat(sheet.difference()).isEqualTo(Yuan.ZERO);
    assertThat(sheet(january, "2026-03-31").paid()).isEqualTo(yuan("200.00"));
    assertThat(sheet(january, "2026-03-31").arrears()).as("of February").isEqualTo(yuan("26.10"));
    assertThat(sheet.explanation()).anyMatch(said -> said.contains("each day costs 0.05 %"));
  }

  @Test
  @Keeps(F5)
  void ofABillThatWasTakenBackNothingIsToBePaidAndNothingCountsAsPaid() {
    Bill bill = january();
    round.books.receive("261.00");
    cancel(bill);

    BillSheet sheet = sheet(bill, "2026-02-01");

    assertThat(sheet.cancelled()).isPresent();
    assertThat(sheet.paid()).isEqualTo(Yuan.ZERO);
    assertThat(sheet.toPay()).isEqualTo(Yuan.ZERO);
  }
}
