package org.gasservice.core.payment;

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
 * A bank, app or shop that takes payments for the company (代收渠道).
 *
 * @param channel its name in payments, a token
 * @param name as printed
 * @param through last day payments are taken through it; absent while there is none
 */
@Value.Builder
public record CollectionChannel(
    String channel, String name, LocalDate from, Optional<LocalDate> through)
    implements WithCollectionChannel {

  /** All of them lie here. */
  static final String ROOT = "collection-channels";

  /** All, by name. */
  public static final String ALL = "all";

  public static final AggregateType<CollectionChannel> TYPE = new AggregateType<>(
      "collection_channel",
      CollectionChannel.class,
      JsonCodec.whole(1, CollectionChannel.class),
      List.of(Attribute.of("channel", Kind.TOKEN, CollectionChannel::channel)),
      List.of(Index.over(ALL, Reach.STORE, "channel")));

  public CollectionChannel {
    through = through == null ? Optional.empty() : through;
  }

  public static Key keyOf(String channel) {
    return new Key(ROOT, channel);
  }

  /** Whether payments are taken through it on a day. */
  public boolean openOn(LocalDate day) {
    return !day.isBefore(from) && through.filter(day::isAfter).isEmpty();
  }
}
