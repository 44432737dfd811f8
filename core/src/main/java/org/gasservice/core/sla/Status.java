package org.gasservice.core.sla;

/** Where a clock stands. */
public enum Status {
  NOT_STARTED,
  RUNNING,
  PAUSED,
  MET,
  BREACHED,
  CANCELLED
}
