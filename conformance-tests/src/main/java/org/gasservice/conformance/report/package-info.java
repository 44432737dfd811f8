/**
 * What a run of the suite proves of an adapter: the result of every rule, the level reached, and what stands in the way of the next.
 *
 * <p>A level is earned by tests that ran and held, never by tests that were left out. {@link
 * org.gasservice.conformance.report.Grade} is the whole truth of one run; the page, the JSON and the lines on the console are made from it.
 */
@NullMarked
package org.gasservice.conformance.report;

import org.jspecify.annotations.NullMarked;
