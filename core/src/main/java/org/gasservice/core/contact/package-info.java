/**
 * People turn to the company (接触与受理).
 *
 * <p>A {@link org.gasservice.core.contact.Contact} is one call, visit, letter or message. Who tells us need not be a customer, and nothing they lack
 * keeps a contact from being taken. It leads to one of two things:
 *
 * <ul>
 *   <li>Danger leads to an {@link org.gasservice.core.contact.Incident} (险情): one place and cause, however many call. The first report opens it with
 *       its emergency order and starts every promise; the next ones join, and one that comes to light later but was earlier moves the start. That it is
 *       gone now ends nothing: only a measurement does. Everybody who left a number hears how it ended before it is closed.
 *   <li>Anything that is not settled at once leads to a {@link org.gasservice.core.contact.ServiceRequest} (业务受理单, form F8): what the customer
 *       asked for and sees: papers told in one go, a quote of steps, price and time, the work orders it needs, and the promise that a
 *       {@link org.gasservice.core.sla.Sweeper} warns of and escalates.
 * </ul>
 *
 * <p>Common questions are answered at once from {@link org.gasservice.core.contact.Knowledge}, by the version that holds today. A caller who gave up before
 * anybody picked up is an {@link org.gasservice.core.contact.AbandonedCall}, and called back. Complaints are taken elsewhere: here stands only that somebody
 * complained.
 *
 * <p>The distinction to hold on to is owner and handler (首问责任制) [D10-S1]. The first person asked stays the <em>owner</em> until the customer has
 * been told the result. A {@link org.gasservice.core.contact.Referral} only adds somebody who <em>works</em> on it; unanswered it bounces back. A
 * {@link org.gasservice.core.contact.Deputy} acts for an owner who is away.
 */
@NullMarked
package org.gasservice.core.contact;

import org.jspecify.annotations.NullMarked;
