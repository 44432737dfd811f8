package org.gasservice.core.meter;

/** Why a reading is hard to believe (异常用量). */
public enum Doubt {
  /** Many times what is used here otherwise. */
  FAR_ABOVE_USUAL,
  /** More than could pass in the time. */
  ABOVE_CAPACITY,
  /** Nothing for a long time where gas was used before: the meter may have failed. */
  STANDS_STILL
}
