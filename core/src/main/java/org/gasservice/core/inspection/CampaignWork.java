package org.gasservice.core.inspection;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * That a point is worked on for a campaign (专项任务). Lies in the root of the point. Written once.
 *
 * @param order the order opened for it; absent where a visit does
 */
public record CampaignWork(String campaign, CampaignKind kind, Optional<Key> order) {

  /** By the order: scan within the root of the point. */
  public static final String OF_ORDER = "of_order";

  /** By kind: scan within the root of the point. */
  public static final String OF_KIND = "of_kind";

  public static final AggregateType<CampaignWork> TYPE = new AggregateType<>(
      "campaign_work",
      CampaignWork.class,
      JsonCodec.whole(1, CampaignWork.class),
      List.of(
          Attribute.of("order_id", Kind.TOKEN, w -> w.order().map(Key::id).orElse(null)),
          Attribute.of("kind", Kind.TOKEN, w -> w.kind().name())),
      List.of(
          Index.over(OF_ORDER, Reach.ROOT, "order_id"), Index.over(OF_KIND, Reach.ROOT, "kind")));

  public CampaignWork {
    order = order == null ? Optional.empty() : order;
  }

  public static Key keyOf(String point, String campaign) {
    return new Key(point, "campaign-" + campaign);
  }
}
