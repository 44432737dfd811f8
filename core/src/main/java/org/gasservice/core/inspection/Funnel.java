package org.gasservice.core.inspection;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many points of a campaign stand how (专项漏斗). Written in the same commit as the point's own line, so it always adds up.
 *
 * @param parts one number for each standing, 0 or more
 */
public record Funnel(@JsonValue Map<CampaignStanding, Integer> parts) {

  static final Funnel EMPTY = new Funnel(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Funnel {
    EnumMap<CampaignStanding, Integer> all = new EnumMap<>(CampaignStanding.class);
    for (CampaignStanding standing : CampaignStanding.values()) {
      all.put(standing, parts.getOrDefault(standing, 0));
    }
    parts = Collections.unmodifiableMap(all);
  }

  public int of(CampaignStanding standing) {
    return parts.getOrDefault(standing, 0);
  }

  /** All points of the campaign. */
  public int all() {
    return parts.values().stream().mapToInt(Integer::intValue).sum();
  }

  Funnel plus(CampaignStanding standing) {
    return changed(standing, 1);
  }

  Funnel moved(CampaignStanding from, CampaignStanding to) {
    return changed(from, -1).changed(to, 1);
  }

  private Funnel changed(CampaignStanding standing, int by) {
    EnumMap<CampaignStanding, Integer> changed = new EnumMap<>(parts);
    changed.merge(standing, by, Integer::sum);
    return new Funnel(changed);
  }
}
