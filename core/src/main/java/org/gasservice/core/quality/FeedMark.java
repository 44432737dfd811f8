package org.gasservice.core.quality;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** How far the feed was read for figures; there is one in a store. */
record FeedMark(Optional<Bytes> cursor) {

  static final Key KEY = Key.ofRoot("quality");

  static final AggregateType<FeedMark> TYPE = new AggregateType<>(
      "quality_mark", FeedMark.class, JsonCodec.whole(1, FeedMark.class), List.of(), List.of());

  FeedMark {
    cursor = cursor == null ? Optional.empty() : cursor;
  }
}
