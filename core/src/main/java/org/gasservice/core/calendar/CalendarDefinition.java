package org.gasservice.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gasservice.core.calendar.CalendarRefusal.Problem;
import org.immutables.value.Value;

/**
 * What a company writes down about its working time. A definition never changes: other hours are a new version.
 *
 * @param id name of the calendar, the same for all versions
 * @param version 1 and up
 * @param zone the wall clock the hours are read on
 * @param week hours of a plain week
 * @param makeUpHoursOf the weekday whose hours are worked on make-up days and on dates switched ON; Monday when not said
 * @param overrides at most one a date
 */
@Value.Builder
public record CalendarDefinition(
    String id,
    int version,
    ZoneId zone,
    WeeklyHours week,
    DayOfWeek makeUpHoursOf,
    List<DateOverride> overrides) {

  /** @throws CalendarRefusal BAD_IDENTITY or BAD_OVERRIDE */
  public CalendarDefinition {
    overrides = List.copyOf(overrides);
    if (id.isBlank() || version < 1) {
      throw new CalendarRefusal(
          Problem.BAD_IDENTITY, "a calendar has an id and a version from 1 up");
    }
    Set<LocalDate> seen = new HashSet<>();
    for (DateOverride override : overrides) {
      if (!seen.add(override.date())) {
        throw new CalendarRefusal(Problem.BAD_OVERRIDE, "two overrides for " + override.date());
      }
    }
  }

  public static CalendarDefinitionBuilder builder() {
    return new CalendarDefinitionBuilder().makeUpHoursOf(DayOfWeek.MONDAY);
  }
}
