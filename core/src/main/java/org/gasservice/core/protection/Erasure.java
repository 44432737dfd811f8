package org.gasservice.core.protection;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * The erasure of a party under way (删除进度). Lies in its root.
 *
 * @param tokens by which what belongs to the party is found; empty once it is over
 * @param roots how many other roots hold something of theirs
 * @param finished whether nothing is found any more
 */
public record Erasure(Set<String> tokens, int roots, boolean finished) {

  public static final AggregateType<Erasure> TYPE = new AggregateType<>(
      "erasure", Erasure.class, JsonCodec.whole(1, Erasure.class), List.of(), List.of());

  public Erasure {
    tokens = tokens == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(tokens);
  }

  public static Key keyOf(String party) {
    return new Key(party, "erasure");
  }

  Erasure over() {
    return new Erasure(Set.of(), roots, true);
  }
}
