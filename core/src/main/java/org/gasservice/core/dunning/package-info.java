/**
 * Collecting what is overdue (气费催缴) [D10-S3], as a function of what the ledger says.
 *
 * <p>Nothing here keeps a debt of its own. Whenever a debt changes, in the very commit that changes it, the ledger tells {@link
 * org.gasservice.core.dunning.DunningSteps}, and what is right for the account is worked out anew from what is open, undisputed and late.
 *
 * <p>Steps come in <em>runs</em>. A {@link org.gasservice.core.dunning.Run} is about one oldest debt: a reminder (催缴通知单, A3), once that was served and
 * its time is over a stop notice (封表停气通知单, A5), once that was served and its lead time is over an order to cut off, each once and in that order. When
 * the oldest debt is another one, by a payment, a dispute, or a debit that bounced, the run is over and the next begins at its first step: nobody is cut off
 * for a debt they were not told of. A hold for hardship, a protected person or a dispute ends the run too, has evidence and a day of review, and
 * afterwards it begins at the first step.
 *
 * <p>Nobody is cut off without both notices served and the lead time over, on the day before days off, out of daytime, while protected, or for what a former
 * holder owes. The order is guarded at every step on its way, not only when it is opened. A payment that ends the run calls the order off in its own commit;
 * one that comes after the seal opens the order to restore, within the standard's time [D10-S3]. Only the seal of that order gives the reason DEBT, and only
 * the order to restore takes it away: a safety shut-off stays whatever is paid.
 *
 * <p>The sweeper takes the steps. Down for a week, it takes what is due then, with the moment it should have been beside the moment it was.
 */
@NullMarked
package org.gasservice.core.dunning;

import org.jspecify.annotations.NullMarked;
