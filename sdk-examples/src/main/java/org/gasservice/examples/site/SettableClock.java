package org.gasservice.examples.site;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that shows what it was set to and never goes back. */
public final class SettableClock implements InstantSource {

  private final AtomicReference<Instant> now;

  public SettableClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  @Override
  public Instant instant() {
    return Objects.requireNonNull(now.get());
  }

  /** Does nothing when the moment has passed already. */
  public void moveTo(Instant moment) {
    now.accumulateAndGet(moment, (before, wanted) -> wanted.isAfter(before) ? wanted : before);
  }
}
