package org.gasservice.core.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/**
 * Finds the known dangers near a report, by the index over their clues. Costs what lies near within the window, not what was ever reported.
 *
 * @param window how far apart in time
 */
record NearIncidents(
    BiFunction<Range, Integer, List<Held<Incident>>> scan,
    Predicate<Incident> over,
    Duration window) {

  /** Most incidents looked at for one clue. */
  private static final int LOOKED_AT = 50;

  /** Those that are not over, the nearest first. */
  List<Nearness> to(Collection<Clue> clues, Instant at, int limit) {
    return clues.stream()
        .map(clue -> Range.all(Incident.NEAR)
            .equalTo(clue.key())
            .atLeast(at.minus(window))
            .below(at.plus(window)))
        .flatMap(range -> scan.apply(range, LOOKED_AT).stream())
        .map(Held::value)
        .distinct()
        .flatMap(known ->
            Nearness.between(clues, at, known, window).stream().filter(near -> !over.test(known)))
        .sorted(Nearness.ORDER)
        .limit(limit)
        .toList();
  }
}
