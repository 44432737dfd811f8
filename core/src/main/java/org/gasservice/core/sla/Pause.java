package org.gasservice.core.sla;

import java.time.Instant;
import org.gasservice.core.standard.SuspensionReason;

/** A stretch in which one promise stands still. It has an end from the beginning: the next contact or the longest allowed. */
record Pause(Instant from, Instant to, SuspensionReason reason) {

  boolean contains(Instant at) {
    return !at.isBefore(from) && at.isBefore(to);
  }

  Pause endingAt(Instant at) {
    return new Pause(from, at, reason);
  }
}
