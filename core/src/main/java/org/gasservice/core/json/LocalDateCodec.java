package org.gasservice.core.json;

import java.time.LocalDate;

/** Days as {@code 2026-02-17}, written and read by arithmetic as moments are: a bill holds a dozen. Days of other years than 1 to 9999 are java.time's. */
final class LocalDateCodec {

  private static final int FIXED = 10;
  private static final int LAST_YEAR = 9_999;

  private LocalDateCodec() {}

  static String print(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
      return day.toString();
    }
    char[] c = new char[FIXED];
    InstantCodec.digits(c, 0, 4, day.getYear());
    c[4] = '-';
    InstantCodec.digits(c, 5, 2, day.getMonthValue());
    c[7] = '-';
    InstantCodec.digits(c, 8, 2, day.getDayOfMonth());
    return new String(c);
  }

  /** @throws java.time.DateTimeException when the text is no day */
  static LocalDate parse(String text) {
    if (text.length() == FIXED && text.charAt(4) == '-' && text.charAt(7) == '-') {
      int year = InstantCodec.number(text, 0, 4);
      int month = InstantCodec.number(text, 5, 7);
      int day = InstantCodec.number(text, 8, 10);
      if ((year | month | day) >= 0) {
        return LocalDate.of(year, month, day);
      }
    }
    return LocalDate.parse(text);
  }
}
