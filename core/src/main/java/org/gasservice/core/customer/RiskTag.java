package org.gasservice.core.customer;

/** What a crew or an inspector should know beforehand (风险标签). */
public enum RiskTag {
  /** Somebody elderly and alone, disabled, seriously ill (特殊困难用户). */
  VULNERABLE,
  /** Hospital, school, large user (重点用户). */
  KEY_CUSTOMER,
  /** Gas used below ground (地下室用气). */
  BASEMENT,
  /** No air from outside (密闭厨房). */
  CLOSED_KITCHEN,
  /** Nobody opened several times (多次到访不遇). */
  REPEATED_NO_ACCESS,
  /** A hazard is known and not yet cured (存在隐患). */
  OPEN_HAZARD
}
