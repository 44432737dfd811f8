package org.gasservice.conformance;

import java.util.Optional;

/**
 * An adapter for {@link Conformance} to grade, found on the class path by {@link java.util.ServiceLoader}. Whoever has a
 * test class extends {@link StorageConformance} instead.
 */
public interface StorageProvider {

  /** What the reports call the adapter. */
  String name();

  /** A new place with an empty store. */
  Place newPlace() throws Exception;

  /** Opens a place from another process; without it the level Durable is out of reach. */
  default Optional<Class<? extends Opener>> opener() {
    return Optional.empty();
  }
}
