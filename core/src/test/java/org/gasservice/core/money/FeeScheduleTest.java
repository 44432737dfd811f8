package org.gasservice.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D4_11a;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeeScheduleTest {

  /** Today, in Shanghai. */
  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final Office office = new Office(MoneyFeature.create(Office.ZONE));

  @AfterEach
  void close() {
    office.close();
  }

  private static PublishFeeBuilder hose(String price, LocalDate from) {
    return PublishFee.builder()
        .code("HOSE")
        .nameZh("胶管")
        .nameEn("Hose")
        .unit("metre")
        .price(Yuan.of(price))
        .approval("A-1")
        .validFrom(from);
  }

  private FeeItem hose() {
    return office.value(FeeItem.TYPE, FeeItem.keyOf("HOSE"));
  }

  @Test
  @Keeps(D4_11a)
  void aNewPriceEndsTheOldOneTheDayBefore() {
    office.runAll(
        hose("10.00", TODAY).build(), hose("12.00", TODAY.plusDays(10)).build());
    assertThat(hose().chargeableOn(TODAY.plusDays(9)).price()).isEqualTo(Yuan.of("10"));
    assertThat(hose().chargeableOn(TODAY.plusDays(10)).price()).isEqualTo(Yuan.of("12"));
  }

  @Test
  @Keeps({D4_11a, D10_4_13})
  void whatIsNotInForceIsNotCharged() {
    office.run(hose("10.00", TODAY.plusDays(1)).validTo(TODAY.plusDays(5)).build());
    assertThatThrownBy(() -> hose().chargeableOn(TODAY)).isInstanceOf(RuleViolation.class);
    assertThat(hose().chargeableOn(TODAY.plusDays(5)).price()).isEqualTo(Yuan.of("10"));
    assertThatThrownBy(() -> hose().chargeableOn(TODAY.plusDays(6)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("D10-4.13");
  }

  @Test
  @Keeps(D4_11a)
  void daysThatAreOverKeepTheirPrice() {
    assertThat(office.violation(hose("10.00", TODAY.minusDays(1)).build()))
        .isEqualTo("D4-11a money.price-in-the-past");
    office.run(hose("10.00", TODAY).build());
    assertThat(office.violation(new WithdrawFee("HOSE", TODAY.minusDays(1))))
        .isEqualTo("D4-11a money.price-in-the-past");
    assertThat(office.violation(hose("11.00", TODAY).build()))
        .isEqualTo("D4-11a money.price-overlaps");
  }

  @Test
  @Keeps(D10_4_13)
  void aWithdrawnFeeIsChargedUntilItsLastDay() {
    office.runAll(hose("10.00", TODAY).build(), new WithdrawFee("HOSE", TODAY));
    assertThat(hose().priceOn(TODAY)).isPresent();
    assertThat(hose().priceOn(TODAY.plusDays(1))).isEqualTo(Optional.empty());
  }

  @Test
  void amountsAreExactToTheFen() {
    assertThat(Yuan.of("0.1").plus(Yuan.of("0.2"))).isEqualTo(Yuan.of("0.30"));
    assertThat(Yuan.of("12.50").times(new BigDecimal("0.333"))).isEqualTo(Yuan.of("4.16"));
    assertThatThrownBy(() -> Yuan.of("0.001")).isInstanceOf(InvalidCommand.class);
    assertThatThrownBy(() -> Yuan.of("1E+20")).isInstanceOf(InvalidCommand.class);
    assertThat(Json.restore(Yuan.class, Json.store(Yuan.of("7.5")))).isEqualTo(Yuan.of("7.50"));
  }
}
