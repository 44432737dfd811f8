package org.gasservice.core.complaint;

/** What is done about a complaint (处理措施). That somebody looks into it is none [D8-1.1b]. */
public enum Measure {
  /** 维修、返工 */
  REWORK,
  /** 退费 */
  REFUND,
  /** 补偿 */
  COMPENSATION,
  /** 更正记录、账单 */
  CORRECTION,
  /** 道歉 */
  APOLOGY,
  /** 改变做法 */
  CHANGE_OF_PRACTICE,
  /** 解释说明: where nothing is to be put right. */
  EXPLANATION
}
