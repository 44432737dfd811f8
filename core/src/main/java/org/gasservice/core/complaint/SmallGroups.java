package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gasservice.core.standard.Keeps;

/** Takes out of counts what would tell of a person. Pure. */
final class SmallGroups {

  private SmallGroups() {}

  /**
   * The groups that may be shown beside their total: none smaller than {@code fewest}, and what is left out is together not smaller, so of more than
   * one group: the rest of the total tells none of them.
   *
   * @param counts how many of each; those of none are left out anyhow
   */
  @Keeps(D8_1_6b)
  static Map<String, Integer> shown(Map<String, Integer> counts, int fewest) {
    List<Map.Entry<String, Integer>> groups = new ArrayList<>(
        counts.entrySet().stream().filter(group -> group.getValue() > 0).toList());
    groups.sort(Map.Entry.<String, Integer>comparingByValue()
        .thenComparing(Comparator.comparing(Map.Entry::getKey)));
    int withheld = 0;
    int sum = 0;
    while (withheld < groups.size()
        && (groups.get(withheld).getValue() < fewest || (withheld > 0 && sum < fewest))) {
      sum += groups.get(withheld).getValue();
      withheld++;
    }
    Map<String, Integer> shown = new TreeMap<>();
    groups.stream().skip(withheld).forEach(group -> shown.put(group.getKey(), group.getValue()));
    return shown;
  }

  /** Whether a part of a whole may be shown beside it: neither it nor the rest is a small group. */
  static boolean mayShow(int part, int whole, int fewest) {
    return part >= fewest && (whole - part == 0 || whole - part >= fewest);
  }
}
