package org.gasservice.core.inspection;

/** How grave a hazard is (隐患等级). */
public enum HazardGrade {
  /** 重大: gas is shut off at once. */
  CRITICAL,
  /** 较大 */
  SERIOUS,
  /** 一般 */
  ORDINARY
}
