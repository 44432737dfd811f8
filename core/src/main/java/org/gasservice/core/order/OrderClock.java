package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.SlaPolicy;

/**
 * One promise of an order (时限): when it is due, by which clause, and what became of it.
 *
 * @param round 1 for the first report, one more each time the order was taken up again
 * @param beaten the clauses of the same promise that do not hold here, being looser or less specific
 */
public record OrderClock(ClockState state, int round, List<SlaPolicy> beaten) {

  public OrderClock {
    beaten = List.copyOf(beaten);
  }

  public Milestone milestone() {
    return state.milestone();
  }

  /** In time up to and including this instant; empty before the clock started. */
  public Optional<Instant> due() {
    return state.due();
  }

  /** The clause that won. */
  public Optional<String> clause() {
    return state.won().map(won -> won.clause());
  }
}
