package org.gasservice.core.access;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gasservice.core.standard.Keeps;

/**
 * Takes out of figures what would tell of a person (小组别): a group of a few, and whatever would let it be worked out from the total. Pure.
 *
 * @param fewest groups of fewer people are withheld; 3 or more
 */
public record SmallGroups(int fewest) {

  public SmallGroups {
    if (fewest < 3) {
      throw new IllegalArgumentException(
          "a group of one is a person, and each of two knows the other");
    }
  }

  /** Groups of fewer than five are withheld. */
  public static SmallGroups standard() {
    return new SmallGroups(5);
  }

  /** Whether a number of people would tell of them. A group of none is nobody; the size of a difference counts, whichever way it goes. */
  public boolean tells(long people) {
    return people != 0 && Math.abs(people) < fewest;
  }

  /** Whether none of the groups tells. */
  public boolean harmless(Collection<Long> groups) {
    return groups.stream().noneMatch(this::tells);
  }

  /** Whether a part of a whole may be shown beside it: neither it nor the rest is a small group. */
  @Keeps(D8_1_6b)
  public boolean mayShow(int part, int whole) {
    return part >= fewest && !tells(whole - part);
  }

  /**
   * The groups that may be shown beside their total: none smaller than {@link #fewest}, and what is left out is together not smaller, so of more than
   * one group: the rest of the total tells none of them.
   *
   * @param counts how many of each; those of none are left out anyhow
   */
  @Keeps(D8_1_6b)
  public Map<String, Integer> shown(Map<String, Integer> counts) {
    Map<String, Integer> groups = new TreeMap<>(counts);
    groups.values().removeIf(count -> count <= 0);
    Map<String, List<Long>> parts = groups.entrySet().stream()
        .collect(Collectors.toMap(
            Map.Entry::getKey, group -> List.of(group.getValue().longValue())));
    groups.keySet().removeAll(withheld(parts, Set.of()));
    return groups;
  }

  /**
   * Which parts of a whole are withheld, so that all of them together are no small group in any respect. Where something is withheld, parts of none are as
   * well: who sees which ones are empty could tell the others.
   *
   * @param parts each in all respects, in the same order: how many are satisfied, how many are not …
   * @param anyhow parts withheld for another reason
   */
  @Keeps(D8_1_6b)
  public <K extends Comparable<? super K>> Set<K> withheld(
      Map<K, List<Long>> parts, Set<K> anyhow) {
    Map<K, List<Long>> open = new LinkedHashMap<>();
    Set<K> withheld = new HashSet<>();
    List<Long> together = List.of();
    for (Map.Entry<K, List<Long>> part : bySize(parts)) {
      boolean needed = anyhow.contains(part.getKey()) || !harmless(part.getValue());
      if (needed) {
        withheld.add(part.getKey());
        together = sum(together, part.getValue());
      } else {
        open.put(part.getKey(), part.getValue());
      }
    }
    if (withheld.isEmpty()) {
      return withheld;
    }
    for (Map.Entry<K, List<Long>> part : open.entrySet()) {
      boolean empty = part.getValue().stream().allMatch(count -> count == 0);
      if (empty || !harmless(together)) {
        withheld.add(part.getKey());
        together = sum(together, part.getValue());
      }
    }
    return withheld;
  }

  /** The smallest first, so that as little as possible is withheld; by name where they are as large. */
  private static <K extends Comparable<? super K>> List<Map.Entry<K, List<Long>>> bySize(
      Map<K, List<Long>> parts) {
    List<Map.Entry<K, List<Long>>> sorted = new ArrayList<>(new TreeMap<>(parts).entrySet());
    sorted.sort(Map.Entry.comparingByValue((one, other) -> Long.compare(size(one), size(other))));
    return sorted;
  }

  private static long size(List<Long> part) {
    return part.stream().mapToLong(Math::abs).sum();
  }

  /** Respect by respect. */
  public static List<Long> sum(List<Long> one, List<Long> other) {
    if (one.isEmpty()) {
      return other;
    }
    List<Long> sums = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sums.add(one.get(i) + other.get(i));
    }
    return sums;
  }
}
