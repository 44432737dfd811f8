package org.gasservice.core.meter;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Meters read together (抄表册、路线). A root of its own, with its stops and its task sheets.
 *
 * @param route a token
 * @param unit station it belongs to
 * @param reader employee who reads it
 * @param stops how many points are on it
 */
@Value.Builder
public record ReadingRoute(String route, String unit, String name, String reader, int stops)
    implements WithReadingRoute {

  /** Points of a route: what one reader does in a few days. */
  public static final int MOST_STOPS = 300;

  /** Routes of a station. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<ReadingRoute> TYPE = new AggregateType<>(
      "reading_route",
      ReadingRoute.class,
      JsonCodec.whole(1, ReadingRoute.class),
      List.of(Attribute.of("unit", Kind.TOKEN, ReadingRoute::unit)),
      List.of(Index.over(OF_UNIT, Reach.STORE, "unit")));

  public static Key keyOf(String route) {
    return Key.ofRoot(route);
  }
}
