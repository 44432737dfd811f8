package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Late fees wherever a debt changes its shape, whom money pays, and what a ledger refuses. Fees are 0.3 % a day. */
class LedgerEdgesTest {

  private final Books books = new Books();

  @AfterEach
  void everythingAddsUp() {
    if (!books.entries().isEmpty()) {
      assertThat(books.ledger().balances()).isEqualTo(LedgerRules.replay(books.entries()));
    }
    books.close();
  }

  private String owing(String amount) {
    books.owe(amount, "2026-03-10");
    return books.open().get(0).id();
  }

  private void dispute(String debt, String amount) {
    books.office.run(
        new DisputeCharge("SP-1", "A-1", debt, Optional.of(Yuan.of(amount)), "METER_TEST"));
  }

  private void charge() {
    books.office.run(new ChargeLateFees("SP-1", "A-1"));
  }

  private Yuan fees() {
    return books.ledger().balance(AccountTitle.RECEIVABLE_LATE_FEE);
  }

  private String refused(Command command) {
    return books.office.violation(command);
  }

  private Receivable fee() {
    return books.open().stream()
        .filter(r -> r.kind() == ReceivableKind.LATE_FEE)
        .findFirst()
        .orElseThrow();
  }

  // ---- late fees

  @Test
  @Keeps(D10_S3)
  void whatWasNotDisputedCostsWhileTheRestIsAndAllOfItFromTheReleaseOn() {
    String debt = owing("100.00");
    dispute(debt, "60.00");
    books.day("2026-03-20");
    books.office.run(new ReleaseCharge("SP-1", "A-1", debt));
    assertThat(fees()).as("ten days on 40.00").isEqualTo(Yuan.of("1.20"));

    books.day("2026-03-21");
    charge();
    assertThat(fees()).as("one more on 100.00").isEqualTo(Yuan.of("1.50"));
  }

  @Test
  @Keeps(D10_S3)
  void aDisputeLeavesWhatWasLateBeforeItOwed() {
    String debt = owing("100.00");
    books.day("2026-03-20");
    dispute(debt, "100.00");
    assertThat(fees()).isEqualTo(Yuan.of("3.00"));

    books.day("2026-03-30");
    charge();
    assertThat(fees()).isEqualTo(Yuan.of("3.00"));
  }

  @Test
  @Keeps(D10_S3)
  void instalmentsLeaveWhatWasLateBeforeThemOwed() {
    String debt = owing("100.00");
    books.day("2026-03-20");
    books.office.run(new AgreeInstalments("SP-1", "A-1", debt, halves()));
    books.day("2026-04-10");
    charge();

    assertThat(fees()).isEqualTo(Yuan.of("3.00"));
    books.day("2026-04-11");
    charge();
    assertThat(fees()).as("a day on the first half").isEqualTo(Yuan.of("3.15"));
  }

  private static List<Instalment> halves() {
    return List.of(
        new Instalment(Yuan.of("50.00"), LocalDate.parse("2026-04-10")),
        new Instalment(Yuan.of("50.00"), LocalDate.parse("2026-05-10")));
  }

  @Test
  @Keeps(D10_S3)
  void aFeeThatWasPaidAlreadyComesBackAsCreditWhenTheDebtTurnsOutToHaveBeenPaidEarlier() {
    owing("100.00");
    books.day("2026-03-20");
    charge();
    books.receive("3.00", fee().id());
    assertThat(fees()).isEqualTo(Yuan.ZERO);

    books.day("2026-03-15");
    books.receive("100.00");

    assertThat(books.open()).isEmpty();
    assertThat(fees()).isEqualTo(Yuan.ZERO);
    assertThat(books.ledger().credit()).as("five days of ten").isEqualTo(Yuan.of("1.50"));
  }

  @Test
  @Keeps(D10_S3)
  void ofAFeePaidInPartTheOpenPartIsTakenOffFirst() {
    owing("100.00");
    books.day("2026-03-20");
    charge();
    books.receive("2.00", fee().id());

    books.day("2026-03-15");
    books.receive("100.00");

    assertThat(books.open()).isEmpty();
    assertThat(books.ledger().credit()).isEqualTo(Yuan.of("0.50"));
  }

