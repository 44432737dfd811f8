package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.money.Yuan;

/**
 * What the complainant is given (补偿) [D8-1.6c].
 *
 * @param amount absent for what is no money
 * @param reference of the ledger entry, the letter, the work order
 * @param approvedBy staff number of the second person
 */
public record Compensation(
    Measure kind,
    Optional<Yuan> amount,
    String reference,
    Instant at,
    String by,
    String approvedBy) {

  public Compensation {
    amount = amount == null ? Optional.empty() : amount;
  }
}
