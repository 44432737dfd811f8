package org.gasservice.core.customer;

/** What people come to the company for (业务种类). Who may ask for which is data: {@link AuthorityMatrix}. */
public enum Business {
  /** Connecting one home or shop (报装). */
  INSTALLATION,
  /** Connecting a whole estate (报装项目). */
  PROJECT_CONNECTION,
  /** Changing indoor pipes, fitting a water heater (改管、安装热水器). */
  ALTERATION,
  /** Moving the meter (移表). */
  RELOCATION,
  /** 置换点火、首次通气 */
  FIRST_GAS_ON,
  /** 报修 */
  REPAIR,
  /** 换表 */
  METER_EXCHANGE,
  /** 验表 */
  METER_TEST,
  /** A new holder (过户). */
  TRANSFER,
  /** The same holder under another name (更名). */
  NAME_CHANGE,
  /** 用气性质变更 */
  USE_CLASS_CHANGE,
  /** 人口核定 */
  HOUSEHOLD_SIZE_REVIEW,
  /** The customer's own pause (报停). */
  SUSPENSION_OF_USE,
  /** The way back from it (启用). */
  REACTIVATION,
  /** Gas back after the cause of a shut-off is gone (复气). */
  RECONNECTION,
  /** Taking facilities out (拆除). */
  REMOVAL,
  /** End of the account (销户). */
  CLOSURE,
  /** 补卡、换卡 */
  CARD_REPLACEMENT,
  /** 预约安检 */
  SAFETY_INSPECTION,
  /** 报警 */
  DANGER_REPORT,
  /** 投诉 */
  COMPLAINT
}
