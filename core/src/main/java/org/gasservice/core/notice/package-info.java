/**
 * Areas without gas (停气与恢复供气): told beforehand, shut, resupplied, and every home lit again.
 *
 * <p>An {@link org.gasservice.core.notice.Interruption} is planned or sudden. A planned one is public at least the lead time before it begins, to the
 * second; the lead time is the standard's, 24 hours by the manual [D10-2.4], 48 where the legal floor is composed in. Moved to begin earlier it
 * needs a new notice; moved later it does not, but people are told before it may begin. A sudden one is exempt by its cause, and people are told
 * as soon as can be. When the promised end passes, somebody has to say until when instead: the sweeper reminds station, branch and head office.
 *
 * <p>Who is affected follows from the network. A {@link org.gasservice.core.notice.Valve} hangs behind another; a service point names its riser. The
 * interruption names the valves that are closed, and everybody behind them is counted in, also who joins later.
 *
 * <p>The distinction to hold on to: the <em>area</em> is resupplied (恢复供气), a <em>home</em> is restored (复气). Opening the valve lights nobody:
 * each home is visited, and lit with somebody responsible present, its pipes tested and its appliances off [D10-3.3b]. Where nobody is in, a card is
 * left and an order opened; the home stays off. Areas are not resupplied while people sleep.
 *
 * <p>Three roots take part, each in commits of its own. The interruption counts its homes ({@link org.gasservice.core.notice.AffectedPoint}, and the
 * {@link org.gasservice.core.notice.Tally} that always adds up). Each home keeps why it is off beside its other reasons
 * ({@link org.gasservice.core.notice.PointOutages}), so that an interruption takes away its own reason and never one of safety. The incident keeps
 * that its crew closed a valve ({@link org.gasservice.core.notice.ValveClosing}). What has to pass between them follows from the feed.
 */
@NullMarked
package org.gasservice.core.notice;

import org.jspecify.annotations.NullMarked;
