package org.gasservice.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * How near a known danger is to a new report (就近险情), in place and in time. A proposal: people decide whether it is the same.
 *
 * @param incident the known one
 * @param by the closest clue they share
 * @param apart time between the report and the reports of the known one; zero between its first and its last
 * @param score 0 to 100: the clue counts at most 60, nearness in time at most 40
 */
public record Nearness(String incident, Clue.Sort by, Duration apart, int score) {

  /** The nearest first; of equals the one with the smaller id, so that the order is always the same. */
  public static final Comparator<Nearness> ORDER = Comparator.comparing(Nearness::score)
      .reversed()
      .thenComparing(Nearness::apart)
      .thenComparing(Nearness::incident);

  private static final int TIME = 40;

  /**
   * Compares a report with a known danger.
   *
   * @param clues of the report
   * @param at when it came in
   * @param window further apart in time they are not proposed
   * @return empty when nothing speaks for it
   */
  static Optional<Nearness> between(
      Collection<Clue> clues, Instant at, Incident known, Duration window) {
    Duration apart = gap(at, known);
    if (apart.compareTo(window) > 0) {
      return Optional.empty();
    }
    int time = (int) (TIME - TIME * apart.toSeconds() / Math.max(1, window.toSeconds()));
    return clues.stream()
        .filter(known.clues()::contains)
        .map(Clue::sort)
        .min(Comparator.naturalOrder())
        .map(sort -> new Nearness(known.id(), sort, apart, sort.weight() + time));
  }

  private static Duration gap(Instant at, Incident known) {
    if (at.isBefore(known.firstReportAt())) {
      return Duration.between(at, known.firstReportAt());
    }
    return at.isAfter(known.lastReportAt())
        ? Duration.between(known.lastReportAt(), at)
        : Duration.ZERO;
  }
}
