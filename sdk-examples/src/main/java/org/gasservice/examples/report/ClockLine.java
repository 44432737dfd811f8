package org.gasservice.examples.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One promise about one order and what became of it.
 *
 * @param order number of the order
 * @param clause the clause that won
 * @param beaten clauses that promise the same and were less strict
 * @param due up to and including this instant it is in time
 * @param endedAt when the milestone was reached; empty while it is waited for
 * @param appointment whether an agreed window stands in for the limit
 */
@Value.Builder
public record ClockLine(
    String order,
    String milestone,
    String clause,
    List<String> beaten,
    Instant startedAt,
    Instant due,
    Optional<Instant> endedAt,
    Verdict verdict,
    boolean appointment,
    Optional<String> excuse) {

  /** What became of a promise. */
  public enum Verdict {
    MET,
    BREACHED,
    /** A breach for a cause beyond control: it stays in the raw figure and leaves the adjusted one [D5-1.2c]. */
    EXCUSED,
    /** Waited for, still time. */
    RUNNING,
    /** Waited for, time is up. */
    OVERDUE,
    /** Waited for, the clock stands still. */
    PAUSED,
    CANCELLED;

    public boolean ended() {
      return this == MET || this == BREACHED || this == EXCUSED;
    }

    public boolean open() {
      return this == RUNNING || this == OVERDUE || this == PAUSED;
    }
  }

  public ClockLine {
    beaten = List.copyOf(beaten);
  }

  public static ClockLineBuilder builder() {
    return new ClockLineBuilder();
  }
}
