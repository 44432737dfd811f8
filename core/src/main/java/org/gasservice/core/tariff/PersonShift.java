package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.List;

/**
 * Larger tiers for larger households (多人口家庭).
 *
 * @param basePersons people covered by the plain limits; from the next one on they shift
 * @param perPerson by how much each limit shifts for each person more, in m³, one value a limit; zero leaves a limit where it is
 */
public record PersonShift(int basePersons, List<BigDecimal> perPerson) {

  public PersonShift {
    perPerson = perPerson == null ? List.of() : List.copyOf(perPerson);
  }

  /** People beyond those covered; never negative. */
  int beyond(int people) {
    return Math.max(0, people - basePersons);
  }
}
