package org.gasservice.core.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Calendars and moments the tests share. */
public final class Calendars {

  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The office of the examples: split working day, Chinese holidays. */
  public static final WorkingCalendar OFFICE = office(SHANGHAI, ChineseHolidays.latest());

  private Calendars() {}

  public static WorkingCalendar office(ZoneId zone, Holidays holidays) {
    return WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("office")
            .version(1)
            .zone(zone)
            .week(WeeklyHours.mondayToFriday("09:00-12:00 13:00-17:30"))
            .build(),
        holidays);
  }

  /** A wall clock reading in Shanghai, {@code 2026-02-13T16:00}. */
  public static Instant at(String local) {
    return at(local, SHANGHAI);
  }

  public static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
