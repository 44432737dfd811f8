package org.gasservice.core.calendar;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days a country moved (节假日与调休), as known at one version.
 *
 * @param id of the source, {@code cn} for the built-in Chinese ones
 * @param version what was known; the same version never changes
 * @param announced years with a notice; empty when the source announces nothing, so that nothing is ever provisional
 * @param daysOff dates nobody works
 * @param makeUpDays dates worked instead, with the hours of a chosen weekday
 */
public record Holidays(
    String id,
    String version,
    Set<Integer> announced,
    Set<LocalDate> daysOff,
    Set<LocalDate> makeUpDays) {

  /** A notice often moves days between the last week of December and January, so that week waits for the notice of the next year. */
  static final int LAST_WEEK_FROM = 25;

  private static final Holidays NONE = new Holidays("none", "1", Set.of(), Set.of(), Set.of());

  public Holidays {
    announced = Collections.unmodifiableSet(new TreeSet<>(announced));
    daysOff = Collections.unmodifiableSet(new TreeSet<>(daysOff));
    makeUpDays = Collections.unmodifiableSet(new TreeSet<>(makeUpDays));
  }

  /** No holidays at all: the plain week always holds. */
  public static Holidays none() {
    return NONE;
  }

  /** Whether the date waits for a notice: its year has none, or it lies in the last week of December (from the 25th) before such a year. */
  public boolean isProvisional(LocalDate date) {
    if (announced.isEmpty()) {
      return false;
    }
    boolean lastWeek = date.getMonthValue() == 12 && date.getDayOfMonth() >= LAST_WEEK_FROM;
    return !announced.contains(date.getYear())
        || (lastWeek && !announced.contains(date.getYear() + 1));
  }

  @Override
  public String toString() {
    return "holidays " + id + " " + version;
  }
}
