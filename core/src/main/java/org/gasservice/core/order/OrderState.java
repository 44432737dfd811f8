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
  /** 已勘查 */
  SURVEYED,
  /** 已设计 */
  DESIGNED,
  /** 已签合同 */
  CONTRACTED,
  /** 已缴费 */
  PAID,
  /** 已施工 */
  BUILT,
  /** 压力试验合格 */
  PRESSURE_TESTED,
  /** 验收合格 */
  ACCEPTANCE_PASSED,
  /** 已改动: pipes changed, or the meter moved. */
  ALTERED,
  /** 严密性试验合格 */
  LEAK_TESTED,
  /** 已置换: air replaced by gas. */
  PURGED,
  /** 已点火 */
  IGNITED,
  /** 已讲解并由用户试操作 */
  BRIEFED,
  /** 已通气 */
  GAS_ON,
  /** 已解除本项停气原因; gas flows when no other reason is left. */
  RESTORED,
  /** 已换表 */
  METER_EXCHANGED,
  /** 检定结论已出 */
  METER_TESTED,
  /** 已核对表数 */
  METER_READ,
  /** 已封表 */
  SEALED,
  /** 已拆除 */
  REMOVED,
  /** 已检查 */
  CHECKED,
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
