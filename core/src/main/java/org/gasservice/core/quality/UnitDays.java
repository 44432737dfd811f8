package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A unit, what was counted of it alone by day, and the units below it.
 *
 * @param all with all below it
 */
record UnitDays(
    String unit,
    Map<LocalDate, List<Figure>> own,
    List<UnitDays> below,
    Map<LocalDate, List<Figure>> all) {

  static UnitDays of(String unit, Map<LocalDate, List<Figure>> own, List<UnitDays> below) {
    Map<LocalDate, List<Figure>> all = Stream.concat(
            own.entrySet().stream(),
            below.stream().flatMap(unitBelow -> unitBelow.all().entrySet().stream()))
        .collect(Collectors.groupingBy(
            Map.Entry::getKey,
            TreeMap::new,
            Collectors.collectingAndThen(
                Collectors.toList(),
                days -> Figures.sum(days.stream().flatMap(day -> day.getValue().stream())))));
    return new UnitDays(unit, Map.copyOf(own), List.copyOf(below), all);
  }

  /** The sum of all days, by indicator. */
  static Map<String, Tally> sum(Map<LocalDate, List<Figure>> days) {
    return Figures.byIndicator(
        Figures.sum(days.values().stream().flatMap(figures -> figures.stream())));
  }

  /** The unit itself and all below it. */
  Stream<UnitDays> units() {
    return Stream.concat(Stream.of(this), below.stream().flatMap(UnitDays::units));
  }
}
