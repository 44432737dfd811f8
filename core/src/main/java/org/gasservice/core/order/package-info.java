/**
 * Orders (工单): work a crew is sent for.
 *
 * <p>A {@link org.gasservice.core.order.ServiceOrder} names a place, and where there is one a service point. Its kind has a
 * {@link org.gasservice.core.order.Workflow}, which is data: which step leads from which state to which, whose step it is, what it must
 * bring and which promise it meets. A step the workflow does not have cannot be taken [D3-14]; the rules say the rest.
 *
 * <p>Two paths to hold on to. A repair 维修 is received, accepted, dispatched; the crew departs, arrives, begins, finishes; the customer is told,
 * the order is closed. An emergency 抢险 skips the waiting and adds the measuring: made safe, then all clear, each with a reading. It is never
 * declined or booked, and that the smell is gone ends nothing.
 *
 * <p>The distinction that matters most: <em>dispatched</em> is the desk's word, <em>departed</em> the crew's. The five minutes of D5-1.2b end
 * with the second. An order has one or more {@link org.gasservice.core.order.Visit visits}; the first arrival with evidence meets the promise to
 * come, also when nobody opens.
 *
 * <p>The other kinds are tables of stages over one skeleton ({@link org.gasservice.core.order.OrderKind}): a pipe is surveyed, paid for, altered, leak-tested.
 * A stage brings a {@link org.gasservice.core.order.Proof}; some change the service point in the same commit. Nobody is sent before papers are approved
 * and, where it costs, price and time agreed. {@link org.gasservice.core.order.BusinessCatalogue} says what each business is made of.
 *
 * <p>What is charged stands in the published schedule, what is paid has a receipt. Where the money is (a drawer, a channel, the ledger) is the business of whoever
 * is the order's {@link org.gasservice.core.order.OrderMoney}.
 *
 * <p>Everybody who is sent, begins or signs holds a valid certificate for the kind of work at that moment [D10-6.0]; a helper needs none and
 * signs nothing.
 *
 * <p>{@link org.gasservice.core.order.OrderFeature} has the commands, {@link org.gasservice.core.order.OrderSteps} opening and cancelling as
 * steps for other features.
 */
@NullMarked
package org.gasservice.core.order;

import org.jspecify.annotations.NullMarked;
