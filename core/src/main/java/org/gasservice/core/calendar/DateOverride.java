package org.gasservice.core.calendar;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.calendar.CalendarRefusal.Problem;

/**
 * What the company itself settled for one date. It beats holidays and the week, and makes a provisional date certain.
 *
 * @param hours given exactly when the kind is HOURS
 */
public record DateOverride(LocalDate date, Kind kind, Optional<DayHours> hours) {

  /** What happens on the date. */
  public enum Kind {
    /** Nobody works. */
    OFF,
    /** A working day with the hours of make-up days, see {@link CalendarDefinition#makeUpHoursOf()}. */
    ON,
    /** A working day with hours of its own. */
    HOURS
  }

  /** @throws CalendarRefusal BAD_OVERRIDE when kind and hours disagree */
  public DateOverride {
    if (kind == Kind.HOURS ? hours.isEmpty() || hours.get().isClosed() : hours.isPresent()) {
      throw new CalendarRefusal(
          Problem.BAD_OVERRIDE,
          "override of " + date + ": hours belong to the kind HOURS, and only to it");
    }
  }

  public static DateOverride off(LocalDate date) {
    return new DateOverride(date, Kind.OFF, Optional.empty());
  }

  public static DateOverride on(LocalDate date) {
    return new DateOverride(date, Kind.ON, Optional.empty());
  }

  /** @param hours in the form of {@link DayHours#parse} */
  public static DateOverride hours(LocalDate date, String hours) {
    return new DateOverride(date, Kind.HOURS, Optional.of(DayHours.parse(hours)));
  }
}
