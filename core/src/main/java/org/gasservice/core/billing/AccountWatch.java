package org.gasservice.core.billing;

import org.gasservice.core.command.Draft;

/**
 * Who has to know, in the same commit, that what an account owes has changed: the steps of collection begin, stop or move with it.
 *
 * <p>Called after everything of the change is written to the draft; what is open is read with {@link Receivables#open}. May be called more than once in
 * a command, and does then what it did before.
 */
@FunctionalInterface
public interface AccountWatch {

  /** Nobody watches. */
  AccountWatch NOBODY = (draft, before, after) -> {};

  /**
   * @param draft writes in the root of the account
   * @param before the ledger before the change; without entries when it is new
   */
  void changed(Draft draft, Ledger before, Ledger after);
}
