package org.gasservice.core.command;

import java.util.List;
import java.util.Optional;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Reads outside any command, page by page: for what is too much to be held at once. Nothing is verified. */
public interface PagedReads extends Reads {

  /**
   * A page of an index, in its order.
   *
   * @param after the {@code next} of the page before
   */
  <T> Page<Hit> page(AggregateType<T> type, Range range, Optional<Bytes> after, int limit);

  /** The aggregates with these keys; missing ones are left out. */
  <T> List<Held<T>> all(AggregateType<T> type, List<Key> keys);
}
