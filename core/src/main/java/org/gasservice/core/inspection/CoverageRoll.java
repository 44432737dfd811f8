package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * How many customers of a use class a station has to inspect (应检户数台账): who came and who went, by the first window it counts for. Lies in the coverage
 * root of the station.
 *
 * @param changes by window, oldest first
 */
public record CoverageRoll(String unit, UseClass use, int months, List<Change> changes) {

  /**
   * How many more, or fewer, from a window on.
   *
   * @param from first day of the window
   */
  public record Change(LocalDate from, int by) {}

  public static final AggregateType<CoverageRoll> TYPE = new AggregateType<>(
      "coverage_roll",
      CoverageRoll.class,
      JsonCodec.whole(1, CoverageRoll.class),
      List.of(),
      List.of());

  public CoverageRoll {
    changes = changes == null ? List.of() : List.copyOf(changes);
  }

  static CoverageRoll empty(RollChange change) {
    return new CoverageRoll(change.unit(), change.use(), change.months(), List.of());
  }

  public static Key keyOf(String unit, UseClass use, int months) {
    return new Key(CoverageAccount.rootOf(unit), use + "-roll-" + months);
  }

  CoverageRoll after(RollChange change) {
    Map<LocalDate, Integer> all = new TreeMap<>();
    changes.forEach(known -> all.put(known.from(), known.by()));
    all.merge(change.from(), change.by(), Integer::sum);
    return new CoverageRoll(
        unit,
        use,
        months,
        all.entrySet().stream()
            .map(each -> new Change(each.getKey(), each.getValue()))
            .toList());
  }

  /** Customers of a window. */
  public int in(InspectionWindow window) {
    return changes.stream()
        .filter(change -> !change.from().isAfter(window.from()))
        .mapToInt(Change::by)
        .sum();
  }
}
