package org.gasservice.core.inspection;

/** What came of looking at one item (检查结果). */
public enum ItemResult {
  /** 合格 */
  PASSED,
  /** 不合格: a hazard, always [D3-9]. */
  FAILED,
  /** 无此项: there is no such thing here. */
  NOT_THERE
}
