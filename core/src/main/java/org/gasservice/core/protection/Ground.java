package org.gasservice.core.protection;

/** Why data of a person is no longer to be used (限制处理的理由). */
public enum Ground {
  /** 处理目的已实现 */
  PURPOSE_ACHIEVED,
  /** 停止提供服务 */
  SERVICE_ENDED,
  /** 保存期限届满 */
  PERIOD_OVER,
  /** 个人撤回同意 */
  CONSENT_WITHDRAWN,
  /** 违法处理 */
  UNLAWFUL
}
