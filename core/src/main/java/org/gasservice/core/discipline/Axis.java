package org.gasservice.core.discipline;

/** What a year is judged by (考核维度) [D6-15]. */
public enum Axis {
  /** 服务质量 */
  QUALITY,
  /** 工作效率 */
  EFFICIENCY,
  /** 客户满意度 */
  SATISFACTION
}
