package org.gasservice.core.billing;

/** Chart of accounts of a ledger (会计科目). Debits are positive, credits negative. */
public enum AccountTitle {
  /** Gas billed and not yet paid (应收气费). */
  RECEIVABLE_GAS,
  /** Late fee charged and not yet paid (应收违约金). */
  RECEIVABLE_LATE_FEE,
  /** Services and materials charged and not yet paid (应收服务费). */
  RECEIVABLE_SERVICE,
  /** What the customer has with us: paid too much, or given back to them (用户余额). A credit balance. */
  CREDIT,
  /** Deposits taken (押金). A credit balance. */
  DEPOSIT,
  /** Money received by a channel and not yet seen in the bank (待清算); the detail names the channel. */
  CLEARING,
  /** Cash in a drawer (备用金及现金); the detail names the drawer. */
  DRAWER_CASH,
  /** Cash counted over or short (长短款). */
  OVER_SHORT,
  /** Gas sold (气费收入). */
  REVENUE_GAS,
  /** Late fees earned (违约金收入). */
  REVENUE_LATE_FEE,
  /** Services and materials sold (服务收入). */
  REVENUE_SERVICE,
  /** Debts given up (坏账). */
  WRITE_OFF
}
