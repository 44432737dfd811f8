package org.gasservice.core.complaint;

/** Where a complaint stands (投诉状态) [D10-P6]. */
public enum ComplaintState {
  /** 已受理 */
  RECEIVED,
  /** 已分类 */
  CLASSIFIED,
  /** 调查中 */
  INVESTIGATING,
  /** 已答复 */
  ANSWERED,
  /** 满意 */
  SATISFIED,
  /** 不满意,上报上一级: waits for a handler of the next level. */
  ESCALATED,
  /** 已办结 */
  CLOSED
}
