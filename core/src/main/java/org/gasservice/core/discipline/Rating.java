package org.gasservice.core.discipline;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a year was judged to be (考核结论).
 *
 * @param scores mean of the figures that counted on each axis, two decimals, half up
 * @param counted how many figures counted
 * @param left how many were excluded
 * @param sanctions ids of the sanctions in force that were looked at
 * @param by who judged
 */
public record Rating(
    Map<Axis, BigDecimal> scores,
    int counted,
    int left,
    Grade grade,
    Set<String> sanctions,
    String by,
    Instant at) {

  public Rating {
    scores = ImmutableSortedMap.copyOf(scores);
    sanctions = sanctions == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(sanctions);
  }
}
