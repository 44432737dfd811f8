package org.gasservice.storage;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** The value rules, in one place: refuse, do not emulate. Every adapter gives the same answer because none is asked. */
public final class Values {

  /** The first and the last moment an INSTANT may be. */
  public static final Instant MIN_INSTANT = Instant.parse("0001-01-01T00:00:00Z");

  public static final Instant MAX_INSTANT = Instant.parse("9999-12-31T23:59:59.999999Z");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private Values() {}

  /** @throws IllegalArgumentException unless it can name a type, column or index */
  static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name: " + name);
    }
  }

  static void checkKeyPart(String part) {
    checkToken(part, Limits.KEY_LENGTH, "key");
  }

  /**
   * Checks a value against its column.
   *
   * @throws StorageFailure BAD_VALUE or TOO_LARGE, naming the column, never the value
   */
  public static void check(Column column, Object value) {
    String where = column.name();
    if (!column.kind().javaType().isInstance(value)) {
      throw bad(where);
    }
    switch (column.kind()) {
      case TOKEN -> checkToken((String) value, Limits.TOKEN_LENGTH, where);
      case TEXT -> checkText((String) value, where);
      case DATE -> checkYear(((LocalDate) value).getYear(), where);
      case INSTANT -> checkInstant((Instant) value, where);
      case DECIMAL -> checkDecimal((BigDecimal) value, column, where);
      case LONG, BOOL -> {}
    }
  }

  /** Checks the values of a tuple or of its leading columns. */
  public static void checkTuple(List<Column> columns, List<Object> values) {
    if (values.size() > columns.size()) {
      throw bad("tuple of " + values.size());
    }
    for (int i = 0; i < values.size(); i++) {
      check(columns.get(i), values.get(i));
    }
  }

  static void checkToken(String value, int longest, String where) {
    if (value.length() > longest) {
      throw new StorageFailure(Outcome.TOO_LARGE, where);
    }
    if (value.isEmpty()) {
      throw bad(where);
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c > '~') {
        throw bad(where);
      }
    }
  }

  private static void checkText(String value, String where) {
    if (value.length() > Limits.TEXT_LENGTH) {
      throw new StorageFailure(Outcome.TOO_LARGE, where);
    }
    if (value.isEmpty() || !Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
      throw bad(where);
    }
    if (isBlank(value.codePointAt(0)) || isBlank(value.codePointBefore(value.length()))) {
      throw bad(where);
    }
    for (int i = 0; i < value.length(); ) {
      int point = value.codePointAt(i);
      boolean loneSurrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
      if (loneSurrogate || Character.isISOControl(point)) {
        throw bad(where);
      }
      i += Character.charCount(point);
    }
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  static void checkInstant(Instant value, String where) {
    if (value.isBefore(MIN_INSTANT) || value.isAfter(MAX_INSTANT) || value.getNano() % 1_000 != 0) {
      throw bad(where);
    }
  }

  private static void checkYear(int year, String where) {
    if (year < 1 || year > 9999) {
      throw bad(where);
    }
  }

  private static void checkDecimal(BigDecimal value, Column column, String where) {
    if (value.scale() != column.scale()) {
      throw bad(where);
    }
    if (value.precision() > Limits.DECIMAL_DIGITS) {
      throw new StorageFailure(Outcome.TOO_LARGE, where);
    }
  }

  static StorageFailure bad(String where) {
    return new StorageFailure(Outcome.BAD_VALUE, where);
  }
}
