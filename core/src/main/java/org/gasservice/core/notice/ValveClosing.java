package org.gasservice.core.notice;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * That a crew closed a valve to end a danger (关阀记录). Lies in the root of its order; the sudden interruption it causes follows in a root of its own.
 *
 * @param by staff number of who closed it
 * @param interruption the one that follows
 */
public record ValveClosing(
    String id,
    Key order,
    String valve,
    String area,
    Cause cause,
    Instant at,
    String by,
    String interruption) {

  /** Closings of an incident by time: scan within its root. */
  public static final String IN_ROOT = "in_root";

  public static final AggregateType<ValveClosing> TYPE = new AggregateType<>(
      "valve_closing",
      ValveClosing.class,
      JsonCodec.whole(1, ValveClosing.class),
      List.of(Attribute.of("closed_at", Kind.INSTANT, ValveClosing::at)),
      List.of(Index.over(IN_ROOT, Reach.ROOT, "closed_at")));
}
