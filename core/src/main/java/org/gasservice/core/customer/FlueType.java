package org.gasservice.core.customer;

/** How an appliance gets rid of its fumes (排烟方式). */
public enum FlueType {
  /** 烟道式 */
  NATURAL_DRAUGHT,
  /** 强排式 */
  FORCED_EXHAUST,
  /** 平衡式 */
  BALANCED,
  /** 强制给排气式 */
  FORCED_BALANCED,
  /** 无烟道，如灶具 */
  NONE
}
