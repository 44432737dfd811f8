package org.gasservice.core.order;

/** What came of a visit (上门结果). Anything but DONE sends the order back to be booked anew or suspended. */
public enum VisitOutcome {
  DONE,
  /** 到访不遇: nobody opened; needs evidence. */
  NO_ACCESS,
  /** 拒绝入户 */
  REFUSED,
  /** 改期: the customer asked for another time. */
  RESCHEDULED,
  /** 缺配件 */
  PARTS_NEEDED,
  /** 现场不具备安全条件: not safe to work. */
  UNSAFE,
  /** 地址有误 */
  WRONG_ADDRESS;

  /** Whether the time until the next visit is the customer's: nobody opened, they refused, or they asked for another time. */
  boolean onTheCustomer() {
    return this == NO_ACCESS || this == REFUSED || this == RESCHEDULED;
  }
}
