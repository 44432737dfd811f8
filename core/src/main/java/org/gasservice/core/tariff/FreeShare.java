package org.gasservice.core.tariff;

import java.time.LocalDate;
import java.time.YearMonth;

/** The free volume of some days: of each month the share of the days the household is entitled to, added up exactly, then rounded once. */
final class FreeShare {

  /** Least common multiple of 28, 29, 30 and 31. */
  private static final long MONTHS = 377_580;

  private FreeShare() {}

  /**
   * Half a billing unit is rounded up.
   *
   * @param perMonth in ten-thousandths of a cubic metre, as is {@code unit}
   */
  static long of(
      long perMonth, LocalDate after, LocalDate through, Household household, long unit) {
    long days = after
        .plusDays(1)
        .datesUntil(through.plusDays(1))
        .filter(household::lowIncomeOn)
        .mapToLong(day -> MONTHS / YearMonth.from(day).lengthOfMonth())
        .reduce(0, Math::addExact);
    long whole = Math.multiplyExact(MONTHS, unit);
    long share = Math.addExact(Math.multiplyExact(perMonth, days), whole / 2);
    return share / whole * unit;
  }
}
