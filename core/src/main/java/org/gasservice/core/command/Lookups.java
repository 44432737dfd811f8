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
import org.gasservice.storage.Storage;

/** Where a draft finds what is stored: the store itself, or what was read of it before. */
interface Lookups {

  <T> Optional<Held<T>> find(AggregateType<T> type, Key key);

  /** @param keys at most a page */
  <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys);

  <T> Page<Hit> scan(AggregateType<T> type, Range range, Optional<Bytes> after, int limit);

  Storage storage();
}
