package org.gasservice.storage;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** The kinds of value a store can index. Anything else lives inside the document. */
public enum Kind {
  /** Printable ASCII without outer blanks, ordered by code. Never personal data. */
  TOKEN(String.class, true),
  /** Text in NFC without outer blanks and control characters: equality and prefix only, its order is the adapter's own. */
  TEXT(String.class, false),
  LONG(Long.class, true),
  BOOL(Boolean.class, true),
  /** A date of the years 1 to 9999. */
  DATE(LocalDate.class, true),
  /** A moment of the years 1 to 9999, whole microseconds. */
  INSTANT(Instant.class, true),
  /** An exact decimal of a declared scale. */
  DECIMAL(BigDecimal.class, true);

  private final Class<?> javaType;
  private final boolean ordered;

  Kind(Class<?> javaType, boolean ordered) {
    this.javaType = javaType;
    this.ordered = ordered;
  }

  public Class<?> javaType() {
    return javaType;
  }

  /** Whether ranges over this kind are allowed. */
  public boolean ordered() {
    return ordered;
  }
}
