package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A half-year, quarter … in which one inspection is due (安检周期). Anchored to the calendar year: whenever an inspection is done, the next window
 * begins where the calendar says, so windows never drift.
 *
 * @param from first day: the first of a month
 * @param months length, a divisor of 12
 */
public record InspectionWindow(LocalDate from, int months) implements Comparable<InspectionWindow> {

  private static final int YEAR = 12;

  /** @throws IllegalArgumentException when it is no part of a calendar year */
  public InspectionWindow {
    if (months < 1 || YEAR % months != 0) {
      throw new IllegalArgumentException("a window is a part of a year");
    }
    if (from.getDayOfMonth() != 1 || (from.getMonthValue() - 1) % months != 0) {
      throw new IllegalArgumentException("a window is anchored to its year");
    }
  }

  /** The window of a length a day lies in. */
  public static InspectionWindow containing(LocalDate day, int months) {
    int month = (day.getMonthValue() - 1) / months * months + 1;
    return new InspectionWindow(LocalDate.of(day.getYear(), month, 1), months);
  }

  /** Last day, inclusive. */
  public LocalDate through() {
    return from.plusMonths(months).minusDays(1);
  }

  public InspectionWindow next() {
    return new InspectionWindow(from.plusMonths(months), months);
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through());
  }

  /** {@code 2026-H1}, {@code 2026-Q3}, {@code 2026}; other lengths by their first month and length, {@code 2026-03x2}. */
  public String label() {
    int part = (from.getMonthValue() - 1) / months + 1;
    return switch (months) {
      case YEAR -> Integer.toString(from.getYear());
      case 6 -> from.getYear() + "-H" + part;
      case 3 -> from.getYear() + "-Q" + part;
      default ->
        String.format(Locale.ROOT, "%d-%02dx%d", from.getYear(), from.getMonthValue(), months);
    };
  }

  @Override
  public int compareTo(InspectionWindow other) {
    return from.compareTo(other.from);
  }
}
