package org.gasservice.core.discipline;

/** How far a sanction is. */
public enum SanctionState {
  /** 已提出 */
  PROPOSED,
  /** 已听取陈述 */
  HEARD,
  /** 不予处理: decided that nothing follows. Final. */
  DISMISSED,
  /** 已决定 */
  DECIDED,
  /** 已送达: final unless it is appealed against in time. */
  SERVED,
  /** 申诉中 */
  APPEALED,
  /** 维持. Final. */
  UPHELD,
  /** 撤销. Final: as if it had never been. */
  WITHDRAWN;

  /** Whether nobody has to do anything about it any more. */
  public boolean settled() {
    return this == DISMISSED || this == SERVED || this == UPHELD || this == WITHDRAWN;
  }

  /** Whether it counts: it was served, and no appeal is open or succeeded. */
  public boolean inForce() {
    return this == SERVED || this == UPHELD;
  }
}
