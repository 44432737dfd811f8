/**
 * Money comes in, and sometimes goes back (收费).
 *
 * <p>A {@link org.gasservice.core.payment.Payment} is keyed by the channel it came through and the channel's own transaction id: delivered as often as one
 * likes it is one payment, and the same id with other content is a conflict. It cannot exist without its {@link org.gasservice.core.payment.Receipt}
 * [D4-11b]; for cash the receipt says what was due, what was handed over and what was given back [D2-1.5]. What it pays is the ledger's business: the
 * oldest bill first, the rest stays the customer's balance.
 *
 * <p>Three things are easily confused. A 收据 ({@code Receipt}) proves a payment and is always there. A 发票 ({@link
 * org.gasservice.core.payment.Fapiao}) is a tax invoice somebody asks for, numbered by the tax authority, taken back by a red one only. A bill is what is
 * claimed, paid or not.
 *
 * <p>Money goes back in three ways. A payment taken by mistake is <em>voided</em> on the same day, while its drawer is open. What a bank took back is
 * <em>reversed</em>: the bills are open again. A balance is <em>refunded</em>, by the way it was paid and with a second person's word. Nothing is deleted;
 * each posts the opposite.
 *
 * <p>A {@link org.gasservice.core.payment.CashDrawer} is the cash of one clerk and shift, in the root of the unit [D4-12]. A payment lies in the root of the
 * service point; it joins the drawer by taking the drawer's next receipt number, which the store gives to one alone. So the drawer has no figures of its
 * own that could differ: what should be in it is the sum over its numbers. It is stopped, then counted; what differs is said, gets a reason and a second
 * person's approval, and its own ledger title. It is handed over with two signatures [D4-12b].
 *
 * <p>Money for an order is taken the same way, at a counter or at the door: a crew has drawers as clerks have. It lies in the root of the order, beside the
 * order's own book ({@link org.gasservice.core.payment.OrderTill}): what the order charges is owed there until it is paid. No account is needed, and none is
 * touched.
 *
 * <p>Whoever has a prepaid meter buys gas with the balance ({@link org.gasservice.core.payment.GasPurchase}): the most the money pays for by the price in
 * force and what was bought in the cycle, written to the meter in the same commit; what buys no whole unit stays the balance.
 *
 * <p>Every day each channel says what it took. {@link org.gasservice.core.payment.Matching} merges that with what we have: matched, other amount, other
 * day, ours only, theirs only.
 */
@NullMarked
package org.gasservice.core.payment;

import org.jspecify.annotations.NullMarked;
