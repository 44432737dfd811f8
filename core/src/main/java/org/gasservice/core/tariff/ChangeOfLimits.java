package org.gasservice.core.tariff;

/** From when on other limits count, when a household grows or begins to heat with gas within a cycle. */
public enum ChangeOfLimits {
  /** From the day it was proved for, with the limits of a whole year. */
  FULL_CYCLE,
  /** Each limit is the mean over the days of the cycle, rounded half up to the billing unit. */
  PRORATA_DAYS,
  /** From the next cycle on. */
  FROM_NEXT_CYCLE
}
