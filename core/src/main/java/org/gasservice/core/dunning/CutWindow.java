package org.gasservice.core.dunning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * When somebody may be cut off for a debt: by day, on a working day that another one follows, so that whoever pays is restored the next day. Pure.
 *
 * @param calendar with the holidays and make-up days of the country
 */
record CutWindow(WorkingCalendar calendar, LocalTime from, LocalTime until) {

  @Keeps(Clauses.D10_S3)
  boolean permits(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, calendar.zone());
    return permits(calendar.dateOf(moment)) && !time.isBefore(from) && time.isBefore(until);
  }

  private boolean permits(LocalDate day) {
    return calendar.isWorkingDay(day) && calendar.isWorkingDay(day.plusDays(1));
  }

  /** The first permitted moment that is not before another. */
  Instant next(Instant moment) {
    if (permits(moment)) {
      return moment;
    }
    LocalDate day = calendar.dateOf(moment);
    Instant begin = begin(day);
    while (begin.isBefore(moment) || !permits(day)) {
      day = day.plusDays(1);
      begin = begin(day);
    }
    return begin;
  }

  private Instant begin(LocalDate day) {
    return day.atTime(from).atZone(calendar.zone()).toInstant();
  }
}
