package org.gasservice.core.standard;

import java.util.List;
import java.util.Optional;

/**
 * A standard put together from others, with the account of it: the sum of its parts in which, case by case, the strictest holds.
 *
 * @param verdicts where one commitment beats another in every case the other is about; only what depends on the case is left out
 */
public record Composed(ServiceStandard standard, List<Verdict> verdicts) {

  public Composed {
    verdicts = List.copyOf(verdicts);
  }

  /** What a commitment beat, by id; empty when it beat none. */
  public Optional<Verdict> verdictOf(String winner) {
    return verdicts.stream()
        .filter(verdict -> verdict.winner().id().equals(winner))
        .findFirst();
  }

  /**
   * One commitment and what it beat.
   *
   * @param winner cites the clause that won
   * @param beaten cite the clauses that lost, being looser or saying the same
   */
  public record Verdict(Commitment winner, List<Commitment> beaten) {

    public Verdict {
      beaten = List.copyOf(beaten);
    }
  }
}
