package org.gasservice.core.meter;

/** What became of a meter on a task sheet. */
public enum LineState {
  TO_COME,
  READ,
  /** Read, and hard to believe: somebody has to decide. */
  HELD,
  ESTIMATED,
  NO_ACCESS
}
