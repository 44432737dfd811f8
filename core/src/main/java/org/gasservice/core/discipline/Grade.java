package org.gasservice.core.discipline;

/** What a year comes to (考核等次). */
public enum Grade {
  /** 优秀 */
  EXCELLENT,
  /** 称职 */
  COMPETENT,
  /** 基本称职 */
  BARELY_COMPETENT,
  /** 不称职 */
  INCOMPETENT
}
