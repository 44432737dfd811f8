package org.gasservice.core.tariff;

/** How the volume of a line was found (拆分方式). */
public enum SplitMethod {
  /** Nothing changed in the period. */
  WHOLE,
  /** Something did, and the meter was read about then (按抄表数拆分). */
  BY_READ,
  /** Something did, and the use was split by days (按天数拆分). */
  SPLIT_BY_DAYS
}
