package org.gasservice.core.billing;

import java.util.List;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.Key;

/**
 * What became of money that came in.
 *
 * @param entry the entry that records it
 * @param allocations what it paid
 * @param toCredit what was left over and is the customer's credit now
 * @param overdue undisputed principal still overdue on the day
 */
public record Paid(Key entry, List<Allocation> allocations, Yuan toCredit, Yuan overdue) {
  public Paid {
    allocations = List.copyOf(allocations);
  }
}
