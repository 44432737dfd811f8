package org.gasservice.core.complaint;

/** How a complaint ends (办结方式). There is no other way. */
public enum End {
  /** 投诉人满意 */
  SATISFIED,
  /** 最终答复: the top level cannot pass it on, and names who else may be turned to. */
  FINAL_ANSWER,
  /** 投诉人撤回 */
  WITHDRAWN,
  /** 联系不上 */
  UNREACHABLE,
  /** 匿名,无从答复 */
  NO_ADDRESSEE
}
