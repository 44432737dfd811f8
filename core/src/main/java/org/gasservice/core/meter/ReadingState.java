package org.gasservice.core.meter;

/** Whether a reading counts. */
public enum ReadingState {
  /** It counts. */
  ACCEPTED,
  /** Its use is hard to believe; somebody has to decide (待复核). */
  HELD,
  /** It does not count; it stays on record. */
  REJECTED
}
