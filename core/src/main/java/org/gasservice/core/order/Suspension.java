package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.standard.SuspensionReason;

/**
 * Work stands still (挂起).
 *
 * @param nextContactAt when the customer is contacted again; past it work resumes by itself
 * @param approvedBy the second person, where the reason needs one
 * @param until when it ended; empty while it lasts
 * @param back the state it returns to
 */
public record Suspension(
    SuspensionReason reason,
    Instant from,
    Instant nextContactAt,
    Optional<String> approvedBy,
    Optional<Instant> until,
    OrderState back) {

  public Suspension {
    approvedBy = Given.optional(approvedBy);
    until = Given.optional(until);
  }

  Suspension ended(Instant at) {
    return new Suspension(reason, from, nextContactAt, approvedBy, Optional.of(at), back);
  }
}
