package org.gasservice.core.meter;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * A service point on a {@link ReadingRoute}. In the root of the route.
 *
 * @param position when it is walked to, 0 and up; -1 when it is on the route no more
 */
public record RouteStop(String point, int position) {

  /** Stops by position: scan within the root of the route. */
  public static final String BY_POSITION = "by_position";

  static final int OFF = -1;

  public static final AggregateType<RouteStop> TYPE = new AggregateType<>(
      "route_stop",
      RouteStop.class,
      JsonCodec.whole(1, RouteStop.class),
      List.of(
          Attribute.of("position", Kind.LONG, stop -> stop.on() ? (long) stop.position() : null)),
      List.of(Index.over(BY_POSITION, Reach.ROOT, "position")));

  public static Key keyOf(String route, String point) {
    return new Key(route, "stop-" + point);
  }

  boolean on() {
    return position != OFF;
  }
}
