package org.gasservice.core.standard;

/** Why work may stand still (挂起原因). The list is closed; what a reason does to a clock is said by the policy. */
public enum SuspensionReason {
  /** 等待用户: the customer must come home, decide, pay or bring something. */
  WAIT_CUSTOMER,
  /** 等待配件: ours to have. */
  WAIT_PARTS,
  /** 等待物业 */
  WAIT_PROPERTY_MANAGER,
  /** 等待审批许可: digging, road, authority. */
  WAIT_PERMIT,
  /** 等待法定检验 */
  WAIT_STATUTORY_TEST,
  /** 天气 */
  WEATHER,
  /** 等待其他单位: another unit of ours. */
  WAIT_OTHER_UNIT
}
