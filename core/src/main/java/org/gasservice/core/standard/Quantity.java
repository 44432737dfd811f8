package org.gasservice.core.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How much. One text form each, in ISO 8601 where time is meant:
 *
 * <ul>
 *   <li>{@code PT5M} elapsed time, {@code PT8H working} working time, {@code 5 working days}
 *   <li>{@code 3} a count, {@code 2 / P1Y} so many times in a period
 *   <li>{@code 100 %} a rate, {@code 100 % alert 98 %} with the share below which somebody is told
 *   <li>{@code P2Y} a span of the calendar, for what is kept or owed
 * </ul>
 */
public sealed interface Quantity {

  /** What the texts look like; the JSON schema says the same. */
  String PATTERN =
      "^(-?P[0-9A-Z.]+( working)?|[0-9]{1,6} working days|[0-9]{1,6}|[0-9]{1,6} / P[0-9A-Z]+"
          + "|[0-9]{1,3}(\\.[0-9]+)? %( alert [0-9]{1,3}(\\.[0-9]+)? %)?)$";

  /** The clock it is measured by; empty where no clock runs. */
  default Optional<ClockBasis> clock() {
    return Optional.empty();
  }

  /**
   * Compares with another of the same sort: negative when this is less time, fewer, rarer or a smaller share. Empty when the two are
   * different things and only the case at hand can tell.
   */
  OptionalInt compare(Quantity other);

  /** @throws InvalidStandard when the text is no quantity */
  @JsonCreator
  static Quantity parse(String text) {
    return QuantityTexts.parse(text.strip());
  }

  static Quantity elapsed(Duration duration) {
    return new Elapsed(duration);
  }

  static Quantity working(Duration duration) {
    return new WorkingTime(duration);
  }

  static Quantity workingDays(int days) {
    return new WorkingDays(days);
  }

  /** Time by the wall clock. @param duration not negative; zero means at once */
  record Elapsed(Duration duration) implements Quantity {
    public Elapsed {
      QuantityTexts.check(!duration.isNegative(), duration);
    }

    @Override
    public Optional<ClockBasis> clock() {
      return Optional.of(ClockBasis.ELAPSED);
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof Elapsed that
          ? OptionalInt.of(duration.compareTo(that.duration))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return duration.toString();
    }
  }

  /** Time in which the working calendar is open. @param duration more than zero */
  record WorkingTime(Duration duration) implements Quantity {
    public WorkingTime {
      QuantityTexts.check(!duration.isNegative() && !duration.isZero(), duration);
    }

    @Override
    public Optional<ClockBasis> clock() {
      return Optional.of(ClockBasis.WORKING_HOURS);
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof WorkingTime that
          ? OptionalInt.of(duration.compareTo(that.duration))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return duration + " working";
    }
  }

  /** Working days after the day of the start event. @param days 1 or more */
  record WorkingDays(int days) implements Quantity {
    public WorkingDays {
      QuantityTexts.check(days > 0, days);
    }

    @Override
    public Optional<ClockBasis> clock() {
      return Optional.of(ClockBasis.WORKING_DAYS);
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof WorkingDays that
          ? OptionalInt.of(Integer.compare(days, that.days))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return days + " working days";
    }
  }

  /** Rings, attempts, pieces. @param count 0 or more */
  record Count(int count) implements Quantity {
    public Count {
      QuantityTexts.check(count >= 0, count);
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof Count that
          ? OptionalInt.of(Integer.compare(count, that.count))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return Integer.toString(count);
    }
  }

  /** So many times in each period. @param times 1 or more @param per longer than zero, of days or of months and years */
  record Frequency(int times, Period per) implements Quantity {
    public Frequency {
      QuantityTexts.check(times > 0 && QuantityTexts.isPositive(per), times + " / " + per);
      per = per.normalized();
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof Frequency that
          ? OptionalInt.of(Long.compare(
              times * QuantityTexts.days(that.per), that.times * QuantityTexts.days(per)))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return times + " / " + per;
    }
  }

  /**
   * A share of all, in percent.
   *
   * @param percent 0 to 100
   * @param alert below this share somebody is told at once; a target of 100 needs one, since the first miss already fails it
   */
  record Rate(BigDecimal percent, Optional<BigDecimal> alert) implements Quantity {
    public Rate {
      percent = QuantityTexts.plain(percent);
      alert = alert.map(QuantityTexts::plain);
      QuantityTexts.check(
          QuantityTexts.isShare(percent) && alert.map(QuantityTexts::isShare).orElse(true),
          percent);
      QuantityTexts.check(alert.isEmpty() || alert.get().compareTo(percent) <= 0, percent);
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof Rate that
          ? OptionalInt.of(percent.compareTo(that.percent))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return percent.toPlainString() + " %"
          + alert.map(share -> " alert " + share.toPlainString() + " %").orElse("");
    }
  }

  /** A stretch of the calendar: years of keeping, of service owed. @param period longer than zero */
  record Span(Period period) implements Quantity {
    public Span {
      QuantityTexts.check(QuantityTexts.isPositive(period), period);
      period = period.normalized();
    }

    @Override
    public OptionalInt compare(Quantity other) {
      return other instanceof Span that
          ? OptionalInt.of(
              Long.compare(QuantityTexts.days(period), QuantityTexts.days(that.period)))
          : OptionalInt.empty();
    }

    @JsonValue
    @Override
    public String toString() {
      return period.toString();
    }
  }
}
