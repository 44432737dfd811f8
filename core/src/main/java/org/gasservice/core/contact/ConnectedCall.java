package org.gasservice.core.contact;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/** That a caller was put through (转接). Lies in the root of the contact. */
public record ConnectedCall(Key key, Key contact, String from, String to, Instant at) {

  /** Of a root, the latest first: scan within it. */
  public static final String IN_ROOT = "in_root";

  public static final AggregateType<ConnectedCall> TYPE = new AggregateType<>(
      "connected_call",
      ConnectedCall.class,
      JsonCodec.whole(1, ConnectedCall.class),
      List.of(Attribute.of("at", Kind.INSTANT, ConnectedCall::at)),
      List.of(Index.descending(IN_ROOT, Reach.ROOT, "at")));
}
