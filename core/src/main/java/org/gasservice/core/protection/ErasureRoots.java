package org.gasservice.core.protection;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * A page of the roots an erasure goes to. Settled with the command, so that what follows from it is the same however often it is planned.
 *
 * @param roots at most {@value #PAGE}, ascending
 */
public record ErasureRoots(List<String> roots) {

  static final int PAGE = 64;

  public static final AggregateType<ErasureRoots> TYPE = new AggregateType<>(
      "erasure_roots",
      ErasureRoots.class,
      JsonCodec.whole(1, ErasureRoots.class),
      List.of(),
      List.of());

  public ErasureRoots {
    roots = roots == null ? List.of() : List.copyOf(roots);
  }

  /** @param page from 0 */
  static Key keyOf(String party, int page) {
    return new Key(party, "erasure-" + page);
  }
}
