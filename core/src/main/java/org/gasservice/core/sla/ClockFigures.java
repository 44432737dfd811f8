package org.gasservice.core.sla;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gasservice.core.standard.Milestone;

/**
 * How well promises were kept (履约情况), in both figures: the raw one counts every breach, the adjusted one leaves out those with an approved
 * excuse. Corrected outcomes count as corrected. What is still open or fell away counts in neither.
 *
 * @param met reached in time
 * @param breached reached too late and not excused
 * @param excused reached too late and excused: in the raw figure a breach, in the adjusted one nothing
 * @param open not decided yet
 * @param cancelled promises that fell away
 * @param lateRecorded decided ones whose milestone was recorded late, or by somebody outside the crew; counted above, too
 * @param corrected decided ones that were corrected; counted above, too
 */
public record ClockFigures(
    int met, int breached, int excused, int open, int cancelled, int lateRecorded, int corrected) {

  public static final ClockFigures NONE = new ClockFigures(0, 0, 0, 0, 0, 0, 0);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Of one clock. */
  public static ClockFigures of(ClockState clock) {
    Optional<Outcome> outcome = clock.correctedOutcome();
    boolean breach = clock.isRawBreach();
    boolean cancelled = outcome.filter(Outcome.CANCELLED::equals).isPresent();
    boolean decided = outcome.isPresent() && !cancelled;
    return new ClockFigures(
        count(decided && !breach),
        count(clock.isAdjustedBreach()),
        count(breach && !clock.isAdjustedBreach()),
        count(outcome.isEmpty() && clock.won().isPresent()),
        count(cancelled),
        count(decided && clock.stopLateRecorded()),
        count(decided && !clock.corrections().isEmpty()));
  }

  /** Of many clocks, by milestone. */
  public static Map<Milestone, ClockFigures> byMilestone(Collection<ClockState> clocks) {
    Map<Milestone, ClockFigures> figures = new TreeMap<>();
    clocks.forEach(clock -> figures.merge(clock.milestone(), of(clock), ClockFigures::plus));
    return figures;
  }

  /** Both together. */
  public ClockFigures plus(ClockFigures other) {
    return new ClockFigures(
        met + other.met,
        breached + other.breached,
        excused + other.excused,
        open + other.open,
        cancelled + other.cancelled,
        lateRecorded + other.lateRecorded,
        corrected + other.corrected);
  }

  /** Kept of all decided, in percent with one decimal, half up; empty when none is decided. */
  public Optional<BigDecimal> rawPercent() {
    return percent(met + breached + excused);
  }

  /** Kept of those decided and not excused, in percent with one decimal, half up; empty when there is none. */
  public Optional<BigDecimal> adjustedPercent() {
    return percent(met + breached);
  }

  private Optional<BigDecimal> percent(int of) {
    return of == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(met)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
  }

  private static int count(boolean holds) {
    return holds ? 1 : 0;
  }
}
