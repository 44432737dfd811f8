package org.gasservice.core.standard;

/** How large a fault is (故障大小), an answer of triage. Unknown counts as small, which is the stricter promise. */
public enum FaultSize {
  /** 小故障 */
  SMALL,
  /** 大故障: needs digging, a closed riser, or parts no van carries. */
  LARGE
}
