package org.gasservice.core.order;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.money.Yuan;

/**
 * Something of the customer's broke (损坏) [D10-4.8b]. What it was stands in the journal.
 *
 * @param damage names it within the order
 * @param compensation what was agreed; empty while open: then the visit cannot end
 */
public record Damage(String damage, Instant at, Optional<Yuan> compensation) {

  public Damage {
    compensation = Given.optional(compensation);
  }
}
