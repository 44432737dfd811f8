package org.gasservice.conformance.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an adapter may call itself, from less to more. Each level includes those before it. */
public enum Level {
  /** Values, reads and units are right for one caller after the other. */
  BASIC,
  /** Also under concurrency; journal, feed, receipts, erasure and maintenance. */
  FULL,
  /** Also after the process died, and with a second process on the same data. */
  DURABLE;

  /** By its name in any case, as {@code RULES.md} writes it. */
  public static Optional<Level> named(String name) {
    return Arrays.stream(values())
        .filter(level -> level.name().equals(name.toUpperCase(Locale.ROOT)))
        .findFirst();
  }

  /** The way the rules write it. */
  @Override
  public String toString() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }
}
