package org.gasservice.core.complaint;

/** What a complaint is about (投诉类别) [D6-12a]. */
public enum Category {
  /** 服务态度 */
  ATTITUDE,
  /** 时限、爽约 */
  TIMELINESS,
  /** 工作质量 */
  WORK_QUALITY,
  /** 收费 */
  CHARGES,
  /** 抄表与账单 */
  METERING_AND_BILLS,
  /** 供气 */
  SUPPLY,
  /** 安全 */
  SAFETY,
  /** 违反其他承诺 */
  BROKEN_PROMISE,
  /** 廉洁(吃拿卡要): gifts, favours, retaliation, falsified records. */
  INTEGRITY,
  /** 其他 */
  OTHER
}
