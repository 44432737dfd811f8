package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A gas appliance (燃气具).
 *
 * @param kind a token such as {@code STOVE}, {@code WATER_HEATER}, {@code BOILER}
 * @param soldOn its life counts from the day of sale
 * @param endOfLife last day it may be used (报废日期), as its label states it; else worked out from the day of sale when it is recorded
 */
@Value.Builder
public record Appliance(
    String kind,
    Optional<String> brand,
    FlueType flue,
    Optional<LocalDate> soldOn,
    Optional<LocalDate> endOfLife)
    implements WithAppliance {

  public Appliance {
    brand = brand == null ? Optional.empty() : brand;
    soldOn = soldOn == null ? Optional.empty() : soldOn;
    endOfLife = endOfLife == null ? Optional.empty() : endOfLife;
  }

  /** One whose label states no end. */
  public Appliance(String kind, Optional<String> brand, FlueType flue, Optional<LocalDate> soldOn) {
    this(kind, brand, flue, soldOn, Optional.empty());
  }

  /** Whether it may no longer be used on a day. */
  public boolean overOn(LocalDate day) {
    return endOfLife.filter(last -> day.isAfter(last)).isPresent();
  }
}