  @Test
  @Keeps(D10_S3)
  void aFeeIsWaivedWhileItIsOpenAndOnlyAFee() {
    String debt = owing("100.00");
    assertThat(refused(new WaiveLateFee("SP-1", "A-1", debt, "our mistake")))
        .isEqualTo("D10-S3 billing.no-late-fee");
    books.day("2026-03-20");
    charge();
    String fee = fee().id();
    books.office.run(new WaiveLateFee("SP-1", "A-1", fee, "our mistake"));

    assertThat(fees()).isEqualTo(Yuan.ZERO);
    assertThat(books.ledger().owed()).isEqualTo(Yuan.of("100.00"));
    assertThat(refused(new WaiveLateFee("SP-1", "A-1", fee, "our mistake")))
        .isEqualTo("D10-S3 billing.no-late-fee");
    charge();
    assertThat(fees()).as("not charged again").isEqualTo(Yuan.ZERO);
  }

  // ---- who is paid

  @Test
  @Keeps(D10_S3)
  void moneyPaysWhatIsNamedFirstDisputedOrNotAndThenTheOldest() {
    books.owe("30.00", "2026-03-10");
    books.owe("20.00", "2026-04-10");
    String oldest = books.open().get(0).id();
    String named = books.open().get(1).id();
    dispute(named, "20.00");

    books.receive("25.00", named);

    assertThat(books.receivable(named).open()).isEqualTo(Yuan.ZERO);
    assertThat(books.receivable(oldest).open()).isEqualTo(Yuan.of("25.00"));
    assertThat(refused(new Till.Receive("SP-1", "A-1", Yuan.of("1.00"), List.of("nothing"))))
        .isEqualTo("D10-S3 billing.no-receivable");
  }

  @Test
  void moneyIsMoreThanNothing() {
    owing("10.00");
    assertThat(refused(new Till.Receive("SP-1", "A-1", Yuan.ZERO, List.of())))
        .isEqualTo("D10-P4 billing.not-positive");
    assertThat(refused(new Till.PayOut("SP-1", "A-1", Yuan.ZERO)))
        .isEqualTo("D10-P4 billing.not-positive");
    assertThat(refused(new Till.Owe("SP-1", "A-1", Yuan.ZERO, LocalDate.parse("2026-03-10"))))
        .isEqualTo("D10-P4 billing.not-positive");
  }

  @Test
  @Keeps(D10_P4)
  void oneAccountDoesNotPayOrTakeBackWhatIsOfAnother() {
    String debt = owing("10.00");
    books.receive("4.00");
    String payment = books.entries().get(1).id();

    assertThat(refused(new Till.Receive("SP-1", "A-2", Yuan.of("1.00"), List.of(debt))))
        .isEqualTo("D10-S3 billing.no-receivable");
    assertThat(refused(new Till.TakeBack("SP-1", "A-2", payment)))
        .isEqualTo("D10-P4 billing.no-payment");
    assertThat(refused(new Till.TakeBack("SP-1", "A-1", books.entries().get(0).id())))
        .as("an entry, but no payment")
        .isEqualTo("D10-P4 billing.no-payment");
  }

  @Test
  @Keeps(D10_P4)
  void aPaymentTakenBackLeavesTheChannelWithNothingAndCostsFromThatDay() {
    owing("100.00");
    books.receive("100.00");
    String payment = books.entries().get(1).id();
    books.day("2026-03-20");
    books.office.run(new Till.TakeBack("SP-1", "A-1", payment));
    assertThat(books.ledger().balance(AccountTitle.CLEARING, "CASH")).isEqualTo(Yuan.ZERO);
    assertThat(books.ledger().owed()).isEqualTo(Yuan.of("100.00"));

    books.day("2026-03-22");
    charge();
    assertThat(fees()).as("two days").isEqualTo(Yuan.of("0.60"));
  }

  // ---- what is refused

