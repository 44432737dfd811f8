package org.gasservice.core.customer;

/** What the gas is for (用气性质); steers how often a point is inspected, not what it pays. */
public enum UseClass {
  /** 居民 */
  RESIDENTIAL,
  /** 商业 */
  COMMERCIAL,
  /** 工业 */
  INDUSTRIAL,
  /** 公福 */
  INSTITUTIONAL
}
