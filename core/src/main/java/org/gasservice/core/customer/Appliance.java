package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A gas appliance (燃气具).
 *
 * @param kind a token such as {@code STOVE}, {@code WATER_HEATER}, {@code BOILER}
 * @param soldOn its life counts from the day of sale
 */
public record Appliance(
    String kind, Optional<String> brand, FlueType flue, Optional<LocalDate> soldOn) {

  public Appliance {
    brand = brand == null ? Optional.empty() : brand;
    soldOn = soldOn == null ? Optional.empty() : soldOn;
  }
}
