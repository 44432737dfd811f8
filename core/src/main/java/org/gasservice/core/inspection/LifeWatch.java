package org.gasservice.core.inspection;

import java.time.Instant;
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

/**
 * How far the company has looked for what came to the end of its life (使用年限巡查). Its own root; one a company.
 *
 * @param through last day looked at, inclusive
 * @param nextActionAt when the sweeper looks on
 */
public record LifeWatch(LocalDate through, Optional<Instant> nextActionAt) {

  /** What the sweeper looks at. */
  public static final String DUE = "due";

  public static final AggregateType<LifeWatch> TYPE = new AggregateType<>(
      "life_watch",
      LifeWatch.class,
      JsonCodec.whole(1, LifeWatch.class),
      List.of(Attribute.of("next_action_at", Kind.INSTANT, w -> w.nextActionAt().orElse(null))),
      List.of(Index.over(DUE, Reach.STORE, "next_action_at")));

  public LifeWatch {
    nextActionAt = nextActionAt == null ? Optional.empty() : nextActionAt;
  }

  public static Key key() {
    return Key.ofRoot("life-watch");
  }
}
