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
 * @param months in which anything changed, oldest first
 */
@Value.Builder
public record CoverageAccount(
    String unit, UseClass use, InspectionWindow window, List<Month> months)
    implements WithCoverageAccount {

  /**
   * What changed in a month.
   *
   * @param from its first day
   * @param moved by standing, how many more customers, or fewer, stand so
   */
  public record Month(LocalDate from, Map<WindowStanding, Integer> moved) {

    public Month {
      EnumMap<WindowStanding, Integer> all = new EnumMap<>(WindowStanding.class);
      all.putAll(moved);
      moved = Collections.unmodifiableMap(all);
    }

    private Month and(Move move) {
      EnumMap<WindowStanding, Integer> parts = new EnumMap<>(WindowStanding.class);
      parts.putAll(moved);
      add(parts, move.from(), -1);
      add(parts, move.to(), 1);
      return new Month(from, parts);
    }

    private static void add(Map<WindowStanding, Integer> parts, WindowStanding standing, int by) {
      if (standing != WindowStanding.NOT_VISITED) {
        parts.merge(standing, by, Integer::sum);
      }
    }
  }

  public static final AggregateType<CoverageAccount> TYPE = new AggregateType<>(
      "coverage_account",
      CoverageAccount.class,
      JsonCodec.whole(1, CoverageAccount.class),
      List.of(),
      List.of());

  public CoverageAccount {
    months = months == null ? List.of() : List.copyOf(months);
  }

  static CoverageAccount empty(String unit, UseClass use, InspectionWindow window) {
    return new CoverageAccount(unit, use, window, List.of());
  }

  /** The coverage root of a station. */
  public static String rootOf(String unit) {
    return "coverage-" + unit;
  }

  public static Key keyOf(String unit, UseClass use, InspectionWindow window) {
    return new Key(rootOf(unit), use + "-" + window.label());
  }

  CoverageAccount after(Move move) {
    LocalDate first = move.day().withDayOfMonth(1);
    Map<LocalDate, Month> all = new TreeMap<>();
    months.forEach(month -> all.put(month.from(), month));
    Month before = all.getOrDefault(first, new Month(first, Map.of()));
    all.put(first, before.and(move));
    return withMonths(all.values());
  }

  /**
   * How it stood at the end of a day's month.
   *
   * @param all customers of the window
   */
  public Coverage at(LocalDate day, int all) {
    EnumMap<WindowStanding, Integer> parts = new EnumMap<>(WindowStanding.class);
    months.stream()
        .filter(month -> !month.from().isAfter(day))
        .forEach(month ->
            month.moved().forEach((standing, by) -> parts.merge(standing, by, Integer::sum)));
    return Coverage.of(all, parts);
  }
}
