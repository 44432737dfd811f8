package org.gasservice.core.dunning;

/** Why nothing is collected for a time (催缴中止原因). */
public enum HoldKind {
  /** 争议: about the account as a whole; a disputed bill is held in the ledger. */
  DISPUTE,
  /** 经济困难 */
  HARDSHIP,
  /** 特殊困难用户 */
  PROTECTED
}
