package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** A drawer's own rules, each by itself: whose it is, what is full, what may be counted; and a day of a channel, page by page. */
class DrawerRulesTest {

  private static final Key KEY = CashDrawer.keyOf("EAST-1", "W1");
  private static final Key OTHER = CashDrawer.keyOf("EAST-1", "W2");
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
  private static final CashDrawer OPEN =
      DrawerRules.opened(KEY, "A", Yuan.of("200"), Optional.empty(), AT);

  private static void refused(ThrowingCallable step, String clause, String code) {
    RuleViolation refusal = catchThrowableOfType(RuleViolation.class, step);
    assertThat(refusal.clause() + " " + refusal.code()).isEqualTo(clause + " " + code);
  }

  private static CashDrawer deposited(CashDrawer drawer, String slip, String amount) {
    return DrawerRules.deposited(
        drawer, new DepositCash(KEY, slip, Yuan.of(amount)), Yuan.of("200"), "A", AT);
  }

  private static CashDrawer.Count count(String expected, String counted, boolean explained) {
    return new CashDrawer.Count(
        0,
        Yuan.ZERO,
        Yuan.ZERO,
        Yuan.ZERO,
        Yuan.ZERO,
        Yuan.of(expected),
        Yuan.of(counted),
        Optional.of("WRONG_CHANGE").filter(reason -> explained),
        Optional.of("BOSS").filter(person -> explained),
        AT);
  }

  @Test
  @Keeps(D4_12a)
  void aDepositHasASlipOfItsOwnAndADrawerKeepsFortyOfThem() {
    CashDrawer full = deposited(OPEN, "S-1", "200");
    refused(() -> deposited(deposited(OPEN, "S-1", "1"), "S-1", "1"), D4_12a, "payment.slip-twice");
    refused(() -> deposited(OPEN, "S-1", "200.01"), D4_12a, "payment.drawer-short");
    for (int i = 2; i <= CashDrawer.MOST_DEPOSITS; i++) {
      full = deposited(full, "S-" + i, "1");
    }
    CashDrawer brim = full;
    assertThat(brim.deposits()).hasSize(CashDrawer.MOST_DEPOSITS);
    refused(() -> deposited(brim, "S-41", "1"), D4_12a, "payment.too-many-deposits");
  }

  @Test
  @Keeps(D4_12a)
  void aDrawerTakesTheCashOfSixtyOthers() {
    CashDrawer full = OPEN;
    CashDrawer.TakenOver cash = new CashDrawer.TakenOver(OTHER, Yuan.of("1"), AT);
    for (int i = 0; i < CashDrawer.MOST_TAKEN_OVER; i++) {
      full = DrawerRules.tookOver(full, cash, "A");
    }
    CashDrawer brim = full;
    assertThat(brim.takenOver()).hasSize(CashDrawer.MOST_TAKEN_OVER);
    refused(() -> DrawerRules.tookOver(brim, cash, "A"), D4_12a, "payment.too-many-taken-over");
    refused(() -> DrawerRules.tookOver(OPEN, cash, "B"), D4_12a, "payment.not-your-drawer");
  }

  @Test
  @Keeps({D4_12a, D4_12b})
  void onlyWhoAnswersForADrawerStopsCountsAndHandsItOver() {
    CashDrawer stopped = DrawerRules.stopped(OPEN, "A");
    CashDrawer counted = DrawerRules.counted(stopped, count("200", "200", false), "A");

    refused(() -> DrawerRules.stopped(OPEN, "B"), D4_12a, "payment.not-your-drawer");
    refused(
        () -> DrawerRules.counted(stopped, count("200", "200", false), "B"),
        D4_12a,
        "payment.not-your-drawer");
    refused(() -> DrawerRules.handedOver(counted, "A", "B", AT), D4_12a, "payment.not-your-drawer");
    CashDrawer handed = DrawerRules.handedOver(counted, "B", "A", AT);
    assertThat(handed.to()).contains("B");
    refused(() -> DrawerRules.taken(handed, "A", AT), D4_12b, "payment.not-yours-to-take");
    assertThat(DrawerRules.taken(handed, "B", AT).state()).isEqualTo(DrawerState.TAKEN);
    refused(() -> DrawerRules.taken(counted, "B", AT), D4_12a, "payment.not-handed-over");
  }

