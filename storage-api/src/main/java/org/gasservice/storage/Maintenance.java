package org.gasservice.storage;

import java.time.Instant;
import java.util.List;

/** Work on the store itself: changes no aggregate, writes no journal. */
public sealed interface Maintenance {

  /** Fills an index declared after aggregates were stored. Until it is built, scanning it is refused. */
  record BuildIndex(AggregateType<?> type, String index) implements Maintenance {}

  /** Removes receipts recorded before a moment. */
  record PurgeReceipts(Instant before) implements Maintenance {}

  /**
   * Compares what is kept beside the documents of these aggregates, attributes and tuples, with what the documents say. Keys that are
   * not there, and documents nobody can read, are passed over: {@link Storage#find} tells of those.
   *
   * @param keys at most as many as the call has steps
   */
  record CheckRows(AggregateType<?> type, List<Key> keys) implements Maintenance {
    public CheckRows {
      keys = List.copyOf(keys);
    }
  }

  /**
   * What one call did.
   *
   * @param steps rows handled by this call
   * @param wrong aggregates a check found to differ, in the order asked for
   */
  record Progress(long steps, boolean finished, List<Key> wrong) {
    public Progress {
      wrong = List.copyOf(wrong);
    }

    public Progress(long steps, boolean finished) {
      this(steps, finished, List.of());
    }
  }
}
