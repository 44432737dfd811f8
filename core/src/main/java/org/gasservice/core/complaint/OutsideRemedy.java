package org.gasservice.core.complaint;

/** Where somebody who is not satisfied may turn outside the company (外部救济途径). */
public enum OutsideRemedy {
  /** 12345 市民服务热线 */
  CITIZENS_HOTLINE,
  /** 燃气主管部门 */
  GAS_REGULATOR,
  /** 消费者协会、12315 */
  CONSUMER_PROTECTION,
  /** 人民调解 */
  MEDIATION,
  /** 仲裁、诉讼 */
  COURT
}
