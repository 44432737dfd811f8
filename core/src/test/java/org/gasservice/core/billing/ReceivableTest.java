package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_S3;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.billing.Receivable.State;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** One debt by itself: when it is overdue, what is disputed of it, what being late costs. */
class ReceivableTest {

  private static final LocalDate DUE = LocalDate.parse("2026-03-10");
  private static final LateFeeTerms TERMS = LateFeeTerms.USUAL;

  private static Receivable debt(ReceivableKind kind, String amount) {
    return Receivable.opened("R-1", "A-1", kind, "B-1", Yuan.of(amount), DUE.minusDays(10), DUE);
  }

  private static Receivable gas() {
    return debt(ReceivableKind.GAS, "100.00");
  }

  private static Dispute dispute(String amount) {
    return new Dispute(Yuan.of(amount), "METER", DUE);
  }

  private static void refused(ThrowingCallable step, String code) {
    assertThatThrownBy(step).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
      assertThat(refusal.clause()).isEqualTo(D10_S3);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  @Test
  @Keeps(D10_S3)
  void aPrincipalIsOverdueFromTheDayAfterItsDueDay() {
    assertThat(gas().overdueOn(DUE)).isFalse();
    assertThat(gas().overdueOn(DUE.plusDays(1))).isTrue();
    assertThat(debt(ReceivableKind.LATE_FEE, "1.00").overdueOn(DUE.plusDays(1))).isFalse();
  }

  @Test
  @Keeps(D10_S3)
  void whatIsPaidOrWhollyDisputedIsNotOverdue() {
    LocalDate later = DUE.plusDays(9);
    assertThat(gas().paid(Yuan.of("100.00")).overdueOn(later)).isFalse();
    assertThat(gas().disputed(dispute("100.00")).overdueOn(later)).isFalse();
    assertThat(gas().disputed(dispute("99.99")).overdueOn(later)).isTrue();
    assertThat(gas().replaced().overdueOn(later)).isFalse();
  }

  @Test
  @Keeps(D10_S3)
  void aDebtIsDisputedOnceWhileOpenAndUpToWhatIsOpen() {
    refused(() -> gas().disputed(dispute("100.01")), "billing.dispute-too-large");
    refused(
        () -> gas().disputed(dispute("1.00")).disputed(dispute("1.00")),
        "billing.disputed-already");
    refused(
        () -> gas().paid(Yuan.of("100.00")).disputed(dispute("0.01")), "billing.dispute-too-large");
    assertThat(gas().disputed(dispute("40.00")).payable()).isEqualTo(Yuan.of("60.00"));
  }

  @Test
  @Keeps(D10_S3)
  void aPaymentShrinksADisputeToWhatIsLeft() {
    Receivable disputed = gas().disputed(dispute("40.00"));
    assertThat(disputed.paid(Yuan.of("60.00")).dispute()).contains(dispute("40.00"));
    assertThat(disputed.paid(Yuan.of("70.00")).dispute()).contains(dispute("30.00"));
    assertThat(disputed.paid(Yuan.of("100.00")).dispute()).isEmpty();
    assertThat(disputed.paid(Yuan.of("100.00")).state()).isEqualTo(State.SETTLED);
  }

  @Test
  @Keeps(D10_S3)
  void aPaymentTakenBackCostsFromTheDayItWasTakenBackAndNotForTheTimeBetween() {
    Receivable paid = gas().paid(Yuan.of("100.00"));
    LocalDate day = DUE.plusDays(5);
    assertThat(paid.unpaid(Yuan.of("100.00"), day).feeThrough()).contains(day);
    assertThat(paid.unpaid(Yuan.of("100.00"), DUE).feeThrough()).isEmpty();
    assertThat(
            paid.withFeeThrough(DUE.plusDays(2)).unpaid(Yuan.of("100.00"), day).feeThrough())
        .contains(day);
    assertThat(
            paid.withFeeThrough(DUE.plusDays(9)).unpaid(Yuan.of("100.00"), day).feeThrough())
        .contains(DUE.plusDays(9));
    assertThat(debt(ReceivableKind.LATE_FEE, "1.00")
            .paid(Yuan.of("1.00"))
            .unpaid(Yuan.of("1.00"), day)
            .feeThrough())
        .isEmpty();
  }

  @Test
  @Keeps(D10_S3)
  void aLateFeeRunsFromTheDayAfterTheDueDayAndNeverPassesTheDebt() {
    assertThat(gas().reckoned(TERMS, DUE).lateFee(TERMS)).isEqualTo(Yuan.ZERO);
    assertThat(gas().reckoned(TERMS, DUE.plusDays(1)).lateFee(TERMS)).isEqualTo(Yuan.of("0.05"));
    Receivable ten = gas().reckoned(TERMS, DUE.plusDays(10));
    assertThat(ten.lateFee(TERMS)).isEqualTo(Yuan.of("0.50"));
    assertThat(ten.reckoned(TERMS, DUE.plusDays(10))).isEqualTo(ten);
    assertThat(gas().reckoned(TERMS, DUE.plusDays(9_000)).lateFee(TERMS))
        .isEqualTo(Yuan.of("100.00"));
    assertThat(debt(ReceivableKind.LATE_FEE, "1.00")
            .reckoned(TERMS, DUE.plusDays(9))
            .feeExact())
        .isEqualByComparingTo(BigDecimal.ZERO);
  }

  @Test
  @Keeps(D10_S3)
  void whatWasReckonedBeyondTheDayOfPaymentIsTakenOff() {
    Receivable ten = gas().reckoned(TERMS, DUE.plusDays(10));
    assertThat(ten.reckonedBack(TERMS, Yuan.of("100.00"), DUE.plusDays(4)).lateFee(TERMS))
        .isEqualTo(Yuan.of("0.20"));
    assertThat(ten.reckonedBack(TERMS, Yuan.of("100.00"), DUE.minusDays(4)).lateFee(TERMS))
        .isEqualTo(Yuan.ZERO);
    assertThat(ten.reckonedBack(TERMS, Yuan.of("100.00"), DUE.plusDays(10))).isEqualTo(ten);
    assertThat(gas().reckonedBack(TERMS, Yuan.of("100.00"), DUE.plusDays(4))).isEqualTo(gas());
  }

  @Test
  void termsLieBetweenNothingAndOnePercentADay() {
    assertThatCode(() -> new LateFeeTerms(new BigDecimal("0.01"), BigDecimal.ONE))
        .doesNotThrowAnyException();
    assertThatCode(() -> new LateFeeTerms(BigDecimal.ZERO, BigDecimal.ZERO))
        .doesNotThrowAnyException();
    assertThatCode(() -> new LateFeeTerms(new BigDecimal("0.00000001"), BigDecimal.ONE))
        .doesNotThrowAnyException();
    for (String daily : new String[] {"0.010001", "-0.0001", "0.000000001"}) {
      assertThatThrownBy(() -> new LateFeeTerms(new BigDecimal(daily), BigDecimal.ONE))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> new LateFeeTerms(BigDecimal.ZERO, new BigDecimal("1.01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsSettledIsInNoListOfWhatIsToBePaid() {
    assertThat(Receivable.TYPE.attributes()).allSatisfy(attribute -> {
      assertThat(attribute.of().apply(gas())).isNotNull();
      assertThat(attribute.of().apply(gas().paid(Yuan.of("100.00")))).isNull();
    });
    assertThat(debt(ReceivableKind.GAS, "0.00").state()).isEqualTo(State.SETTLED);
  }
}
