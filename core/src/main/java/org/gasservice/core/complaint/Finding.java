package org.gasservice.core.complaint;

/** Whether it was true (查实结论). */
public enum Finding {
  /** 属实 */
  UPHELD,
  /** 部分属实 */
  PARTLY_UPHELD,
  /** 不属实 */
  NOT_UPHELD,
  /** 无法查实 */
  UNABLE;

  /** Whether there is something to put right. */
  boolean somethingToMend() {
    return this == UPHELD || this == PARTLY_UPHELD;
  }
}
