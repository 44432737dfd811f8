package org.gasservice.core.discipline;

/** Why a figure does not count (剔除): it was nobody's fault, or is no figure of this person. */
public enum Exclusion {
  /** 不可抗力 */
  FORCE_MAJEURE,
  /** 非本人责任 */
  NOT_THEIR_DOING,
  /** 数据有误 */
  WRONG_DATA,
  /** 批准的缺勤 */
  APPROVED_ABSENCE
}
