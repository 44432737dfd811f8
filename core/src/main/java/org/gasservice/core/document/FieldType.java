package org.gasservice.core.document;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** What a field of a form holds. A value is kept as text in one form only, so that equal values are equal texts. */
public enum FieldType {
  /** One line, at most 400 characters. */
  TEXT,
  /** At most 2000 characters. */
  LONG_TEXT,
  /** Printable ASCII without blanks, at most 100 characters. */
  TOKEN,
  /** {@code 2026-03-02} */
  DATE,
  /** {@code 2026-03-02T01:00:00Z}; printed in the company's zone, to the minute. */
  MOMENT,
  /** {@code 12.500}, as many decimals as it was given with. */
  DECIMAL,
  /** Yuan with two decimals: {@code 12.50}. */
  MONEY,
  /** A whole number. */
  WHOLE,
  /** {@code true} or {@code false}. */
  YES_NO;

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final int LINE = 400;
  private static final int PARAGRAPH = 2_000;
  private static final int TOKEN_LENGTH = 100;

  /** Whether a text is a value of this type. */
  boolean fits(String value) {
    return switch (this) {
      case TEXT -> value.length() <= LINE && value.lines().count() == 1;
      case LONG_TEXT -> value.length() <= PARAGRAPH;
      case TOKEN -> value.length() <= TOKEN_LENGTH && value.matches("[!-~]+");
      case DATE -> reads(() -> LocalDate.parse(value).toString().equals(value));
      case MOMENT -> reads(() -> Instant.parse(value).toString().equals(value));
      case DECIMAL -> reads(() -> new BigDecimal(value).toPlainString().equals(value));
      case MONEY -> value.matches("-?\\d{1,15}\\.\\d{2}");
      case WHOLE -> value.matches("-?\\d{1,18}");
      case YES_NO -> value.equals("true") || value.equals("false");
    };
  }

  /** A value as people read it. */
  String shown(String value, ZoneId zone, boolean chinese) {
    return switch (this) {
      case MOMENT -> MINUTES.format(Instant.parse(value).atZone(zone));
      case YES_NO -> value.equals("true") ? (chinese ? "是" : "yes") : (chinese ? "否" : "no");
      default -> value;
    };
  }

  private static boolean reads(BooleanSupplier reading) {
    try {
      return reading.getAsBoolean();
    } catch (DateTimeException | NumberFormatException unreadable) {
      return false;
    }
  }
}
