package org.gasservice.core.complaint;

import java.time.Instant;
import org.gasservice.core.command.Reads;

/** Who does something, and when. */
record Hand(String by, Instant at) {

  static Hand of(Reads reads) {
    return new Hand(reads.actor().id(), reads.occurredAt());
  }
}
