package org.gasservice.core.inspection;

/** Why nobody can be let in [D10-2.1b] (免检原因). */
public enum ExemptionReason {
  /** 长期外出 */
  LONG_ABSENCE,
  /** 搬迁 */
  RELOCATED,
  /** 房屋空置 */
  VACANT_HOME,
  /** 其他 */
  OTHER
}
