package org.gasservice.core.standard;

/** Which time a clock counts. Limits on different bases are compared by the due instant of the case at hand, never beforehand. */
public enum ClockBasis {
  /** Every second, day and night. */
  ELAPSED,
  /** Hours in which the working calendar is open. */
  WORKING_HOURS,
  /** Working days (工作日); the day of the start event is not counted. */
  WORKING_DAYS
}
