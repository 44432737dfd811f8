package org.gasservice.core.contact;

/** What it was about (诉求类型). */
public enum Matter {
  /** 咨询 */
  INQUIRY,
  /** 报修 */
  FAULT_REPORT,
  /** 报警 */
  DANGER_REPORT,
  /** 报装等业务 */
  APPLICATION,
  /** 投诉 */
  COMPLAINT,
  /** 建议 */
  SUGGESTION,
  /** 表扬 */
  PRAISE
}
