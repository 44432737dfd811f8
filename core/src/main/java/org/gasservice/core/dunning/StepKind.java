package org.gasservice.core.dunning;

/** Steps of collection, in this order (催缴步骤). */
public enum StepKind {
  /** 欠费催缴通知单 (A3) */
  REMINDER,
  /** 封表停气通知单 (A5) */
  STOP_NOTICE,
  /** 欠费停供工单 */
  DISCONNECTION
}
