package org.gasservice.core.standard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads quantities and checks what they are made of. */
final class QuantityTexts {
  private static final Pattern WORKING_DAYS = Pattern.compile("([0-9]{1,6}) working days");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");
  private static final Pattern FREQUENCY = Pattern.compile("([0-9]{1,6}) / (P[0-9A-Z]+)");
  private static final Pattern RATE =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?) %(?: alert ([0-9]{1,3}(?:\\.[0-9]+)?) %)?");
  private static final String WORKING = " working";
  private static final int DAYS_OF_MONTH = 31;
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private QuantityTexts() {}

  static Quantity parse(String text) {
    try {
      Matcher match = WORKING_DAYS.matcher(text);
      if (match.matches()) {
        return new Quantity.WorkingDays(Integer.parseInt(match.group(1)));
      }
      if (COUNT.matcher(text).matches()) {
        return new Quantity.Count(Integer.parseInt(text));
      }
      match = FREQUENCY.matcher(text);
      if (match.matches()) {
        return new Quantity.Frequency(
            Integer.parseInt(match.group(1)), Period.parse(match.group(2)));
      }
      match = RATE.matcher(text);
      if (match.matches()) {
        return new Quantity.Rate(
            new BigDecimal(match.group(1)),
            Optional.ofNullable(match.group(2)).map(BigDecimal::new));
      }
      if (text.endsWith(WORKING)) {
        return new Quantity.WorkingTime(
            Duration.parse(text.substring(0, text.length() - WORKING.length())));
      }
      return text.contains("T")
          ? new Quantity.Elapsed(Duration.parse(text))
          : new Quantity.Span(Period.parse(text));
    } catch (DateTimeParseException | ArithmeticException e) {
      throw refused(text);
    }
  }

  static void check(boolean holds, Object found) {
    if (!holds) {
      throw refused(found);
    }
  }

  private static InvalidStandard refused(Object found) {
    return InvalidStandard.of("", "standard.quantity", Map.of("found", found.toString()));
  }

  static boolean isPositive(Period period) {
    return !period.isNegative() && !period.isZero();
  }

  static boolean isShare(BigDecimal percent) {
    return percent.signum() >= 0 && percent.compareTo(ALL) <= 0;
  }

  static BigDecimal plain(BigDecimal percent) {
    BigDecimal stripped = percent.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** For comparing only: months of 31 days, years of twelve of them, so that 12 months are a year. */
  static long days(Period period) {
    return period.toTotalMonths() * DAYS_OF_MONTH + period.getDays();
  }
}
