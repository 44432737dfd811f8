package org.gasservice.core.inspection;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Key;

/**
 * That gas is to come back after a passed re-check (恢复供气).
 *
 * @param dueAt within 24 hours of it
 */
public record Restoral(Key order, Instant dueAt, Optional<Instant> doneAt) {

  public Restoral {
    doneAt = doneAt == null ? Optional.empty() : doneAt;
  }
}
