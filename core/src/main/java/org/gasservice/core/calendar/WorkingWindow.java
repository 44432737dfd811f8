package org.gasservice.core.calendar;

import java.time.Duration;
import java.time.Instant;

/** An uninterrupted stretch of working time; the end is not part of it. */
public record WorkingWindow(Instant startInclusive, Instant endExclusive) {

  public Duration length() {
    return Duration.between(startInclusive, endExclusive);
  }
}
