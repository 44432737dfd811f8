package org.gasservice.core.customer;

import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many flats stand how, by the last visit (点火统计). Adds up: {@code flats} is the sum of all results and those not visited yet.
 *
 * @param results how many by result; a result nobody had is absent
 */
public record FlatTally(int flats, int notVisited, Map<FlatResult, Integer> results) {

  public static final FlatTally NOTHING = new FlatTally(0, 0, Map.of());

  public FlatTally {
    results = Maps.immutableEnumMap(results);
  }

  static FlatTally of(Collection<ProjectSection.Flat> flats) {
    Map<FlatResult, Integer> results = new EnumMap<>(FlatResult.class);
    flats.forEach(
        flat -> flat.result().ifPresent(result -> results.merge(result, 1, Integer::sum)));
    int notVisited =
        (int) flats.stream().filter(flat -> flat.result().isEmpty()).count();
    return new FlatTally(flats.size(), notVisited, results);
  }

  public int of(FlatResult result) {
    return results.getOrDefault(result, 0);
  }

  public int lit() {
    return of(FlatResult.LIT);
  }

  /** Flats that are still to be lit. */
  public int stillToCome() {
    return flats - lit();
  }

  public FlatTally plus(FlatTally other) {
    Map<FlatResult, Integer> sum = new EnumMap<>(FlatResult.class);
    sum.putAll(results);
    other.results.forEach((result, count) -> sum.merge(result, count, Integer::sum));
    return new FlatTally(flats + other.flats, notVisited + other.notVisited, sum);
  }
}
