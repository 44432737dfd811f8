package org.gasservice.core.training;

/** Where a session stands. */
public enum SessionState {
  PLANNED,
  HELD,
  CANCELLED
}
