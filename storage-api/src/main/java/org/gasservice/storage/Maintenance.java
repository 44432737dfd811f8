package org.gasservice.storage;

import java.time.Instant;

/** Work on the store itself: changes no aggregate, writes no journal. */
public sealed interface Maintenance {

  /** Fills an index declared after aggregates were stored. Until it is built, scanning it is refused. */
  record BuildIndex(AggregateType<?> type, String index) implements Maintenance {}

  /** Removes receipts recorded before a moment. */
  record PurgeReceipts(Instant before) implements Maintenance {}

  /**
   * What one call did.
   *
   * @param steps rows handled by this call
   */
  record Progress(long steps, boolean finished) {}
}
