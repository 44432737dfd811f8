/**
 * What is used becomes a bill, a bill a debt, a debt is paid (收费账务) [D10-P4, D5-1.1].
 *
 * <p>Every movement of money is an entry of double-entry bookkeeping ({@link org.gasservice.core.billing.LedgerEntry}): its postings sum to zero, it is
 * written once and never changed, and a mistake is undone by an entry that reverses it. The entries of an account lie in the root of its service
 * point, so each root balances by itself; how the account stands ({@link org.gasservice.core.billing.Ledger}) is kept beside them and is what they add
 * up to. What is still to be paid are {@link org.gasservice.core.billing.Receivable}s: one for each bill, each late fee, each service. A payment pays
 * the oldest bill first; what is left over is the customer's credit.
 *
 * <p>Paying late costs a late fee (违约金): simple, from the day after the due day, on the unpaid principal, never on a late fee, never on what is
 * disputed, and capped [D10-S3].
 */
@NullMarked
package org.gasservice.core.billing;

import org.jspecify.annotations.NullMarked;
