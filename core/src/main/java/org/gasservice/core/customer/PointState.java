package org.gasservice.core.customer;

/** Where a service point stands in its life. */
public enum PointState {
  /** Pipe and meter in place, never lit (已通未点火). */
  BUILT_NOT_LIT,
  /** Has gas (在用). */
  ON,
  /** Has no gas, for at least one reason (停用). */
  OFF,
  /** The account is ended (销户). */
  CLOSED
}
