package org.gasservice.core.complaint;

import com.google.common.collect.ImmutableSortedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * Complaints of a month in figures, for everybody to read (投诉统计) [D8-2.2]. Groups so small that they would tell of a person are withheld; a month is published
 * once and whole, so that no two figures can be taken from each other.
 *
 * @param month as in {@code 2026-03}
 * @param total absent where even that is a small group
 * @param repeats of a matter complained of before; absent where they, or the others, are a small group
 * @param byCategory groups that may be shown
 * @param byUnit of the unit that answered first
 * @param byFinding of the last level
 * @param fewest smaller groups were withheld
 */
public record ComplaintFigures(
    String month,
    Optional<Integer> total,
    Optional<Integer> repeats,
    Map<String, Integer> byCategory,
    Map<String, Integer> byUnit,
    Map<String, Integer> byFinding,
    int fewest,
    Instant at,
    String by) {

  public static final AggregateType<ComplaintFigures> TYPE = new AggregateType<>(
      "complaint_figures",
      ComplaintFigures.class,
      JsonCodec.whole(1, ComplaintFigures.class),
      List.of(),
      List.of());

  public ComplaintFigures {
    total = total == null ? Optional.empty() : total;
    repeats = repeats == null ? Optional.empty() : repeats;
    byCategory = ImmutableSortedMap.copyOf(byCategory);
    byUnit = ImmutableSortedMap.copyOf(byUnit);
    byFinding = ImmutableSortedMap.copyOf(byFinding);
  }

  static String rootOf(String month) {
    return "complaint-figures-" + month;
  }

  public static Key keyOf(String month) {
    return Key.ofRoot(rootOf(month));
  }
}
