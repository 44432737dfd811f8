package org.gasservice.conformance.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands until it is moved. */
public final class SettableClock implements InstantSource {

  private volatile Instant now;

  public SettableClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Sets the clock; backwards too, as clocks of machines do. */
  public synchronized void set(Instant moment) {
    now = moment;
  }

  public synchronized void advance(Duration time) {
    now = now.plus(time);
  }
}
