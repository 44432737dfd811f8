package org.gasservice.core.dunning;

/** Why a run was over (本轮催缴结束原因). */
public enum RunEnd {
  /** 已结清: nothing overdue is left. */
  SETTLED,
  /** 低于起催金额 */
  BELOW_LEAST,
  /** 重新起算: the oldest debt is another one now. */
  REANCHORED,
  /** 中止: a hold. */
  HELD,
  /** 情形改变: the holder is another one, or somebody to be protected became known. */
  STANDING_CHANGED
}
