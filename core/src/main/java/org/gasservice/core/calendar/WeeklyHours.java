package org.gasservice.core.calendar;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The hours of a plain week.
 *
 * @param days weekdays left out are days off
 */
public record WeeklyHours(Map<DayOfWeek, DayHours> days) {

  /** Every hour of every day. */
  public static final WeeklyHours ROUND_THE_CLOCK = every(DayHours.ALL_DAY, DayOfWeek.values());

  public WeeklyHours {
    EnumMap<DayOfWeek, DayHours> open = new EnumMap<>(DayOfWeek.class);
    days.forEach((day, hours) -> {
      if (!hours.isClosed()) {
        open.put(day, hours);
      }
    });
    days = Collections.unmodifiableMap(open);
  }

  /** The same hours from Monday to Friday, in the form of {@link DayHours#parse}; the weekend is off. */
  public static WeeklyHours mondayToFriday(String hours) {
    return every(
        DayHours.parse(hours),
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY);
  }

  /** This week with other hours on one day, in the form of {@link DayHours#parse}. */
  public WeeklyHours with(DayOfWeek day, String hours) {
    EnumMap<DayOfWeek, DayHours> copy = new EnumMap<>(DayOfWeek.class);
    copy.putAll(days);
    copy.put(day, DayHours.parse(hours));
    return new WeeklyHours(copy);
  }

  public DayHours on(DayOfWeek day) {
    return days.getOrDefault(day, DayHours.CLOSED);
  }

  private static WeeklyHours every(DayHours hours, DayOfWeek... weekdays) {
    EnumMap<DayOfWeek, DayHours> days = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : weekdays) {
      days.put(day, hours);
    }
    return new WeeklyHours(days);
  }
}
