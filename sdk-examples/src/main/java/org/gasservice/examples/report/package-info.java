/**
 * What a day came to (日报): {@link org.gasservice.examples.report.DayReport} is a plain value computed from a store; {@link
 * org.gasservice.examples.report.ReportPage} makes one HTML page of it, {@link org.gasservice.examples.report.SummaryText} a few lines for the
 * console. It holds what a manager asks in the evening: what was promised under which clause, what was kept, what is open, who is
 * overloaded. It holds nothing about people: orders are known by number and work, never by name, telephone or address.
 */
@NullMarked
package org.gasservice.examples.report;

import org.jspecify.annotations.NullMarked;
