/**
 * Working time (工作时间): when the company works, and what "in eight hours" or "within five working days" means then.
 *
 * <p>Three things make a {@link org.gasservice.core.calendar.WorkingCalendar}: {@link org.gasservice.core.calendar.WeeklyHours weekly
 * hours} with any number of intervals a day, {@link org.gasservice.core.calendar.Holidays holidays} with their make-up working days
 * (调休), and {@link org.gasservice.core.calendar.DateOverride date overrides} of the company. The more special one wins: override, then
 * holiday, then week.
 *
 * <pre>{@code
 * WorkingCalendar office = WorkingCalendar.of(
 *     CalendarDefinition.builder()
 *         .id("office").version(1).zone(ZoneId.of("Asia/Shanghai"))
 *         .week(WeeklyHours.mondayToFriday("09:00-12:00 13:00-17:30"))
 *         .build(),
 *     ChineseHolidays.latest());
 *
 * office.plus(friday1600, Duration.ofHours(8));       // 2026-02-13 16:00 + 8 h = Saturday 2026-02-14 16:30, a make-up day
 * office.plusWorkingDays(receivedOn, 5);              // the day of receipt is not counted
 * office.deadline(friday1600, Duration.ofHours(8));   // the same instant, and whether it rests on a year not yet announced
 * }</pre>
 *
 * <p>The one distinction to hold on to: the State Council announces the holidays of a year late in the year before. Until then its days,
 * and the last week of the year before it, are <em>provisional</em>: they follow the plain week, and every result that rests on them says
 * so. Announced years change too: the Spring Festival of 2020 was lengthened after it had begun. Holidays therefore have versions, and
 * what was computed with an old one can be computed again.
 *
 * <p>A calendar is compiled into windows of absolute time once. After that, adding 200 working days costs what adding four hours costs,
 * and hours lost or repeated by daylight saving are simply windows that are shorter or longer.
 */
@NullMarked
package org.gasservice.core.calendar;

import org.jspecify.annotations.NullMarked;
