package org.gasservice.core.sla;

/** Who says that something happened. */
public enum EventSource {
  /** 班组终端: the crew on its way or on site. */
  CREW_DEVICE,
  /** 调度员 */
  DISPATCHER,
  /** 系统 */
  SYSTEM,
  /** 客户 */
  CUSTOMER,
  /** 外部机关: 12345, the regulator. Only it imposes and moves its own dates. */
  OUTSIDE_BODY
}
