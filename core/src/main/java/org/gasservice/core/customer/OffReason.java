package org.gasservice.core.customer;

/** Why a service point has no gas (停气原因). Each is lifted on its own. */
public enum OffReason {
  /** 计划停气 */
  PLANNED_INTERRUPTION,
  /** 突发停气 */
  SUDDEN_INTERRUPTION,
  /** Cut off for debt (欠费停供). */
  DEBT,
  /** Shut off for danger (安全停供). */
  SAFETY,
  /** The customer's own pause (报停). */
  OWN_REQUEST
}
