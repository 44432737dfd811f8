package org.gasservice.core.tariff;

/** What becomes of the tier count when a service point changes hands (过户后阶梯量如何计). */
public enum TransferPolicy {
  /** The new holder begins at nothing, with whole limits. */
  RESTART,
  /** The count goes on. */
  CONTINUE,
  /** The new holder begins at nothing, with limits for the months left of the cycle, the running one included. */
  PRORATE
}
