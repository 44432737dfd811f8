package org.gasservice.core.protection;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;

/**
 * That something of a party was erased from a root (删除记录): what says later why a skeleton is one.
 *
 * @param erased aggregates of which the skeleton stayed
 * @param journals aggregates beside them whose journal told of the party too and lost its payloads
 */
public record ErasureTrace(String party, int erased, int journals) {

  public static final AggregateType<ErasureTrace> TYPE = new AggregateType<>(
      "erasure_trace",
      ErasureTrace.class,
      JsonCodec.whole(1, ErasureTrace.class),
      List.of(),
      List.of());
}
