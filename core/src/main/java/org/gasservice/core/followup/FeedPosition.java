package org.gasservice.core.followup;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/**
 * How far the feed was read for triggers; there is one in a store. Only moves forward.
 *
 * @param cursor behind the last entry looked at; empty before the first
 * @param triggers found so far from which something follows
 */
public record FeedPosition(Optional<Bytes> cursor, long triggers) {

  public static final Key KEY = Key.ofRoot("follow-up");

  /** Before the first entry. */
  public static final FeedPosition START = new FeedPosition(Optional.empty(), 0);

  public static final AggregateType<FeedPosition> TYPE = new AggregateType<>(
      "feed_position",
      FeedPosition.class,
      JsonCodec.whole(1, FeedPosition.class),
      List.of(),
      List.of());
}
