package org.gasservice.core.tariff;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A reason for other limits or free gas, proved for a time (优惠资格).
 *
 * @param heating kind of heating it gives the limits of; absent for low income (低保)
 * @param from first day it counts
 * @param through last day, inclusive; absent until further notice
 * @param proof reference of the paper it was proved with, a token
 */
public record Entitlement(
    Optional<String> heating, LocalDate from, Optional<LocalDate> through, String proof) {

  public Entitlement {
    heating = heating == null ? Optional.empty() : heating;
    through = through == null ? Optional.empty() : through;
  }

  public static Entitlement heating(String kind, LocalDate from, String proof) {
    return new Entitlement(Optional.of(kind), from, Optional.empty(), proof);
  }

  public static Entitlement lowIncome(LocalDate from, LocalDate through, String proof) {
    return new Entitlement(Optional.empty(), from, Optional.of(through), proof);
  }

  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && through.filter(day::isAfter).isEmpty();
  }
}
