/**
 * Major events (应急响应): a typhoon, a flood, a road closed by order. While one lasts, the promises to leave, arrive and repair cannot be kept in
 * its area, and one approval says so for every order it reaches.
 *
 * <p>A {@link org.gasservice.core.majorevent.MajorEvent} is a root of its own with an area (units of the company, each with all below it), a period
 * and the kinds of order it reaches. One person proposes it, another approves it, once. What it reaches is decided by three facts of an
 * order and by nothing else: its station, its kind, and when it was first reported, from the beginning up to but not including the end.
 *
 * <p>The approval writes the event alone. The orders are excused by follow-ups: those there are when it is approved, and each that is opened,
 * or given a station, while it is in force. Taken back, it takes every one of its excuses back, visibly.
 *
 * <p>The distinction to hold on to: an excuse takes a breach out of the adjusted figure and never out of the raw one, and it excuses time
 * alone. Certificates, readings and records are asked for as on any other day.
 */
@NullMarked
package org.gasservice.core.majorevent;

import org.jspecify.annotations.NullMarked;
