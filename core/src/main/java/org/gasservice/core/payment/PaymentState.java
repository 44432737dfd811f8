package org.gasservice.core.payment;

/** Whether a payment counts (收款状态). */
public enum PaymentState {
  RECEIVED,
  /** 当日撤销: taken by mistake, as if it had not been. */
  VOIDED,
  /** 冲正: taken back by the channel; what it paid is open again. */
  REVERSED
}
