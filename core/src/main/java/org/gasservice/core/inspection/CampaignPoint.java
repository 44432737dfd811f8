package org.gasservice.core.inspection;

import java.time.Instant;
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
 * How a campaign stands with one point (专项逐户记录). Lies in the root of the campaign, which counts it in the same commit.
 *
 * @param notice what proves that somebody told it, a token
 * @param order the order it got
 * @param asOf when what is known was recorded
 */
@Value.Builder
public record CampaignPoint(
    String campaign,
    String point,
    CampaignStanding standing,
    Optional<String> notice,
    Optional<Key> order,
    Instant asOf)
    implements WithCampaignPoint {

  /** Points of a campaign, each at its place: scan within its root. */
  public static final String MEMBERS = "members";

  /** Points of a campaign by standing: scan within its root. */
  public static final String IN_STANDING = "in_standing";

  /** Campaigns of a point. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<CampaignPoint> TYPE = new AggregateType<>(
      "campaign_point",
      CampaignPoint.class,
      JsonCodec.whole(1, CampaignPoint.class),
      List.of(
          Attribute.of("point", Kind.TOKEN, CampaignPoint::point),
          Attribute.of("standing", Kind.TOKEN, p -> p.standing().name())),
      List.of(
          Index.over(MEMBERS, Reach.ROOT, "point"),
          Index.over(IN_STANDING, Reach.ROOT, "standing", "point"),
          Index.over(OF_POINT, Reach.STORE, "point")));

  public CampaignPoint {
    notice = notice == null ? Optional.empty() : notice;
    order = order == null ? Optional.empty() : order;
  }

  public static Key keyOf(String campaign, String point) {
    return new Key(campaign, point);
  }
}
