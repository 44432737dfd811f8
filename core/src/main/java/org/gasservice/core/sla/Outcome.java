package org.gasservice.core.sla;

/** How a clock ended. */
public enum Outcome {
  /** 按时 */
  MET,
  /** 超时: never erased. */
  BREACHED,
  /** 取消 */
  CANCELLED
}
