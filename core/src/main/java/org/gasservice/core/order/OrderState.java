package org.gasservice.core.order;

/** Where an order stands (工单状态). Which step leads from where to where is said by the {@link Workflow} of its kind. */
public enum OrderState {
  /** 已接报 */
  RECEIVED,
  /** 已受理 */
  ACCEPTED,
  /** 不予受理: a rule says so [D2-1.10]. */
  DECLINED,
  /** 已派单: the crew has the order, but has not left. */
  DISPATCHED,
  /** 已出警: the crew itself says it has left. */
  EN_ROUTE,
  /** 已到场 */
  ON_SITE,
  /** 险情已控制 */
  MADE_SAFE,
  /** 检测合格、险情解除: measured, no gas. */
  ALL_CLEAR,
  /** 已完工 */
  WORK_DONE,
  /** 已反馈: the customer knows the result. */
  FED_BACK,
  /** 已关闭 */
  CLOSED,
  /** 挂起 */
  SUSPENDED,
  /** 已撤销 */
  CANCELLED,
  /** 重新打开: waits for a crew again. */
  REOPENED;

  /** Whether nothing more is to be done. */
  public boolean finished() {
    return this == DECLINED || this == CLOSED || this == CANCELLED;
  }
}
