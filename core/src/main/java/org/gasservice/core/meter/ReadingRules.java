package org.gasservice.core.meter;

import static org.gasservice.core.standard.Clauses.D10_S2;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/** What a reading may be. Pure. */
record ReadingRules(MeterSettings settings) {

  private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /**
   * The dial unrolled when it shows a value at a moment.
   *
   * @throws RuleViolation [D7-3.5] when a later reading was taken already, when the dial has no such number, or when it is lower than the last one
   *     taken and the dial cannot have begun again
   */
  @Keeps(Clauses.D7_3_5)
  BigDecimal total(MeterRegister register, UseClass use, Instant at, BigDecimal value) {
    MeterRegister.Mark dial = register.dial();
    if (at.isBefore(dial.at())) {
      throw refused("meter.later-reading-known", register, Map.of("at", dial.at()));
    }
    if (value.compareTo(register.numbers()) >= 0) {
      throw refused("meter.beyond-digits", register, Map.of("digits", register.digits()));
    }
    BigDecimal moved = value.subtract(dial.value());
    if (moved.signum() >= 0) {
      return dial.total().add(moved);
    }
    BigDecimal rolled = register.numbers().add(moved);
    boolean fits = rolled.multiply(TWO).compareTo(register.numbers()) < 0
        && rolled.compareTo(capacity(use, dial.at(), at)) <= 0;
    if (!fits) {
      throw refused("meter.reading-lower", register, Map.of("last", dial.value()));
    }
    return dial.total().add(rolled);
  }

  /** What is hard to believe about a total at a moment. */
  @Keeps({Clauses.D7_3_5, Clauses.D10_S2})
  List<Doubt> doubts(MeterRegister register, UseClass use, Instant at, BigDecimal total) {
    MeterRegister.Mark dial = register.dial();
    BigDecimal volume = total.subtract(dial.total());
    List<Doubt> doubts = new ArrayList<>();
    if (volume.compareTo(capacity(use, dial.at(), at)) > 0) {
      doubts.add(Doubt.ABOVE_CAPACITY);
    }
    register.usual().map(Usual::perDay).ifPresent(usual -> {
      BigDecimal believed = usual.multiply(settings.timesUsual()).max(settings.quietPerDay());
      if (volume.compareTo(over(believed, dial.at(), at)) > 0) {
        doubts.add(Doubt.FAR_ABOVE_USUAL);
      }
      boolean longEnough = Duration.between(dial.at(), at).toDays() >= settings.stillDays();
      if (volume.signum() == 0 && usual.signum() > 0 && longEnough) {
        doubts.add(Doubt.STANDS_STILL);
      }
    });
    return doubts;
  }

  /**
   * The dial unrolled at a moment, worked out from the last three valid uses; whole units.
   *
   * @throws RuleViolation [D10-S2] when a later reading is known, nothing is known to work it out from, or too many in a row were worked out
   */
  @Keeps(Clauses.D10_S2)
  BigDecimal estimated(MeterRegister register, Instant at) {
    if (register.unseen() >= settings.mostUnseen()) {
      throw new RuleViolation(
          D10_S2,
          "meter.too-many-estimates",
          Map.of("meter", register.meter(), "most", settings.mostUnseen()));
    }
    if (!at.isAfter(register.last().at())) {
      throw refused(
          "meter.later-reading-known", register, Map.of("at", register.last().at()));
    }
    return register
        .last()
        .total()
        .add(usual(register).between(register.last().at(), at, settings.unit()));
  }

  /** The dial unrolled with what a failed meter did not count since it was last read. */
  @Keeps(Clauses.D10_S2)
  BigDecimal substituted(MeterRegister register, Instant at) {
    MeterRegister.Mark dial = register.dial();
    if (!at.isAfter(dial.at())) {
      throw refused("meter.later-reading-known", register, Map.of("at", dial.at()));
    }
    return dial.total().add(usual(register).between(dial.at(), at, settings.unit()));
  }

  /** What the dial would show. */
  static BigDecimal onTheDial(MeterRegister register, BigDecimal total) {
    MeterRegister.Mark dial = register.dial();
    return dial.value().add(total).subtract(dial.total()).remainder(register.numbers());
  }

  private static Usual usual(MeterRegister register) {
    return register
        .usual()
        .orElseThrow(
            () -> new RuleViolation(D10_S2, "meter.no-history", Map.of("meter", register.meter())));
  }

  private BigDecimal capacity(UseClass use, Instant from, Instant to) {
    return over(settings.mostPerDay(use), from, to);
  }

  /** So much a day over a time; a day at least, since readings are of days. */
  private static BigDecimal over(BigDecimal perDay, Instant from, Instant to) {
    BigDecimal seconds = BigDecimal.valueOf(Duration.between(from, to).getSeconds());
    return perDay.multiply(seconds.max(DAY_SECONDS)).divide(DAY_SECONDS, 4, RoundingMode.HALF_UP);
  }

  private static RuleViolation refused(
      String code, MeterRegister register, Map<String, Object> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put("meter", register.meter());
    return new RuleViolation(D7_3_5, code, all);
  }
}
