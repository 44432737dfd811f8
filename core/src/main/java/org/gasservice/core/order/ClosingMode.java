package org.gasservice.core.order;

/** How an order ended (结案方式). */
public enum ClosingMode {
  /** 已解决 */
  SOLVED,
  /** 仅控制险情: the repair goes on under another order. */
  MADE_SAFE_ONLY,
  /** 误报、未发现故障 */
  NO_FAULT_FOUND,
  /** 多次到访不遇 */
  NO_ACCESS,
  /** 用户拒绝 */
  REFUSED,
  /** 属用户侧设施: not ours to mend; the user was told who may. */
  USER_SIDE,
  /** 用户撤销 */
  CANCELLED_BY_CUSTOMER,
  /** 并入其他工单 */
  MERGED
}
