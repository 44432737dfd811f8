package org.gasservice.core.billing;

/** What an entry of the ledger records (分录类别). */
public enum EntryKind {
  /** A bill was issued. */
  BILL,
  /** A bill was taken back (红冲): what was paid of it is the customer's credit. */
  BILL_CANCELLED,
  /** A service or material was charged. */
  CHARGE,
  /** What was charged is not owed after all: it was a mistake, or the order was called off. */
  CHARGE_TAKEN_BACK,
  /** A late fee was charged, or lowered. */
  LATE_FEE,
  /** A late fee was waived. */
  LATE_FEE_WAIVED,
  /** Money came in. */
  PAYMENT,
  /** Money that came in went back, or never was. */
  PAYMENT_REVERSED,
  /** The customer's credit paid what was open. */
  CREDIT_USED,
  /** Gas was sold ahead for the customer's credit (预购气). */
  PURCHASE,
  /** Gas sold ahead was taken back: its price is the customer's credit again. */
  PURCHASE_TAKEN_BACK,
  /** The customer's credit was paid out. */
  REFUND,
  /** The difference of two calculations: a retroactive price, a meter found wrong (调价补差、计量退补). */
  ADJUSTMENT,
  /** One debt became several with days of their own. */
  INSTALMENTS,
  /** A debt was given up. */
  WRITE_OFF,
  /** Money moved between titles: a drawer, a channel, the bank. */
  TRANSFER,
  /** A count found more or less than there should be. */
  OVER_SHORT
}
