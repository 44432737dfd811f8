package org.gasservice.core.meter;

/** Why a reading is worked out instead of taken. */
public enum EstimateReason {
  /** Nobody opened (到访不遇). */
  NO_ACCESS,
  /** The meter could not be read where it is. */
  UNREADABLE,
  /** Nothing came over the network. */
  NO_SIGNAL,
  /** The meter failed (表具故障). */
  METER_FAILED
}
