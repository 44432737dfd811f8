package org.gasservice.core.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.gasservice.storage.Bytes;

/**
 * A type whose JSON form is one text: how it is written and read, and what schemas and messages call it.
 *
 * @param format its name in schemas; standard ones mean what JSON Schema says
 * @param example shown to whoever wrote something else
 * @param parse throws any RuntimeException when the text is no such value
 */
record TextForm<T>(
    Class<T> type,
    String format,
    String example,
    Function<T, String> print,
    Function<String, T> parse) {

  /** Every one there is. */
  static final List<TextForm<?>> ALL = List.of(
      new TextForm<>(
          Instant.class,
          "date-time",
          "2026-02-17T10:00:00+08:00",
          InstantCodec::print,
          InstantCodec::parse),
      new TextForm<>(
          LocalDate.class, "date", "2026-02-17", LocalDateCodec::print, LocalDateCodec::parse),
      new TextForm<>(LocalTime.class, "local-time", "17:30", LocalTime::toString, LocalTime::parse),
      new TextForm<>(
          LocalDateTime.class,
          "local-date-time",
          "2026-02-17T17:30",
          LocalDateTime::toString,
          LocalDateTime::parse),
      new TextForm<>(
          YearMonth.class, "year-month", "2026-02", YearMonth::toString, YearMonth::parse),
      new TextForm<>(
          MonthDay.class,
          "month-day",
          "07-01",
          day -> day.toString().substring(2),
          text -> MonthDay.parse("--" + text)),
      new TextForm<>(Period.class, "period", "P2Y", Period::toString, Period::parse),
      new TextForm<>(Duration.class, "duration", "PT4H30M", Duration::toString, Duration::parse),
      new TextForm<>(ZoneId.class, "time-zone", "Asia/Shanghai", ZoneId::getId, ZoneId::of),
      new TextForm<>(Bytes.class, "base64", "5rCU", TextForm::base64, TextForm::bytes));

  private static String base64(Bytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.shared());
  }

  private static Bytes bytes(String base64) {
    return Bytes.wrap(Base64.getDecoder().decode(base64));
  }

  boolean accepts(String text) {
    try {
      return parse.apply(text) != null;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
