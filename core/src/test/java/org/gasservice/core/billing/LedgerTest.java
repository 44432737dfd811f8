package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S3;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is owed, paid, disputed and given up, and that the books say so. */
class LedgerTest {

  private final Books books = new Books();

  @AfterEach
  void everythingAddsUp() {
    if (!books.entries().isEmpty()) {
      assertThat(books.ledger().balances()).isEqualTo(LedgerRules.replay(books.entries()));
      assertThat(books.ledger().balances().values().stream().reduce(Yuan.ZERO, Yuan::plus))
          .isEqualTo(Yuan.ZERO);
    }
    books.close();
  }

  @Test
  void anEntryThatDoesNotBalanceCannotBe() {
    assertThatThrownBy(() -> LedgerEntry.builder()
            .id("e")
            .account("A")
            .number(1)
            .kind(EntryKind.BILL)
            .source("s")
            .day(LocalDate.EPOCH)
            .addPostings(
                Posting.debit(AccountTitle.RECEIVABLE_GAS, Yuan.of("1.00")),
                Posting.credit(AccountTitle.REVENUE_GAS, Yuan.of("0.99")))
            .build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Keeps(D10_S3)
  void aPaymentPaysTheOldestBillFirstAndWhatIsLeftOverIsCredit() {
    books.owe("50.00", "2026-03-20");
    books.owe("30.00", "2026-03-10");

    books.receive("40.00");
    assertThat(books.open()).extracting(r -> r.open().toString()).containsExactly("40.00");
    assertThat(books.ledger().overdueFrom()).contains(LocalDate.parse("2026-03-20"));

    books.receive("45.00");
    assertThat(books.open()).isEmpty();
    assertThat(books.ledger().credit()).isEqualTo(Yuan.of("5.00"));
    assertThat(books.ledger().overdueFrom()).isEmpty();
    assertThat(books.ledger().balance(AccountTitle.CLEARING, "CASH")).isEqualTo(Yuan.of("85.00"));
  }

  @Test
  void creditPaysTheNextBillByItself() {
    books.owe("10.00", "2026-03-10");
    books.receive("25.00");
    books.owe("20.00", "2026-04-10");

    assertThat(books.open()).extracting(r -> r.open().toString()).containsExactly("5.00");
    assertThat(books.ledger().credit()).isEqualTo(Yuan.ZERO);
  }

  @Test
  @Keeps(D10_S3)
  void aLateFeeIsSimpleFromTheDayAfterTheDueDay() {
    books.owe("120.50", "2026-03-10");
    books.day("2026-03-10");
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
    assertThat(books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE)).isEqualTo(Yuan.ZERO);

    books.day("2026-04-19");
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
    assertThat(books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .as("40 days at 0.3 %")
        .isEqualTo(Yuan.of("14.46"));
  }

  @Test
  void chargingEveryDayCostsWhatChargingOnceDoes() {
    LateFeeTerms terms = new LateFeeTerms(new BigDecimal("0.0005"), BigDecimal.ONE);
    LocalDate due = LocalDate.parse("2026-03-10");
    Receivable owed =
        Receivable.opened("r", "A-1", ReceivableKind.GAS, "b", Yuan.of("86.42"), due, due);
    Receivable daily = owed;
    for (int day = 1; day <= 31; day++) {
      daily = daily.reckoned(terms, due.plusDays(day));
    }

    assertThat(daily.lateFee(terms)).isEqualTo(Yuan.of("1.34"));
    assertThat(LedgerRules.lateFeeOn(owed, terms, due.plusDays(31))).isEqualTo(Yuan.of("1.34"));
    assertThat(LedgerRules.lateFeeOn(owed, terms, due.plusDays(5_000)))
        .as("capped")
        .isEqualTo(Yuan.of("86.42"));
  }

  @Test
  @Keeps(D10_S3)
  void theLateFeeOutlivesThePrincipal() {
    books.owe("100.00", "2026-03-10");
    books.day("2026-03-20");
    books.receive("100.00");

    assertThat(books.open()).singleElement().satisfies(fee -> {
      assertThat(fee.kind()).isEqualTo(ReceivableKind.LATE_FEE);
      assertThat(fee.open()).isEqualTo(Yuan.of("3.00"));
    });
    assertThat(books.ledger().overdueFrom()).as("no step for a fee alone").isEmpty();
  }

  @Test
  void lateFeesGoFirstWhereTheCompanySaysSo() {
    try (Books other = new Books(Books.SETTINGS.withAllocation(AllocationPolicy.LATE_FEE_FIRST))) {
      other.owe("100.00", "2026-03-10");
      other.day("2026-03-20");
      other.receive("100.00");
      assertThat(other.open()).singleElement().satisfies(left -> {
        assertThat(left.kind()).isEqualTo(ReceivableKind.GAS);
        assertThat(left.open()).isEqualTo(Yuan.of("3.00"));
      });
    }
  }

  @Test
  @Keeps(D10_P4)
  void aPaymentTakenBackIsOwedAgainOnce() {
    books.owe("30.00", "2026-03-10");
    books.receive("35.00");
    String payment = lastOf(EntryKind.PAYMENT);

    books.office.run(new Till.TakeBack("SP-1", "A-1", payment));
    assertThat(books.open()).extracting(r -> r.open().toString()).containsExactly("30.00");
    assertThat(books.ledger().credit()).isEqualTo(Yuan.ZERO);
    assertThat(books.ledger().overdueFrom()).contains(LocalDate.parse("2026-03-10"));
    assertThat(books.office.violation(new Till.TakeBack("SP-1", "A-1", payment)))
        .isEqualTo("D10-P4 billing.reversed-already");
  }

  @Test
  void creditUsedUpBeforeThePaymentBouncedIsADebt() {
    books.owe("10.00", "2026-03-10");
    books.receive("30.00");
    String payment = lastOf(EntryKind.PAYMENT);
    books.owe("15.00", "2026-04-10");
    books.office.run(new Till.TakeBack("SP-1", "A-1", payment));

    assertThat(books.open())
        .extracting(r -> r.kind() + " " + r.open())
        .containsExactlyInAnyOrder("GAS 10.00", "RETURNED_PAYMENT 15.00");
    assertThat(books.ledger().owed()).isEqualTo(Yuan.of("25.00"));
  }

  @Test
  @Keeps(D10_S3)
  void whatIsDisputedCostsNothingAndIsNotOverdue() {
    books.owe("100.00", "2026-03-10");
    String debt = books.open().get(0).id();
    books.office.run(
        new DisputeCharge("SP-1", "A-1", debt, Optional.of(Yuan.of("60.00")), "METER_TEST"));
    books.day("2026-03-20");
    books.receive("40.00");
    assertThat(books.receivable(debt).open()).isEqualTo(Yuan.of("60.00"));
    assertThat(books.ledger().overdueFrom()).isEmpty();
    assertThat(books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .as("on 40.00 alone")
        .isEqualTo(Yuan.of("1.20"));

    books.office.run(new ReleaseCharge("SP-1", "A-1", debt));
    books.day("2026-03-21");
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
    assertThat(books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .as("one more day on 60.00")
        .isEqualTo(Yuan.of("1.38"));
    assertThat(books.ledger().overdueFrom()).contains(LocalDate.parse("2026-03-10"));
  }

  @Test
  void aPaymentToldLateTakesBackTheFeeOfTheDaysBetween() {
    books.owe("100.00", "2026-03-10");
    books.day("2026-03-20");
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
    books.day("2026-03-15");
    books.receive("100.00");

    assertThat(books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE))
        .as("five days of ten")
        .isEqualTo(Yuan.of("1.50"));
  }

  @Test
  @Keeps(D10_S3)
  void instalmentsAreDebtsWithDaysOfTheirOwn() {
    books.owe("90.00", "2026-03-10");
    String debt = books.open().get(0).id();
    List<Instalment> parts = List.of(
        new Instalment(Yuan.of("50.00"), LocalDate.parse("2026-04-10")),
        new Instalment(Yuan.of("40.00"), LocalDate.parse("2026-05-10")));
    assertThat(books.office.violation(new AgreeInstalments(
            "SP-1",
            "A-1",
            debt,
            List.of(
                parts.get(0), new Instalment(Yuan.of("39.99"), LocalDate.parse("2026-05-10"))))))
        .isEqualTo("D10-S3 billing.instalments-differ");

    books.office.run(new AgreeInstalments("SP-1", "A-1", debt, parts));
    assertThat(books.receivable(debt).state()).isEqualTo(Receivable.State.REPLACED);
    assertThat(books.open())
        .extracting(r -> r.open() + " " + r.dueOn())
        .containsExactly("50.00 2026-04-10", "40.00 2026-05-10");
    assertThat(books.ledger().owed()).isEqualTo(Yuan.of("90.00"));
    assertThat(books.ledger().overdueFrom()).contains(LocalDate.parse("2026-04-10"));
  }

  @Test
  @Keeps({D10_S3, D10_P4})
  void whatIsOwedAgainAfterInstalmentsMayBePutInInstalmentsAgain() {
    books.owe("90.00", "2026-03-10");
    String debt = books.open().get(0).id();
    books.receive("20.00");
    String payment = books.entries().get(1).id();
    inParts(debt, "50.00", "20.00");
    books.office.run(new Till.TakeBack("SP-1", "A-1", payment));
    assertThat(books.receivable(debt).open()).isEqualTo(Yuan.of("20.00"));

    inParts(debt, "12.00", "8.00");
    assertThat(books.open())
        .extracting(r -> r.open().toString())
        .containsExactlyInAnyOrder("50.00", "20.00", "12.00", "8.00");
    assertThat(books.ledger().owed()).isEqualTo(Yuan.of("90.00"));
  }

  private void inParts(String debt, String first, String second) {
    books.office.run(new AgreeInstalments(
        "SP-1",
        "A-1",
        debt,
        List.of(
            new Instalment(Yuan.of(first), LocalDate.parse("2026-04-10")),
            new Instalment(Yuan.of(second), LocalDate.parse("2026-05-10")))));
  }

  @Test
  @Keeps(D4_12a)
  void aDebtIsGivenUpByTwo() {
    books.owe("90.00", "2026-03-10");
    String debt = books.open().get(0).id();
    assertThat(books.office.violation(new WriteOff("SP-1", "A-1", debt, "moved away", "E-1")))
        .isEqualTo("D4-12a billing.second-person");

    books.office.run(new WriteOff("SP-1", "A-1", debt, "moved away", "E-2"));
    assertThat(books.open()).isEmpty();
    assertThat(books.ledger().balance(AccountTitle.WRITE_OFF)).isEqualTo(Yuan.of("90.00"));
  }

  @Test
  void onlyCreditIsPaidOut() {
    books.owe("10.00", "2026-03-10");
    books.receive("12.00");
    assertThat(books.office.violation(new Till.PayOut("SP-1", "A-1", Yuan.of("2.01"))))
        .isEqualTo("D10-P4 billing.less-credit");
    books.office.run(new Till.PayOut("SP-1", "A-1", Yuan.of("2.00")));
    assertThat(books.ledger().credit()).isEqualTo(Yuan.ZERO);
  }

  @Test
  void accountsOverdueAreFoundByDay() {
    books.owe("10.00", "2026-03-10");
    assertThat(overdueOn("2026-03-10")).isZero();
    assertThat(overdueOn("2026-03-11")).isOne();
  }

  private int overdueOn(String day) {
    return books
        .office
        .keys(Ledger.TYPE, Range.all(Ledger.OVERDUE).below(LocalDate.parse(day)))
        .size();
  }

  private String lastOf(EntryKind kind) {
    return books.entries().stream()
        .filter(e -> e.kind() == kind)
        .reduce((a, b) -> b)
        .orElseThrow()
        .id();
  }

  @ParameterizedTest
  @CsvSource({"-0.0001, 1", "0.0101, 1", "0.000000001, 1", "1E+30, 1", "0.0005, 1.1", "0.0005, -1"})
  void aLateFeeThatIsNegativeTooHighOrTooFineIsRefused(BigDecimal daily, BigDecimal cap) {
    assertThatThrownBy(() -> new LateFeeTerms(daily, cap))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("late fee out of range: ");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "1.0001", "10000.001", "1E+20"})
  void aQuantityThatIsNotPositiveTooFineOrTooLargeIsRefused(BigDecimal quantity) {
    assertThat(books.office.refused(new ChargeService("SP-1", "A-1", "HOSE-1M", quantity)))
        .isInstanceOf(InvalidCommand.class)
        .hasMessageContaining("quantity");
  }
}
