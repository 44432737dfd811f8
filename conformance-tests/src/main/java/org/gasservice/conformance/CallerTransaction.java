package org.gasservice.conformance;

import org.gasservice.storage.Storage;

/** A transaction of the caller's, and a store as seen from within. Closed without an end it is rolled back. */
public interface CallerTransaction extends AutoCloseable {

  /** The store within the transaction. */
  Storage storage();

  /** Ends the transaction; what was done in it counts. */
  void commit() throws Exception;

  /** Ends the transaction; nothing of it counts. */
  @Override
  void close() throws Exception;
}
