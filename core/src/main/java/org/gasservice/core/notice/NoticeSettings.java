package org.gasservice.core.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.immutables.value.Value;

/**
 * What a company settles about interruptions. The lead time is not among it: that is the standard's.
 *
 * @param zone says what time of day it is
 * @param quietFrom from this time of day no area is resupplied
 * @param quietUntil until this time of day, exclusive
 * @param singleHomeAtNight whether one home may be lit in the quiet hours, with somebody responsible present
 * @param tellSuddenWithin how soon people are told of a sudden interruption
 * @param reportHouseholds from so many homes on the authority is told
 * @param reportLonger of what lasts longer, or is planned to, the authority is told
 * @param reportWithin how soon it is told once that is known
 * @param escalateEvery how long each level has before the next one is told
 */
@Value.Builder
public record NoticeSettings(
    ZoneId zone,
    LocalTime quietFrom,
    LocalTime quietUntil,
    boolean singleHomeAtNight,
    Duration tellSuddenWithin,
    int reportHouseholds,
    Duration reportLonger,
    Duration reportWithin,
    Duration escalateEvery)
    implements WithNoticeSettings {

  /** Quiet from 22:00 to 06:00 with single homes allowed; 30 minutes to tell; 3000 homes or 24 hours, reported within 1 hour; 30 minutes a level. */
  public static NoticeSettings in(ZoneId zone) {
    return new NoticeSettings(
        zone,
        LocalTime.of(22, 0),
        LocalTime.of(6, 0),
        true,
        Duration.ofMinutes(30),
        3_000,
        Duration.ofHours(24),
        Duration.ofHours(1),
        Duration.ofMinutes(30));
  }

  public static NoticeSettingsBuilder builder() {
    return new NoticeSettingsBuilder();
  }

  /** Whether people sleep: the quiet hours may go past midnight. */
  boolean quietAt(Instant moment) {
    LocalTime time = LocalTime.ofInstant(moment, zone);
    boolean after = !time.isBefore(quietFrom);
    boolean before = time.isBefore(quietUntil);
    return quietFrom.isAfter(quietUntil) ? after || before : after && before;
  }
}
