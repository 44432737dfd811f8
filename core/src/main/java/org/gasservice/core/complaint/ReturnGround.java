package org.gasservice.core.complaint;

/** Why a case is sent back (退单理由). There is no other. */
public enum ReturnGround {
  /** 非本单位职责 */
  NOT_OURS,
  /** 不在供气区域 */
  OTHER_DISTRICT,
  /** 重复转办 */
  DUPLICATE,
  /** 内容不清,无法联系 */
  UNINTELLIGIBLE
}
