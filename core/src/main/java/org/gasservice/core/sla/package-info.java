/**
 * The clock of a promise (服务时限): from when, until when, and what may stand between.
 *
 * <p>Three nouns. <em>Terms</em> ({@link org.gasservice.core.sla.ClockTerms}) say what is promised and on which calendars.
 * <em>Events</em> ({@link org.gasservice.core.sla.ClockEvent}) say what happened. The <em>state</em>
 * ({@link org.gasservice.core.sla.ClockState}) is computed from both by one pure function, {@link org.gasservice.core.sla.SlaClock}. Only
 * the events and the versions of the terms are stored; a due instant in a store is a copy to search by.
 *
 * <pre>{@code
 * ClockState arrival = SlaClock.evaluate(Milestone.ARRIVED, terms, events);
 * arrival.due();                       // up to and including this instant it is in time
 * arrival.won();                       // the clause that made it, and in beaten() those it beat
 * arrival.isOverdueAt(now);            // the present is always a parameter
 * SlaClock.stepsDue(arrival, fired, now);
 * }</pre>
 *
 * <p>How a clock runs. It counts time of its own calendar from its start event, leaves pauses out, and is due when its limit is used up.
 * Passing the due instant makes it <em>overdue</em>; <em>met</em> or <em>breached</em> it is when the milestone is reached, and nothing
 * moves that later but a visible correction. A pause needs a reason the policy accepts and ends by itself at the next contact. An
 * appointment replaces the arrival only where there is no danger, in time and with the customer's consent. Force majeure takes a breach
 * out of the adjusted figure and never out of the raw one. A date of an outside body is moved by that body alone.
 *
 * <p>The one distinction to hold on to: what happened ({@code occurredAt}) moves clocks, when we heard of it ({@code recordedAt}) decides
 * whether it may. An event that would help the company and comes late needs a reason; one that comes after the outcome changes nothing.
 * Whatever a clock did not take is in its {@linkplain org.gasservice.core.sla.EventFinding findings} with the reason, never silently gone.
 */
@NullMarked
package org.gasservice.core.sla;

import org.jspecify.annotations.NullMarked;
