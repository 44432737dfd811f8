package org.gasservice.core.order;

/** Who a step comes from. */
public enum EventSource {
  /** Somebody of the crew that was sent. */
  CREW,
  /** Dispatcher or clerk. */
  DESK,
  /** The system by itself. */
  SYSTEM
}
