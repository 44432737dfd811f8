package org.gasservice.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since 1970-01-01T00:00:00Z, the precision every store keeps. */
public final class Micros {

  private Micros() {}

  /** Finer digits are cut. */
  public static long of(Instant moment) {
    return Math.addExact(
        Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
  }

  public static Instant toInstant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
  }

  /** The moment without what is finer than a microsecond. */
  public static Instant cut(Instant moment) {
    return moment.truncatedTo(ChronoUnit.MICROS);
  }
}
