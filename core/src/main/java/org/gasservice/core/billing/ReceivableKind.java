package org.gasservice.core.billing;

/** What is owed (应收类别). */
public enum ReceivableKind {
  /** Gas of a bill. */
  GAS(AccountTitle.RECEIVABLE_GAS, AccountTitle.REVENUE_GAS),
  /** Late fee on another receivable. */
  LATE_FEE(AccountTitle.RECEIVABLE_LATE_FEE, AccountTitle.REVENUE_LATE_FEE),
  /** A service or material of the published schedule. */
  SERVICE(AccountTitle.RECEIVABLE_SERVICE, AccountTitle.REVENUE_SERVICE),
  /** A payment that was taken back after the customer had used it up. */
  RETURNED_PAYMENT(AccountTitle.RECEIVABLE_GAS, AccountTitle.CREDIT);

  private final AccountTitle title;
  private final AccountTitle against;

  ReceivableKind(AccountTitle title, AccountTitle against) {
    this.title = title;
    this.against = against;
  }

  /** The title it is owed under. */
  public AccountTitle title() {
    return title;
  }

  /** The title it was earned under. */
  public AccountTitle against() {
    return against;
  }

  /** Whether a late fee may be charged on it and steps taken for it: never for a late fee itself. */
  public boolean principal() {
    return this != LATE_FEE;
  }
}
