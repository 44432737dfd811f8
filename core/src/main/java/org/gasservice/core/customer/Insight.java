package org.gasservice.core.customer;

/** A kind of thing there is to know about a service point (可知信息). Everybody sees their own data besides. */
public enum Insight {
  /** On or off, and why (供气状态). */
  SUPPLY,
  /** What work was done or is to be done there (作业记录). */
  WORK,
  /** What is dangerous there (隐患). */
  HAZARDS,
  /** Meter readings and how much gas is used (表数与用气量). */
  USE,
  /** Bills and payments (账单与缴费). */
  BILLS,
  /** The supply contract (供用气合同). */
  CONTRACT,
  /** Names and phones of the others there (他人姓名与电话). */
  CONTACT_DATA
}
