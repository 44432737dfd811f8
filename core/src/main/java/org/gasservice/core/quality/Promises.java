package org.gasservice.core.quality;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Milestone;

/** What became of promises. Pure. */
final class Promises {

  private Promises() {}

  /** Kept when none was missed, excused when all that were missed are; empty while nothing is decided. */
  static Optional<Tally> of(Collection<ClockState> clocks) {
    List<ClockState> decided = clocks.stream().filter(Promises::decided).toList();
    if (decided.isEmpty()) {
      return Optional.empty();
    }
    List<ClockState> missed = decided.stream().filter(clock -> !met(clock)).toList();
    return Optional.of(Tally.one(
        missed.isEmpty(), missed.stream().allMatch(clock -> clock.excuse().isPresent())));
  }

  /** The same for the promises of one milestone. */
  static Optional<Tally> of(Collection<ClockState> clocks, Milestone milestone) {
    return of(
        clocks.stream().filter(clock -> clock.milestone().equals(milestone)).toList());
  }

  private static boolean decided(ClockState clock) {
    return clock
        .correctedOutcome()
        .filter(outcome -> outcome != Outcome.CANCELLED)
        .isPresent();
  }

  private static boolean met(ClockState clock) {
    return clock.correctedOutcome().filter(Outcome.MET::equals).isPresent();
  }
}
