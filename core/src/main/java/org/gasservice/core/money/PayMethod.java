package org.gasservice.core.money;

/** How somebody pays (付款方式). Money goes back the way it came. */
public enum PayMethod {
  /** 现金 */
  CASH,
  /** 刷卡 */
  CARD,
  /** 移动支付 */
  MOBILE,
  /** 转账、代收机构 */
  TRANSFER,
  /** 委托代扣: under an agreement in force. */
  DIRECT_DEBIT
}
