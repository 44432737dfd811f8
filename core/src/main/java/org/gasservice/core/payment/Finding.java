package org.gasservice.core.payment;

/** What comparing ours with theirs finds, beside what matches (对账差异). */
public enum Finding {
  /** 金额不符: both have it, not the same amount. */
  OTHER_AMOUNT,
  /** 跨日: both have it, on different days. */
  OTHER_DAY,
  /** 我方单边 */
  OURS_ONLY,
  /** 对方单边: somebody paid there and it never arrived here. */
  THEIRS_ONLY
}
