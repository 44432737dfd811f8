package org.gasservice.core.order;

/** What a crew is sent for (工单类别). Each kind has its {@link Workflow}; its name is also the kind of work a certificate allows. */
public enum OrderKind {
  /** 抢险、抢修: danger, indoors or in the network; triage P1 and P2. Never declined, booked or put off. */
  EMERGENCY,
  /** 维修: an ordinary fault; triage P3 to P5. */
  REPAIR
}
