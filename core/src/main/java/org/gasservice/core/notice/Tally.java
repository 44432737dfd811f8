package org.gasservice.core.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many homes stand how (受影响户统计). Written in the same commit as the home's own line, so it always adds up.
 *
 * @param parts one number for each standing, 0 or more
 */
public record Tally(@JsonValue Map<Standing, Integer> parts) {

  /** Nobody. */
  public static final Tally EMPTY = new Tally(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Tally {
    EnumMap<Standing, Integer> all = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      all.put(standing, parts.getOrDefault(standing, 0));
    }
    parts = Collections.unmodifiableMap(all);
  }

  public int of(Standing standing) {
    return parts.getOrDefault(standing, 0);
  }

  /** All homes. */
  public int all() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Homes somebody still has to do something about. */
  public int unsettled() {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().unsettled())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  Tally plus(Standing standing) {
    return changed(standing, 1);
  }

  Tally moved(Standing from, Standing to) {
    return changed(from, -1).changed(to, 1);
  }

  /** With everybody of one standing in another. */
  Tally turned(Standing from, Standing to) {
    int many = of(from);
    return changed(from, -many).changed(to, many);
  }

  private Tally changed(Standing standing, int by) {
    EnumMap<Standing, Integer> changed = new EnumMap<>(parts);
    changed.merge(standing, by, Integer::sum);
    return new Tally(changed);
  }
}
