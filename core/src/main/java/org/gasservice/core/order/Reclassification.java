package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.FaultSize;

/**
 * A change of triage or fault size; elapsed time is carried over.
 *
 * @param triage from here on
 * @param faultSize from here on
 * @param confirmedBy the second person, where it was a lowering
 */
public record Reclassification(
    Instant at, Triage triage, FaultSize faultSize, String by, Optional<String> confirmedBy) {

  public Reclassification {
    confirmedBy = Given.optional(confirmedBy);
  }
}
