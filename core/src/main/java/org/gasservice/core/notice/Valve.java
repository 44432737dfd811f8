package org.gasservice.core.notice;

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
 * A valve of the network (阀门) and what it hangs behind. A service point names its riser, the riser's valve its district valve; so who is affected is
 * found by walking down, and why somebody has no gas by walking up.
 *
 * @param id a token; of a riser the one its points name
 * @param upstream the district valve it hangs behind; empty at the top
 * @param depth how many valves stand above it, 0 to 5
 */
public record Valve(String id, ValveKind kind, Optional<String> upstream, int depth) {

  /** Valves that hang behind another. */
  public static final String BEHIND = "behind";

  static final int DEEPEST = 5;

  public static final AggregateType<Valve> TYPE = new AggregateType<>(
      "valve",
      Valve.class,
      JsonCodec.whole(1, Valve.class),
      List.of(Attribute.of("upstream", Kind.TOKEN, v -> v.upstream().orElse(null))),
      List.of(Index.over(BEHIND, Reach.STORE, "upstream")));

  public Valve {
    upstream = upstream == null ? Optional.empty() : upstream;
  }

  public static Key keyOf(String valve) {
    return Key.ofRoot(valve);
  }
}
