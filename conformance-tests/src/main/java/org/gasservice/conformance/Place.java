package org.gasservice.conformance;

import org.gasservice.storage.Storage;

/**
 * Where a store lies: a folder, a schema, or nothing but the process. New places are empty. The suite opens a place again after
 * closing the storage, and a second time while the first storage is open.
 */
@FunctionalInterface
public interface Place extends AutoCloseable {

  /** Opens the store in this place, creating it the first time. */
  Storage open();

  /** Takes the place away; every storage of it is closed by then. */
  @Override
  default void close() {}
}
