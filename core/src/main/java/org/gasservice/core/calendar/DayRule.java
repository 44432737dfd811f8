package org.gasservice.core.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides the hours of one date. The more special wins: override, then holiday, then week. */
final class DayRule {

  private final CalendarDefinition definition;
  private final Holidays holidays;
  private final Map<LocalDate, DateOverride> overrides = new HashMap<>();

  DayRule(CalendarDefinition definition, Holidays holidays) {
    this.definition = definition;
    this.holidays = holidays;
    definition.overrides().forEach(override -> overrides.put(override.date(), override));
  }

  DayHours hoursOn(LocalDate date) {
    DateOverride override = overrides.get(date);
    if (override != null) {
      return switch (override.kind()) {
        case OFF -> DayHours.CLOSED;
        case ON -> makeUpHours();
        case HOURS -> override.hours().orElseThrow();
      };
    }
    if (holidays.daysOff().contains(date)) {
      return DayHours.CLOSED;
    }
    return holidays.makeUpDays().contains(date)
        ? makeUpHours()
        : definition.week().on(date.getDayOfWeek());
  }

  boolean isProvisional(LocalDate date) {
    return holidays.isProvisional(date) && !overrides.containsKey(date);
  }

  private DayHours makeUpHours() {
    return definition.week().on(definition.makeUpHoursOf());
  }

  /** Days are to be worked whose hours nobody named. */
  boolean lacksMakeUpHours() {
    boolean needed = !holidays.makeUpDays().isEmpty()
        || overrides.values().stream().anyMatch(o -> o.kind() == DateOverride.Kind.ON);
    return needed && makeUpHours().isClosed();
  }

  boolean neverWorks() {
    return definition.week().days().isEmpty()
        && overrides.values().stream().map(DateOverride::hours).allMatch(Optional::isEmpty);
  }
}
