package org.gasservice.core.quality;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Adds and subtracts figures, by indicator. Pure. */
final class Figures {

  private Figures() {}

  static List<Figure> sum(Stream<Figure> figures) {
    return list(byIndicator(figures.toList()));
  }

  /** What is more in one than in the other. */
  static List<Figure> difference(Collection<Figure> now, Collection<Figure> before) {
    return sum(Stream.concat(
        now.stream(),
        before.stream()
            .map(figure -> new Figure(figure.indicator(), Tally.NONE.minus(figure.tally())))));
  }

  static Map<String, Tally> byIndicator(Collection<Figure> figures) {
    Map<String, Tally> found = new TreeMap<>();
    figures.forEach(figure -> found.merge(figure.indicator(), figure.tally(), Tally::plus));
    return found;
  }

  private static List<Figure> list(Map<String, Tally> sums) {
    return sums.entrySet().stream()
        .filter(entry -> !entry.getValue().isNone())
        .map(entry -> new Figure(entry.getKey(), entry.getValue()))
        .toList();
  }
}
