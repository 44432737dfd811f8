package org.gasservice.core.billing;

/** What a payment pays first (核销顺序). Disputed parts are paid by none of them. */
public enum AllocationPolicy {
  /** The oldest bill with its late fee, then the next. */
  OLDEST_BILL_FIRST,
  /** All late fees, then the oldest bill. */
  LATE_FEE_FIRST
}
