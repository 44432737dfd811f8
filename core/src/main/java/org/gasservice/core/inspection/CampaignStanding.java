package org.gasservice.core.inspection;

/** How a campaign stands with one point (专项逐户状态), from the wide end of the funnel to the narrow. */
public enum CampaignStanding {
  /** 已列入 */
  ENROLLED,
  /** 已通知 */
  NOTIFIED,
  /** 已派工 */
  TAKEN_UP,
  /** 到访不遇 */
  NO_ACCESS,
  /** 拒绝 */
  REFUSED,
  /** 已完成 */
  DONE,
  /** 无需办理: called off, or no longer there. */
  SPARED;

  /** Whether nothing more is to be done. */
  public boolean settled() {
    return this == DONE || this == SPARED;
  }
}
