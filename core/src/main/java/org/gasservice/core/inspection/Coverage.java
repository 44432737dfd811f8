package org.gasservice.core.inspection;

import static org.gasservice.core.standard.Clauses.D10_2_1b;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.standard.Keeps;

/**
 * How many customers stand how (安检覆盖情况). The parts always sum to all.
 *
 * @param parts one number for each standing, 0 or more
 */
public record Coverage(Map<WindowStanding, Integer> parts) {

  private static final int PLACES = 4;

  public Coverage {
    EnumMap<WindowStanding, Integer> each = new EnumMap<>(WindowStanding.class);
    for (WindowStanding standing : WindowStanding.values()) {
      each.put(standing, parts.getOrDefault(standing, 0));
    }
    parts = Collections.unmodifiableMap(each);
  }

  /** Whoever is in no part was not visited. */
  static Coverage of(int all, Map<WindowStanding, Integer> visited) {
    EnumMap<WindowStanding, Integer> parts = new EnumMap<>(WindowStanding.class);
    parts.putAll(visited);
    int counted = parts.values().stream().mapToInt(Integer::intValue).sum();
    parts.put(WindowStanding.NOT_VISITED, all - counted);
    return new Coverage(parts);
  }

  public int of(WindowStanding standing) {
    return parts.getOrDefault(standing, 0);
  }

  /** All customers of the window. */
  public int all() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Customers at whose door somebody was. */
  public int offered() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().offered())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Customers the manual leaves out. */
  public int excluded() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().excluded())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** 到访率: of all, at whose door somebody was. A share of 1, half up at the fourth place; empty without customers. */
  public Optional<BigDecimal> offeredRate() {
    return share(offered(), all());
  }

  /** 入户率: of all, who was let in to. */
  public Optional<BigDecimal> enteredRate() {
    return share(of(WindowStanding.ENTERED), all());
  }

  /** The manual's rate: who was let in to, of all but long absence, relocation, vacant homes and the like, each proven [D10-2.1b]. */
  @Keeps(D10_2_1b)
  public Optional<BigDecimal> inspectedRate() {
    return share(of(WindowStanding.ENTERED), all() - excluded());
  }

  private static Optional<BigDecimal> share(int part, int whole) {
    return whole <= 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP));
  }

  public Coverage plus(Coverage other) {
    EnumMap<WindowStanding, Integer> sum = new EnumMap<>(parts);
    other.parts().forEach((standing, many) -> sum.merge(standing, many, Integer::sum));
    return new Coverage(sum);
  }
}
