package org.gasservice.core.discipline;

/** How far an appraisal is. */
public enum AppraisalStage {
  /** 收集事实 */
  OPEN,
  /** 已评定 */
  RATED,
  /** 本人已签字 */
  SIGNED
}