  @Test
  @Keeps(D10_S3)
  void onlyWhatIsDisputedIsReleasedAndOnlyOpenPrincipalIsPutInInstalments() {
    String debt = owing("100.00");
    assertThat(refused(new ReleaseCharge("SP-1", "A-1", debt)))
        .isEqualTo("D10-S3 billing.not-disputed");
    dispute(debt, "1.00");
    assertThat(refused(new AgreeInstalments("SP-1", "A-1", debt, halves())))
        .isEqualTo("D10-S3 billing.no-instalments");
    books.office.run(new ReleaseCharge("SP-1", "A-1", debt));
    books.day("2026-03-20");
    charge();
    assertThat(refused(new AgreeInstalments("SP-1", "A-1", fee().id(), halves())))
        .isEqualTo("D10-S3 billing.no-instalments");
    books.receive("103.00");
    assertThat(refused(new AgreeInstalments("SP-1", "A-1", debt, halves())))
        .isEqualTo("D10-S3 billing.no-instalments");
    assertThat(refused(new WriteOff("SP-1", "A-1", debt, "moved away", "E-2")))
        .isEqualTo("D10-S3 billing.nothing-open");
  }

  // ---- arithmetic

  private static Receivable owed(String id, ReceivableKind kind, String amount, String due) {
    LocalDate day = LocalDate.parse(due);
    return Receivable.opened(id, "A-1", kind, "b", Yuan.of(amount), day.minusDays(9), day);
  }

  @Test
  @Keeps(D10_S3)
  void aFeeComesRightAfterTheDebtItIsOnUnlessFeesGoFirst() {
    Receivable old = owed("r-1", ReceivableKind.GAS, "10.00", "2026-03-10");
    Receivable fee = owed("f-1", ReceivableKind.LATE_FEE, "1.00", "2026-03-10").withOf("r-1");
    Receivable next = owed("r-2", ReceivableKind.SERVICE, "5.00", "2026-03-10");
    List<Receivable> open = List.of(next, fee, old);

    assertThat(LedgerRules.allocate(open, Yuan.of("12.00"), AllocationPolicy.LATE_FEE_FIRST))
        .extracting(Allocation::receivable)
        .containsExactly("f-1", "r-1", "r-2");
    assertThat(LedgerRules.allocate(open, Yuan.of("12.00"), Books.SETTINGS.allocation()))
        .containsExactly(
            new Allocation("r-1", Yuan.of("10.00")),
            new Allocation("f-1", Yuan.of("1.00")),
            new Allocation("r-2", Yuan.of("1.00")));
    assertThat(LedgerRules.allocate(open, Yuan.of("10.00"), Books.SETTINGS.allocation()))
        .containsExactly(new Allocation("r-1", Yuan.of("10.00")));
  }

  @Test
  @Keeps(D10_S3)
  void overdueIsUndisputedPrincipalPastItsDay() {
    Receivable gas = owed("r-1", ReceivableKind.GAS, "10.00", "2026-03-10");
    Receivable fee = owed("f-1", ReceivableKind.LATE_FEE, "1.00", "2026-03-01");
    Receivable later = owed("r-2", ReceivableKind.GAS, "5.00", "2026-03-20");
    List<Receivable> open = List.of(fee, later, gas);

    assertThat(LedgerRules.overduePrincipal(open, LocalDate.parse("2026-03-10")))
        .isEqualTo(Yuan.ZERO);
    assertThat(LedgerRules.overduePrincipal(open, LocalDate.parse("2026-03-11")))
        .isEqualTo(Yuan.of("10.00"));
    assertThat(LedgerRules.earliestDue(open)).contains(LocalDate.parse("2026-03-10"));
    assertThat(LedgerRules.earliestDue(List.of(fee))).isEmpty();
  }

  // ---- settling

  @Test
  @Keeps(D10_P4)
  void anAccountIsSettledOnceWithEveryFeeOfTheDayAndItsCreditUsed() {
    owing("100.00");
    books.day("2026-03-20");
    SettleAccount settle = new SettleAccount("SP-1", "A-1", Map.of(), true);
    assertThat(refused(new SettleAccount("SP-1", "A-1", Map.of(), false)))
        .isEqualTo("D10-P4 billing.debt-open");
    books.office.run(settle);

    Settlement settled = books.office.value(Settlement.TYPE, Settlement.keyOf("SP-1", "A-1"));
    assertThat(settled.owed()).isEqualTo(Yuan.of("103.00"));
    assertThat(refused(settle)).isEqualTo("D10-P4 billing.settled-already");
  }

  @Test
  void aFinalBillHasAPeriodOfItsOwnEachTime() {
    assertThat(Period.last(0)).isEqualTo("FINAL-1");
    assertThat(Period.last(2)).isEqualTo("FINAL-3");
  }
}
