package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityProperties {

  @Provide
  static Arbitrary<Quantity> quantities() {
    Arbitrary<Duration> durations =
        Arbitraries.longs().between(1, 400_000_000).map(Duration::ofMillis);
    Arbitrary<Integer> counts = Arbitraries.integers().between(1, 999_999);
    Arbitrary<Period> periods = Combinators.combine(
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(1, 31))
        .as(Period::of);
    Arbitrary<BigDecimal> shares = Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(50), BigDecimal.valueOf(100))
        .ofScale(2);
    return Arbitraries.oneOf(
        durations.map(Quantity.Elapsed::new),
        durations.map(Quantity.WorkingTime::new),
        counts.map(Quantity.WorkingDays::new),
        counts.map(Quantity.Count::new),
        Combinators.combine(counts, periods).as(Quantity.Frequency::new),
        shares.map(share -> new Quantity.Rate(share, Optional.of(BigDecimal.TEN))),
        periods.map(Quantity.Span::new));
  }

  @Property
  void aQuantityIsReadBackFromItsText(@ForAll("quantities") Quantity quantity) {
    assertThat(Quantity.parse(quantity.toString())).isEqualTo(quantity);
  }

  @Property
  void theTextIsWhatTheSchemaAsksFor(@ForAll("quantities") Quantity quantity) {
    assertThat(quantity.toString()).matches(Quantity.PATTERN);
  }

  @Property
  void comparingIsTheSameFromBothSides(
      @ForAll("quantities") Quantity one, @ForAll("quantities") Quantity other) {
    assertThat(one.compare(other).isPresent()).isEqualTo(one.getClass() == other.getClass());
    one.compare(other)
        .ifPresent(sign -> assertThat(Integer.signum(other.compare(one).orElseThrow()))
            .isEqualTo(-Integer.signum(sign)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"5", "PT5M", "PT8H working", "5 working days", "2 / P1Y", "100 % alert 98 %", "P2Y"
      })
  void everyFormIsWrittenAsItIsRead(String text) {
    assertThat(Quantity.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-PT5M",
        "PT0S working",
        "0 working days",
        "0 / P1Y",
        "2 / P0D",
        "101 %",
        "90 % alert 95 %",
        "P0D",
        "soon",
        "PT5X",
        "1234567"
      })
  void whatIsNoQuantityIsRefused(String text) {
    assertThatExceptionOfType(InvalidStandard.class)
        .isThrownBy(() -> Quantity.parse(text))
        .satisfies(refused -> assertThat(refused.problems())
            .singleElement()
            .extracting("code")
            .isEqualTo("standard.quantity"));
  }
}
