package org.gasservice.conformance;

import org.gasservice.conformance.simulation.City;
import org.gasservice.storage.Storage;

/**
 * A city on a place of its own, for the rules of the service.
 *
 * @param storage the store under test itself, for a second program on it
 * @param between what the city's own service uses
 */
record Town(Place place, Storage storage, Interposed between, City city) {

  private static final long SEED = 2026;
  private static final int HOMES = 3;

  static Town found(Place place) {
    Storage storage = place.open();
    Interposed between = new Interposed(storage);
    return new Town(place, storage, between, City.found(between, SEED, HOMES));
  }

  void close() {
    city.close();
    storage.close();
    place.close();
  }
}
