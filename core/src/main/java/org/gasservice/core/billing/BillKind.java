package org.gasservice.core.billing;

/** What a bill is for (账单类别). */
public enum BillKind {
  /** A period of the year's round. */
  REGULAR,
  /** The last use of an account, up to the agreed reading (结算账单). */
  FINAL
}
