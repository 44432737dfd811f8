package org.gasservice.conformance.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands until it is moved. */
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  public SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  /** Sets the clock; backwards too, as clocks of machines do. */
  public void set(Instant moment) {
    now.set(moment);
  }

  public void advance(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
