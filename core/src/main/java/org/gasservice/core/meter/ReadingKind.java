package org.gasservice.core.meter;

/** Where a reading comes from (表数来源). */
public enum ReadingKind {
  /** Read by the company at the meter or over the network (实抄). */
  ACTUAL,
  /** Sent in by the customer (自报). */
  CUSTOMER,
  /** Calculated for want of one (估抄). */
  ESTIMATED,
  /** Put in the place of what a failed meter did not show (故障表推算). */
  SUBSTITUTED;

  /** Whether somebody looked at the register. */
  public boolean seen() {
    return this == ACTUAL || this == CUSTOMER;
  }
}
