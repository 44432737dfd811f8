package org.gasservice.core.dunning;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.gasservice.core.money.Yuan;
import org.immutables.value.Value;

/**
 * What a company settles about collection. No national rule gives the periods; those of the place and of the contract do. Below the least ones nobody may go.
 *
 * @param zone says which day it is
 * @param least what has to be overdue before anything is done, more than zero
 * @param reminderAfter days after the day it was to be paid by, 1 to 365
 * @param reminderPeriod days to pay after the reminder was served, at least {@value #LEAST_REMINDER_PERIOD}
 * @param stopNoticeAfter days it has to be overdue before the stop notice, at least {@value #LEAST_OVERDUE}
 * @param noticeLead time from the served stop notice to the cutting off, at least 72 hours
 * @param noticesAt time of day notices are issued
 * @param cutFrom from this time of day somebody is cut off, not before six
 * @param cutUntil until this time of day, exclusive, not after 22
 * @param longestHold days a hold lasts at most before it is looked at again
 */
@Value.Builder
public record DunningSettings(
    ZoneId zone,
    Yuan least,
    int reminderAfter,
    int reminderPeriod,
    int stopNoticeAfter,
    Duration noticeLead,
    LocalTime noticesAt,
    LocalTime cutFrom,
    LocalTime cutUntil,
    int longestHold)
    implements WithDunningSettings {

  static final int LEAST_REMINDER_PERIOD = 7;
  static final int LEAST_OVERDUE = 30;
  static final Duration LEAST_LEAD = Duration.ofHours(72);
  private static final LocalTime DAY_BEGINS = LocalTime.of(6, 0);
  private static final LocalTime DAY_ENDS = LocalTime.of(22, 0);
  private static final int YEAR = 365;

  /** @throws IllegalArgumentException when a period is shorter than anybody may have it, or a time of day is at night */
  public DunningSettings {
    require(least.signum() > 0, "least amount");
    require(reminderAfter >= 1 && reminderAfter <= YEAR, "reminderAfter");
    require(reminderPeriod >= LEAST_REMINDER_PERIOD && reminderPeriod <= YEAR, "reminderPeriod");
    require(stopNoticeAfter >= LEAST_OVERDUE && stopNoticeAfter <= YEAR, "stopNoticeAfter");
    require(noticeLead.compareTo(LEAST_LEAD) >= 0, "noticeLead");
    require(
        !cutFrom.isBefore(DAY_BEGINS) && cutFrom.isBefore(cutUntil) && !cutUntil.isAfter(DAY_ENDS),
        "time of day to cut off");
    require(longestHold >= 1 && longestHold <= YEAR, "longestHold");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("collection: " + what + " is out of its range");
    }
  }

  /** From ten yuan; reminded ten days late, with ten days to pay; stop notice from 30 days late, 72 hours ahead; cut off from 9 to 16; holds up to half a year. */
  public static DunningSettings in(ZoneId zone) {
    return new DunningSettings(
        zone,
        Yuan.of("10.00"),
        10,
        10,
        LEAST_OVERDUE,
        LEAST_LEAD,
        LocalTime.of(9, 0),
        LocalTime.of(9, 0),
        LocalTime.of(16, 0),
        183);
  }

  public static DunningSettingsBuilder builder() {
    return new DunningSettingsBuilder();
  }

  /** The company's day of a moment. */
  public LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  Instant noticesOn(LocalDate day) {
    return day.atTime(noticesAt).atZone(zone).toInstant();
  }

  /** The first time of day for notices that is not before a moment. */
  Instant nextNotices(Instant moment) {
    Instant today = noticesOn(dayOf(moment));
    return today.isBefore(moment) ? noticesOn(dayOf(moment).plusDays(1)) : today;
  }

  Instant beginOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
