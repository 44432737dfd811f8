package org.gasservice.conformance;

import java.util.Optional;
import org.gasservice.storage.Storage;

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
      public void close() {
        here.close();
      }
    };
  }
}
