package org.gasservice.core.order;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.gasservice.core.calendar.CalendarDefinition;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.sla.ClockCalendars;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.ServiceStandard;

/**
 * Promises by the standards and calendars a company published so far. A new version is published before it takes effect; older ones
 * stay, for the orders that keep them.
 */
public final class PublishedPromises implements OrderPromises {

  private final PublishedStandards standards;
  private final Map<String, ServiceStandard> byKey;
  private final Map<String, ClockCalendars> calendars;
  private final CalendarDefinition current;

  /**
   * @param standards every published version, at least one; on a day the one that took effect last holds
   * @param calendars every version, at least one; new orders keep the last
   * @throws IllegalArgumentException when there is none of either
   */
  public PublishedPromises(Collection<ServiceStandard> standards, List<WorkingCalendar> calendars) {
    if (standards.isEmpty() || calendars.isEmpty()) {
      throw new IllegalArgumentException("promises need a standard and a calendar");
    }
    this.standards = PublishedStandards.of(standards);
    ImmutableMap.Builder<String, ServiceStandard> keys = ImmutableMap.builder();
    standards.forEach(standard -> keys.put(standard.key(), standard));
    this.byKey = keys.buildOrThrow();
    ImmutableMap.Builder<String, ClockCalendars> held = ImmutableMap.builder();
    calendars.forEach(calendar -> held.put(
        key(calendar.definition().id(), calendar.definition().version()),
        ClockCalendars.of(calendar)));
    this.calendars = held.buildOrThrow();
    this.current = calendars.get(calendars.size() - 1).definition();
  }

  /** One standard and one calendar, for ever. */
  public static PublishedPromises of(ServiceStandard standard, WorkingCalendar calendar) {
    return new PublishedPromises(List.of(standard), List.of(calendar));
  }

  @Override
  public VersionsInForce inForceAt(Instant opened) {
    LocalDate day = LocalDate.ofInstant(opened, current.zone());
    ServiceStandard standard = standards.on(day);
    return new VersionsInForce(standard.id(), standard.version(), current.id(), current.version());
  }

  @Override
  public ServiceStandard standard(VersionsInForce versions) {
    return published(byKey, key(versions.standard(), versions.standardVersion()));
  }

  @Override
  public ClockCalendars calendars(VersionsInForce versions) {
    return published(calendars, key(versions.calendar(), versions.calendarVersion()));
  }

  private static <T> T published(Map<String, T> all, String key) {
    T found = all.get(key);
    if (found == null) {
      throw new IllegalStateException(
          key + " was published before, and orders keep it: give it to this service too");
    }
    return found;
  }

  private static String key(String id, int version) {
    return id + "@" + version;
  }
}
