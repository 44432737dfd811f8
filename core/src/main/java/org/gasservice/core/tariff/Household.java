package org.gasservice.core.tariff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.customer.Residents;

/**
 * What a household has proved that bears on its price (家庭用气条件).
 *
 * @param residents people living there, oldest proof first; what was proved last counts
 * @param entitlements heating and low income; what was proved last counts
 */
public record Household(List<Residents> residents, List<Entitlement> entitlements) {

  /** Nothing was proved: the plain limits. */
  public static final Household PLAIN = new Household(List.of(), List.of());

  public Household {
    residents = residents == null ? List.of() : List.copyOf(residents);
    entitlements = entitlements == null ? List.of() : List.copyOf(entitlements);
  }

  /** People on a day; nobody when nothing is proved. */
  int peopleOn(LocalDate day) {
    return residents.stream()
        .filter(each -> each.holdsOn(day))
        .reduce((earlier, later) -> later)
        .map(Residents::people)
        .orElse(0);
  }

  Optional<String> heatingOn(LocalDate day) {
    return entitlements.stream()
        .filter(each -> each.heating().isPresent() && each.holdsOn(day))
        .reduce((earlier, later) -> later)
        .flatMap(Entitlement::heating);
  }

  boolean lowIncomeOn(LocalDate day) {
    return entitlements.stream().anyMatch(e -> e.heating().isEmpty() && e.holdsOn(day));
  }

  /** Days from which on something may be otherwise than the day before. */
  Stream<LocalDate> changes() {
    return Stream.concat(
        residents.stream().flatMap(r -> Stream.of(r.from(), r.through().plusDays(1))),
        entitlements.stream()
            .flatMap(e ->
                Stream.concat(Stream.of(e.from()), e.through().stream().map(d -> d.plusDays(1)))));
  }
}
