package org.gasservice.core.customer;

/** How a visit to light a flat ended (点火结果). */
public enum FlatResult {
  /** 已点火 */
  LIT,
  /** 到访不遇 */
  NO_ACCESS,
  /** 用户拒绝 */
  REFUSED,
  /** The pipe did not hold, or gas leaked (试压或检漏不合格). */
  TEST_FAILED,
  /** An appliance that must not be lit (燃气具不合格). */
  UNFIT_APPLIANCE,
  /** Nobody has a contract for it yet (未签供用气合同). */
  NO_CONTRACT,
  /** The user would not or could not try it themselves (用户未实操). */
  NOT_TRIED
}
