package org.gasservice.core.meter;

/** What became of a meter on a task sheet. */
public enum LineState {
  TO_COME,
  READ,
  ESTIMATED,
  NO_ACCESS
}
