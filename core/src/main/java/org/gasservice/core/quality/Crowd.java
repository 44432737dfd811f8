package org.gasservice.core.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * People who complained or were asked, and the figures that count some of them. Pure.
 *
 * @param whole counts all of them
 * @param parts count some of them
 */
record Crowd(Indicator whole, List<Indicator> parts) {

  /** Those of no kind. */
  static final String OTHERS = "";

  /** Everybody the figures tell of. */
  static List<Crowd> of(Indicators indicators) {
    return indicators.all().stream()
        .filter(
            indicator -> indicators.wholeOf(indicator).filter(indicator::equals).isPresent())
        .map(whole -> new Crowd(
            whole,
            indicators.all().stream()
                .filter(part -> !part.equals(whole))
                .filter(part -> indicators.wholeOf(part).filter(whole::equals).isPresent())
                .toList()))
        .toList();
  }

  /** What they are counted by: the whole and its parts. */
  Stream<Indicator> all() {
    return Stream.concat(Stream.of(whole), parts.stream());
  }

  /** The kinds they fall into, each of them into one at most. */
  List<Indicator> kinds() {
    return parts.stream().filter(part -> part.form() == Indicator.Form.COUNT).toList();
  }

  /** How many of some are as they should be. */
  List<Indicator> shares() {
    return all().filter(part -> part.form() == Indicator.Form.SHARE).toList();
  }

  /** How many they are. */
  long size(Map<String, Tally> figures) {
    return people(whole, figures);
  }

  /** How many there are of each kind, and of none. */
  Map<String, List<Long>> byKind(Map<String, Tally> figures) {
    Map<String, List<Long>> kinds = new TreeMap<>();
    long others = size(figures);
    for (Indicator kind : kinds()) {
      kinds.put(kind.id(), List.of(people(kind, figures)));
      others -= people(kind, figures);
    }
    kinds.put(OTHERS, List.of(others));
    return kinds;
  }

  /** The groups a figure divides them into, those left over among them. */
  List<Long> groups(Indicator indicator, Map<String, Tally> figures) {
    List<Long> groups = new ArrayList<>(own(indicator, figures));
    if (!indicator.equals(whole)) {
      groups.add(size(figures) - people(indicator, figures));
    }
    Optional<Indicator> between = parts.stream()
        .filter(part -> indicator.among().equals(Optional.of(part.id())))
        .findFirst();
    between.ifPresent(part -> {
      List<Long> those = own(part, figures);
      List<Long> these = own(indicator, figures);
      for (int i = 0; i < Math.min(those.size(), these.size()); i++) {
        groups.add(those.get(i) - these.get(i));
      }
    });
    return groups;
  }

  private static List<Long> own(Indicator indicator, Map<String, Tally> figures) {
    Tally tally = figures.getOrDefault(indicator.id(), Tally.NONE);
    return indicator.form() == Indicator.Form.SHARE
        ? List.of(tally.hits(), tally.excluded(), tally.of() - tally.hits() - tally.excluded())
        : List.of(people(indicator, figures));
  }

  private static long people(Indicator indicator, Map<String, Tally> figures) {
    Tally tally = figures.getOrDefault(indicator.id(), Tally.NONE);
    return indicator.form() == Indicator.Form.RATE ? tally.hits() : tally.of();
  }
}
