package org.gasservice.conformance;

import java.util.Optional;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;

/**
 * Where a store lies: a folder, a schema, or nothing but the process. New places are empty. The suite opens a place again after
 * closing the storage, and a second time while the first storage is open.
 */
@FunctionalInterface
public interface Place extends AutoCloseable {

  /** Opens the store in this place, creating it the first time. */
  Storage open();

  /** How an {@link Opener} finds this place from another process; empty where it cannot. */
  default Optional<String> address() {
    return Optional.empty();
  }

  /**
   * Begins a transaction of the caller's with the store in it, for adapters that have JOINS_CALLER_TRANSACTION.
   *
   * @param storage an open storage of this place
   */
  default CallerTransaction begin(Storage storage) throws Exception {
    throw new StorageFailure(Outcome.UNSUPPORTED, "transaction of the caller");
  }

  /** Takes the place away; every storage of it is closed by then. */
  @Override
  default void close() {}

  /** The same place, which another process can find. */
  default Place at(String address) {
    Place here = this;
    return new Place() {
      @Override
      public Storage open() {
        return here.open();
      }

      @Override
      public Optional<String> address() {
        return Optional.of(address);
      }

      @Override
      public CallerTransaction begin(Storage storage) throws Exception {
        return here.begin(storage);
      }

      @Override
      public void close() {
        here.close();
      }
    };
  }
}
