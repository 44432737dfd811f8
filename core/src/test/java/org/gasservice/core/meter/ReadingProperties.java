package org.gasservice.core.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.Office;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/** Whatever a dial of four digits does, read or not: what passed is found again. */
@Keeps(Clauses.D7_3_5)
class ReadingProperties {

  private static final Instant HUNG = Instant.parse("2026-01-01T00:00:00Z");
  private static final BigDecimal NUMBERS = new BigDecimal("10000");
  private static final ReadingRules RULES = new ReadingRules(MeterSettings.in(Office.ZONE));

  /** @param tenths of a cubic metre that pass in so many days; @param seen whether somebody reads then */
  record Span(int days, int tenths, boolean seen) {}

  @Provide
  Arbitrary<List<Span>> spans() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 60),
            Arbitraries.integers().between(0, 600),
            Arbitraries.of(true, true, false))
        .as((days, perDay, seen) -> new Span(days, Math.min(days * perDay, 49_999), seen))
        .list()
        .ofMinSize(1)
        .ofMaxSize(30);
  }

  private static Reading reading(
      MeterRegister register, Instant at, ReadingSource source, BigDecimal total) {
    return Reading.builder()
        .id("r-" + at)
        .meter("M-1")
        .meterId("m")
        .readAt(at)
        .source(source)
        .value(ReadingRules.onTheDial(register, total))
        .total(total)
        .overEstimate(false)
        .state(ReadingState.ACCEPTED)
        .recordedBy("E-1")
        .build();
  }

  private static MeterRegister hung() {
    MeterRegister.Mark start =
        new MeterRegister.Mark(HUNG, new BigDecimal("9990"), new BigDecimal("9990"));
    return new MeterRegister("m", "M-1", 4, start, List.of(start), start, 0);
  }

  @Property
  void theDialUnrolledIsWhatPassedHoweverOftenItBeganAgain(@ForAll("spans") List<Span> spans) {
    MeterRegister register = hung();
    BigDecimal passed = new BigDecimal("9990");
    Instant at = HUNG;
    List<Reading> readings = new ArrayList<>(
        List.of(reading(register, HUNG, ReadingSource.HUNG, register.dial().total())));
    for (Span span : spans) {
      at = at.plus(Duration.ofDays(span.days()));
      BigDecimal used = BigDecimal.valueOf(span.tenths(), 1);
      boolean seen = span.seen() || register.unseen() >= 2 || register.usual().isEmpty();
      if (!seen) {
        BigDecimal estimate = RULES.estimated(register, at);
        Reading estimated = reading(register, at, ReadingSource.ESTIMATE, estimate);
        assertThat(estimated.value()).isLessThan(NUMBERS);
        register = register.after(estimated);
        continue;
      }
      passed = passed.add(used);
      Reading taken = reading(
          register,
          at,
          ReadingSource.VISIT,
          RULES.total(register, UseClass.INDUSTRIAL, at, passed.remainder(NUMBERS)));
      assertThat(taken.total()).isEqualByComparingTo(passed);
      readings.add(taken);
      register = register.after(taken);
    }

    List<Use> uses = Use.between(readings);
    BigDecimal billed = uses.stream()
        .map(use -> use.billable(BigDecimal.ONE))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(uses).allMatch(use -> use.volume().signum() >= 0);
    assertThat(billed.subtract(passed.subtract(new BigDecimal("9990"))).abs())
        .isLessThan(BigDecimal.ONE);
  }

  @Property
  void aDialThatWouldHaveGoneBackHalfItsNumbersIsRefused(@ForAll("spans") List<Span> spans) {
    MeterRegister register = hung();
    Instant at = HUNG.plus(Duration.ofDays(1_000));
    BigDecimal lower =
        new BigDecimal("9990").subtract(BigDecimal.valueOf(1 + spans.get(0).tenths() % 4_990));

    assertThat(refusal(register, at, lower)).isEqualTo("meter.reading-lower");
  }

  private static String refusal(MeterRegister register, Instant at, BigDecimal value) {
    try {
      return "counts " + RULES.total(register, UseClass.INDUSTRIAL, at, value);
    } catch (RuleViolation refused) {
      return refused.code();
    }
  }
}
