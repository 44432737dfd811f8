package org.gasservice.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D2_1_5;
import static org.gasservice.core.standard.Clauses.D4_11a;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Amounts to the fen, cash that is called out, and prices of which one is in force on a day. */
class AmountsTest {

  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-01");

  // ---- yuan

  @Test
  void amountsAddSubtractAndCompare() {
    Yuan five = Yuan.of("5");
    Yuan two = Yuan.of("2.50");

    assertThat(five.plus(two)).isEqualTo(Yuan.of("7.50"));
    assertThat(five.minus(two)).isEqualTo(Yuan.of("2.50"));
    assertThat(two.minus(five)).isEqualTo(Yuan.of("-2.50")).isEqualTo(two.negated());
    assertThat(five.min(two)).isEqualTo(two);
    assertThat(two.min(five)).isEqualTo(two);
    assertThat(five.compareTo(two)).isPositive();
    assertThat(two.compareTo(five)).isNegative();
    assertThat(two.compareTo(Yuan.of("2.5"))).isZero();
    assertThat(five).hasToString("5.00");
    assertThat(two.times(new BigDecimal("0.33"))).as("0.825").isEqualTo(Yuan.of("0.83"));
    assertThat(two.negated().signum()).isNegative();
  }

  @Test
  void anAmountHasFifteenDigitsAndTwoDecimals() {
    assertThatCode(() -> Yuan.of("999999999999999.99")).doesNotThrowAnyException();
    assertThatCode(() -> Yuan.of("1.000000000000000")).doesNotThrowAnyException();
    for (String unfit : new String[] {"1000000000000000", "0.001", "1.0000000000000000"}) {
      assertThatThrownBy(() -> Yuan.of(unfit)).as(unfit).isInstanceOf(InvalidCommand.class);
    }
  }

  // ---- cash

  private static Tender tender(String due, String tendered, String change) {
    return new Tender(Yuan.of(due), Yuan.of(tendered), Yuan.of(change));
  }

  private static String wrong(Tender tender) {
    return catchThrowableOfType(RuleViolation.class, tender::requireRight).code();
  }

  @Test
  @Keeps(D2_1_5)
  void whatIsHandedOverCoversWhatIsDueAndTheRestIsGivenBackToTheFen() {
    assertThatCode(() -> tender("61.80", "100", "38.20").requireRight()).doesNotThrowAnyException();
    assertThatCode(() -> tender("61.80", "61.80", "0").requireRight()).doesNotThrowAnyException();
    assertThat(wrong(tender("61.80", "61.79", "0"))).isEqualTo("money.below-due");
    assertThat(wrong(tender("61.80", "100", "38.19"))).isEqualTo("money.wrong-change");
    assertThat(wrong(tender("61.80", "100", "38.21"))).isEqualTo("money.wrong-change");
  }

  // ---- fees

  private static FeePrice price(String amount, LocalDate from) {
    return new FeePrice(Yuan.of(amount), "2026-1", from, Optional.empty());
  }

  private static FeeItem hose(FeePrice... prices) {
    FeeItem item = FeeItem.builder()
        .code("HOSE-1M")
        .nameZh("胶管")
        .nameEn("Hose")
        .unit("m")
        .addPrices(prices[0])
        .build();
    for (int i = 1; i < prices.length; i++) {
      item = item.publish(prices[i]);
    }
    return item;
  }

  @Test
  @Keeps(D4_11a)
  void aPriceThatBeginsEndsTheOneBeforeAndNoDayHasTwo() {
    FeeItem two = hose(price("12.50", MARCH), price("13.00", JUNE));

    assertThat(two.chargeableOn(JUNE.minusDays(1)).price()).isEqualTo(Yuan.of("12.50"));
    assertThat(two.chargeableOn(JUNE).price()).isEqualTo(Yuan.of("13.00"));
    for (LocalDate from : new LocalDate[] {MARCH, JUNE}) {
      assertThatThrownBy(() -> two.publish(price("14.00", from)))
          .as("from %s", from)
          .isInstanceOf(RuleViolation.class);
    }
    FeeItem ended = hose(price("12.50", MARCH)).withdraw(JUNE.minusDays(1));
    assertThat(ended.publish(price("14.00", JUNE)).chargeableOn(JUNE).price())
        .as("right after the last day of the one before")
        .isEqualTo(Yuan.of("14.00"));
    assertThatThrownBy(() -> ended.publish(price("14.00", JUNE.minusDays(1))))
        .isInstanceOf(RuleViolation.class);
    assertThat(new FeePrice(Yuan.of("1"), "2026-1", MARCH, Optional.of(JUNE)).inForceOn(JUNE))
        .isTrue();
  }

  @Test
  @Keeps(D10_4_13)
  void aFeeThatIsWithdrawnLosesWhatWasStillToComeAndKeepsWhatWas() {
    FeeItem three =
        hose(price("12.50", MARCH), price("13.00", JUNE), price("14.00", JUNE.plusDays(30)));

    FeeItem ended = three.withdraw(JUNE.plusDays(9));

    assertThat(ended.prices()).hasSize(2);
    assertThat(ended.chargeableOn(JUNE.plusDays(9)).price()).isEqualTo(Yuan.of("13.00"));
    assertThat(ended.priceOn(JUNE.plusDays(10))).isEmpty();
    assertThat(ended.priceOn(JUNE.plusDays(30))).isEmpty();
    assertThat(ended.chargeableOn(MARCH).validTo()).contains(JUNE.minusDays(1));
    assertThat(three.withdraw(JUNE).prices()).as("on its first day").hasSize(2);
  }
}
