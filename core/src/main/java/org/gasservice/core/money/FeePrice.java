package org.gasservice.core.money;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The price of a fee item for some days.
 *
 * @param approval reference of the approval it rests on (价格批文)
 * @param validFrom first day
 * @param validTo last day; empty until further notice
 */
public record FeePrice(
    Yuan price, String approval, LocalDate validFrom, Optional<LocalDate> validTo) {

  /** Whether it is the price of this day. */
  public boolean inForceOn(LocalDate day) {
    return !day.isBefore(validFrom) && validTo.map(last -> !day.isAfter(last)).orElse(true);
  }

  FeePrice until(LocalDate lastDay) {
    return new FeePrice(price, approval, validFrom, Optional.of(lastDay));
  }
}
