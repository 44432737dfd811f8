package org.gasservice.core.customer;

/** What a party is. */
public enum PartyKind {
  /** 自然人 */
  PERSON,
  /** 单位 */
  FIRM
}
