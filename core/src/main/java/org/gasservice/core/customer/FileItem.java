package org.gasservice.core.customer;

/** Something a customer file must hold (档案必备项), by form F1. */
public enum FileItem {
  /** 户主 */
  ACCOUNT_HOLDER,
  /** 户主电话 */
  PHONE,
  /** 身份证号或统一社会信用代码 */
  ID_NUMBER,
  /** 供用气合同编号 */
  CONTRACT,
  /** 家庭人口, of residential points. */
  HOUSEHOLD_SIZE,
  /** 燃气具, or the statement that there are none. */
  APPLIANCES,
  /** 燃气表 */
  METER
}
