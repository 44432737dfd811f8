package org.gasservice.core.meter;

import java.time.LocalDate;

/** The gas a company distributes, which says how long a diaphragm meter may be used (JJG 577-2012, 7.5.1). */
public enum GasKind {
  /** Natural gas (天然气): ten years. */
  NATURAL(10),
  /** Manufactured gas (人工煤气): six years. */
  MANUFACTURED(6),
  /** Liquefied petroleum gas (液化石油气): six years. */
  LPG(6);

  private final int years;

  GasKind(int years) {
    this.years = years;
  }

  /** Last day a meter hung on a day may be used; of 29 February the last day of a February without one. */
  public LocalDate usableThrough(LocalDate hung) {
    return hung.plusYears(years);
  }
}
