package org.gasservice.core.inspection;

/** What is remarkable about a visit (提示). */
public enum VisitFlag {
  /** 间隔过短: too soon after the last time somebody was let in. */
  TOO_CLOSE,
  /** 周期内重复: its window was done already; no other is done by it. */
  REPEATED,
  /** 首个周期之前: before the first window of the point; none is done by it. */
  BEFORE_FIRST
}
