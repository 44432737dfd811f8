package org.gasservice.core.sla;

import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.standard.ClockBasis;

/** The calendars clocks run on. Make them once and hold them: a calendar keeps the years it has compiled. */
public record ClockCalendars(WorkingCalendar working, WorkingCalendar elapsed) {

  public static ClockCalendars of(WorkingCalendar working) {
    return new ClockCalendars(working, WorkingCalendar.roundTheClock(working.zone()));
  }

  public WorkingCalendar of(ClockBasis basis) {
    return basis == ClockBasis.ELAPSED ? elapsed : working;
  }
}