  @Test
  @Keeps(D4_12a)
  void aCountThatDiffersIsExplainedOneThatAgreesIsNotAndBothMayBeCountedAgain() {
    CashDrawer stopped = DrawerRules.stopped(OPEN, "A");

    refused(
        () -> DrawerRules.counted(OPEN, count("200", "200", false), "A"),
        D4_12a,
        "payment.stop-first");
    refused(
        () -> DrawerRules.counted(stopped, count("200", "199.99", false), "A"),
        D4_12a,
        "payment.drawer-too-little");
    refused(
        () -> DrawerRules.counted(stopped, count("200", "200.01", false), "A"),
        D4_12a,
        "payment.drawer-over");
    refused(
        () -> DrawerRules.counted(stopped, count("200", "200", true), "A"),
        D4_12a,
        "payment.nothing-differs");
    CashDrawer little = DrawerRules.counted(stopped, count("200", "199", true), "A");
    CashDrawer again = DrawerRules.counted(little, count("200", "200", false), "A");
    assertThat(again.count().orElseThrow().counted()).isEqualTo(Yuan.of("200"));
    assertThat(DrawerRules.countAgain(again).code()).isEqualTo("payment.count-again");
  }

  // ---- a day of a channel

  private static StatementRow row(String transaction, String amount) {
    return new StatementRow(transaction, Yuan.of(amount));
  }

  private static Matching match(List<StatementRow> ours, List<StatementRow> theirs, int most) {
    Function<String, Optional<Yuan>> elsewhere =
        id -> id.equals("09") ? Optional.of(Yuan.of("9")) : Optional.empty();
    return Matching.of(ours, theirs, elsewhere, most);
  }

  @Test
  @Keeps(D10_P4)
  void aPageIsCutWhereItIsFullUnlessNothingIsLeft() {
    List<StatementRow> ours = List.of(row("01", "1"), row("02", "2"));
    List<StatementRow> theirs = List.of(row("03", "3"));

    assertThat(match(ours, theirs, 1).cut()).contains("01");
    assertThat(match(ours, theirs, 2).cut()).as("theirs is left").contains("02");
    assertThat(match(ours, theirs, 3).cut()).as("full, and nothing is left").isEmpty();
    assertThat(match(ours, List.of(), 1).cut()).as("ours is left").contains("01");
    assertThat(match(ours, List.of(), 2).cut()).isEmpty();
    assertThat(match(List.of(row("01", "1")), List.of(row("01", "1")), 1).cut()).isEmpty();
  }

  @Test
  @Keeps(D10_P4)
  void aDayIsCleanWhenAllOfItWasComparedAndNothingDiffers() {
    Reconciliation begun = Reconciliation.begun("BANK", LocalDate.parse("2026-03-02"));
    Matching same = match(List.of(row("01", "5")), List.of(row("01", "5")), 9);
    Matching other =
        match(List.of(row("02", "5"), row("03", "1")), List.of(row("02", "6"), row("09", "9")), 9);

    Reconciliation good = begun.with(same, Optional.empty());
    assertThat(good.clean()).as("not over yet").isFalse();
    assertThat(good.withDoneAt(AT).clean()).isTrue();
    assertThat(good.pages()).isZero();
    assertThat(good.matched()).isOne();
    assertThat(good.amount()).isEqualTo(Yuan.of("5"));

    Reconciliation bad = good.with(other, Optional.of("03")).with(other, Optional.empty());
    assertThat(bad.withDoneAt(AT).clean()).isFalse();
    assertThat(bad.pages()).isEqualTo(2);
    assertThat(bad.through()).contains("03");
    assertThat(bad.differences())
        .isEqualTo(Map.of(Finding.OTHER_AMOUNT, 2, Finding.OURS_ONLY, 2, Finding.OTHER_DAY, 2));
    assertThat(bad.ours()).isEqualTo(Yuan.of("17"));
    assertThat(bad.theirs()).isEqualTo(Yuan.of("35"));
  }
}
