package org.gasservice.core.contact;

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

/**
 * A call from the hotline (呼出). Lies in the root of what it is about.
 *
 * @param by who called
 * @param about the request or order; absent where it is about the customer
 */
public record PlacedCall(
    Key key, Instant at, String by, Optional<Key> about, Optional<VisitOffer> offer) {

  /** Of a root, the latest first: scan within it. */
  public static final String IN_ROOT = "in_root";

  public static final AggregateType<PlacedCall> TYPE = new AggregateType<>(
      "placed_call",
      PlacedCall.class,
      JsonCodec.whole(1, PlacedCall.class),
      List.of(Attribute.of("at", Kind.INSTANT, PlacedCall::at)),
      List.of(Index.descending(IN_ROOT, Reach.ROOT, "at")));

  public PlacedCall {
    about = about == null ? Optional.empty() : about;
    offer = offer == null ? Optional.empty() : offer;
  }
}
