package org.gasservice.core.standard;

/** The three levels of the company (三级服务体系) [D1-4.4]. Escalation climbs; the top cannot pass anything on. */
public enum OrgLevel {
  /** 服务站 */
  STATION,
  /** 分公司 */
  BRANCH,
  /** 总部 */
  HEAD_OFFICE
}
