package org.gasservice.core.notice;

import java.util.Set;
import org.gasservice.core.customer.RiskTag;

/** Whom to tell individually first (告知优先级). What somebody needs counts, never whom they know. */
public enum Urgency {
  /** 重点用户: hospital, school, large user. */
  KEY_CUSTOMER,
  /** 特殊困难用户 */
  VULNERABLE,
  /** 普通用户 */
  ORDINARY;

  static Urgency of(Set<RiskTag> tags) {
    if (tags.contains(RiskTag.KEY_CUSTOMER)) {
      return KEY_CUSTOMER;
    }
    return tags.contains(RiskTag.VULNERABLE) ? VULNERABLE : ORDINARY;
  }
}
