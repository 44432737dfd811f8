package org.gasservice.core.customer;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How long appliances may be used, from the day of sale (燃气具使用年限). What a maker or a code states in other numbers is data.
 *
 * @param years by kind of appliance, 1 to 99
 * @param otherwise for every other kind
 */
public record ApplianceLives(Map<String, Integer> years, int otherwise) {

  public ApplianceLives {
    years = ImmutableMap.copyOf(years);
  }

  /** Stoves, water heaters, boilers and the hoses to them 8 years, water heaters for coal gas 6, the rest 10 <em>(config)</em>. */
  public static ApplianceLives standard() {
    return new ApplianceLives(
        Map.of("STOVE", 8, "WATER_HEATER", 8, "BOILER", 8, "HOSE", 8, "COAL_GAS_WATER_HEATER", 6),
        10);
  }

  /**
   * The last day of its life: the same day of the year, the 28th where there is no 29th of February. What the label states stands, when it
   * is given; unknown without a day of sale.
   */
  public Optional<LocalDate> endOf(Appliance appliance) {
    return appliance
        .endOfLife()
        .or(() -> appliance
            .soldOn()
            .map(sold -> sold.plusYears(years.getOrDefault(appliance.kind(), otherwise))));
  }
}
