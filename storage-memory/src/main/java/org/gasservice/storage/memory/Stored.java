package org.gasservice.storage.memory;

import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/** A row with its key. */
record Stored(Key key, Row row) {

  /** Reads the aggregate from its bytes. */
  <T> Held<T> read(AggregateType<T> type) {
    if (row.document().schema() > type.codec().schema()) {
      throw new StorageFailure(Outcome.NEWER_SCHEMA, type.name());
    }
    try {
      return new Held<>(
          key, row.version(), row.head(), type.codec().read(row.document()), row.document());
    } catch (RuntimeException e) {
      // the cause stays out: a parser's message may quote what it read
      throw new StorageFailure(Outcome.CORRUPT, type.name() + " " + e.getClass().getSimpleName());
    }
  }
}
