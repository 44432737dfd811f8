package org.gasservice.core.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Moments as {@code 2026-02-17T02:00:00.000000Z}. The fixed form is written and read by arithmetic, since java.time's parser would
 * take most of the time of reading an order; any other ISO form with an offset is read by java.time.
 */
final class InstantCodec {

  private static final int FIXED = 27;
  private static final int DAY_SECONDS = 86_400;
  private static final long FIRST_SECOND = -62_135_596_800L;
  private static final long LAST_SECOND = 253_402_300_799L;

  private InstantCodec() {}

  static String print(Instant value) {
    long seconds = value.getEpochSecond();
    if (value.getNano() % 1_000 != 0 || seconds < FIRST_SECOND || seconds > LAST_SECOND) {
      return value.toString();
    }
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) DAY_SECONDS));
    int second = (int) Math.floorMod(seconds, (long) DAY_SECONDS);
    char[] c = new char[FIXED];
    digits(c, 0, 4, day.getYear());
    c[4] = '-';
    digits(c, 5, 2, day.getMonthValue());
    c[7] = '-';
    digits(c, 8, 2, day.getDayOfMonth());
    c[10] = 'T';
    digits(c, 11, 2, second / 3_600);
    c[13] = ':';
    digits(c, 14, 2, second / 60 % 60);
    c[16] = ':';
    digits(c, 17, 2, second % 60);
    c[19] = '.';
    digits(c, 20, 6, value.getNano() / 1_000);
    c[26] = 'Z';
    return new String(c);
  }

  /** @throws java.time.DateTimeException when the text is no moment with an offset */
  static Instant parse(String text) {
    if (text.length() == FIXED
        && text.charAt(26) == 'Z'
        && text.charAt(10) == 'T'
        && text.charAt(19) == '.') {
      int year = number(text, 0, 4);
      int month = number(text, 5, 7);
      int day = number(text, 8, 10);
      int hour = number(text, 11, 13);
      int minute = number(text, 14, 16);
      int second = number(text, 17, 19);
      int micros = number(text, 20, 26);
      if ((year | month | day | hour | minute | second | micros) >= 0
          && hour < 24
          && minute < 60
          && second < 60) {
        long epochDay = LocalDate.of(year, month, day).toEpochDay();
        return Instant.ofEpochSecond(
            epochDay * DAY_SECONDS + hour * 3_600L + minute * 60L + second, micros * 1_000L);
      }
    }
    return OffsetDateTime.parse(text).toInstant();
  }

  static void digits(char[] c, int at, int count, int value) {
    int rest = value;
    for (int i = at + count - 1; i >= at; i--) {
      c[i] = (char) ('0' + rest % 10);
      rest /= 10;
    }
  }

  /** @return -1 when there is anything but digits */
  static int number(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
