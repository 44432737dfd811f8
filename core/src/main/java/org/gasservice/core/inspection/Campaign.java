package org.gasservice.core.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Work done in bulk (专项工作): a population, a quota, and what became of each point. Its own root; the points are told and worked on in roots of their own,
 * and say here how they stand.
 *
 * @param title what people call it; not personal
 * @param quota points to be done by the last day, 1 or more
 * @param enrolled whether all of the population is counted
 */
@Value.Builder
public record Campaign(
    String id,
    CampaignKind kind,
    String title,
    String unit,
    LocalDate from,
    LocalDate through,
    int quota,
    Population population,
    State state,
    boolean enrolled,
    Funnel funnel,
    Optional<Instant> endedAt)
    implements WithCampaign {

  /** How far a campaign is. */
  public enum State {
    /** 筹备 */
    PLANNED,
    /** 进行中 */
    RUNNING,
    /** 已结束 */
    ENDED
  }

  /** Campaigns of a station by state. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<Campaign> TYPE = new AggregateType<>(
      "campaign",
      Campaign.class,
      JsonCodec.whole(1, Campaign.class),
      List.of(
          Attribute.of("unit", Kind.TOKEN, Campaign::unit),
          Attribute.of("state", Kind.TOKEN, c -> c.state().name())),
      List.of(Index.over(OF_UNIT, Reach.STORE, "unit", "state")));

  public Campaign {
    endedAt = endedAt == null ? Optional.empty() : endedAt;
  }

  public static Key keyOf(String campaign) {
    return Key.ofRoot(campaign);
  }

  /** Points still to be done to reach the quota; 0 when it is reached. */
  public int behind() {
    return Math.max(0, quota - funnel.of(CampaignStanding.DONE));
  }
}
