package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * How a window went at a station for one use class (覆盖率台账), kept with every visit. Lies in the coverage root of the station. Customers nobody visited
 * are not counted here: they are what is left of the {@link CoverageRoll}.
 *
 * @param months by first day of the month, how many customers came to stand so in it, and how many no longer do
 */
@Value.Builder
public record CoverageAccount(
    String unit,
    UseClass use,
    InspectionWindow window,
    Map<LocalDate, Map<WindowStanding, Integer>> months)
    implements WithCoverageAccount {

  public static final AggregateType<CoverageAccount> TYPE = new AggregateType<>(
      "coverage_account",
      CoverageAccount.class,
      JsonCodec.whole(1, CoverageAccount.class),
      List.of(),
      List.of());

  public CoverageAccount {
    TreeMap<LocalDate, Map<WindowStanding, Integer>> all = new TreeMap<>();
    if (months != null) {
      months.forEach((month, parts) -> all.put(month, parts.isEmpty()
          ? Map.of()
          : Collections.unmodifiableMap(new EnumMap<>(parts))));
    }
    months = Collections.unmodifiableMap(all);
  }

  static CoverageAccount empty(String unit, UseClass use, InspectionWindow window) {
    return new CoverageAccount(unit, use, window, Map.of());
  }

  /** The coverage root of a station. */
  public static String rootOf(String unit) {
    return "coverage-" + unit;
  }

  public static Key keyOf(String unit, UseClass use, InspectionWindow window) {
    return new Key(rootOf(unit), use + "-" + window.label());
  }

  CoverageAccount after(Move move) {
    LocalDate month = move.day().withDayOfMonth(1);
    TreeMap<LocalDate, Map<WindowStanding, Integer>> all = new TreeMap<>(months);
    EnumMap<WindowStanding, Integer> parts = new EnumMap<>(WindowStanding.class);
    parts.putAll(all.getOrDefault(month, Map.of()));
    add(parts, move.from(), -1);
    add(parts, move.to(), 1);
    all.put(month, parts);
    return withMonths(all);
  }

  private static void add(Map<WindowStanding, Integer> parts, WindowStanding standing, int by) {
    if (standing != WindowStanding.NOT_VISITED) {
      parts.merge(standing, by, Integer::sum);
    }
  }

  /**
   * How it stood at the end of a day's month.
   *
   * @param all customers of the window
   */
  public Coverage at(LocalDate day, int all) {
    EnumMap<WindowStanding, Integer> parts = new EnumMap<>(WindowStanding.class);
    months.forEach((month, moved) -> {
      if (!month.isAfter(day)) {
        moved.forEach((standing, by) -> parts.merge(standing, by, Integer::sum));
      }
    });
    return Coverage.of(all, parts);
  }
}
