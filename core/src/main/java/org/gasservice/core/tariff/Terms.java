package org.gasservice.core.tariff;

import java.time.LocalDate;

/**
 * What a household pays on a day: a version, the cycle, its own limits. Days with equal terms are priced together.
 *
 * @param lowIncome whether gas is free in part
 * @param table the tiers with this household's limits
 */
record Terms(PriceVersion version, LocalDate cycle, boolean lowIncome, PriceTable table) {

  /** Whether what is free climbs the tiers, too. */
  boolean countsFree() {
    return version.free().filter(FreeVolume::counted).isPresent();
  }

  boolean same(Terms other) {
    return version.id().equals(other.version.id())
        && cycle.equals(other.cycle)
        && lowIncome == other.lowIncome
        && table.equals(other.table);
  }
}
