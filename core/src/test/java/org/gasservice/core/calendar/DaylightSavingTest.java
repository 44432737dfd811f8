package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.calendar.Calendars.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DaylightSavingTest {

  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @Test
  void an_interval_inside_the_lost_hour_is_empty() {
    WorkingCalendar night = nights(NEW_YORK, "02:15-02:45");
    assertThat(night.windows(at("2026-03-08T00:00", NEW_YORK), at("2026-03-09T00:00", NEW_YORK)))
        .isEmpty();
    assertThat(night.plus(at("2026-03-08T00:00", NEW_YORK), Duration.ofMinutes(10)))
        .isEqualTo(at("2026-03-15T02:25", NEW_YORK));
  }

  @Test
  void an_interval_across_the_lost_hour_is_shorter() {
    assertThat(nights(NEW_YORK, "01:00-04:00")
            .between(at("2026-03-08T00:00", NEW_YORK), at("2026-03-09T00:00", NEW_YORK)))
        .isEqualTo(Duration.ofHours(2));
  }

  @Test
  void a_repeated_half_hour_is_worked_twice() {
    // clocks go back from 02:00 to 01:00, so 01:00 to 01:30 happens at -04:00 and again at -05:00
    assertThat(nights(NEW_YORK, "01:00-01:30")
            .windows(at("2026-11-01T00:00", NEW_YORK), at("2026-11-02T00:00", NEW_YORK)))
        .containsExactly(
            new WorkingWindow(
                Instant.parse("2026-11-01T05:00:00Z"), Instant.parse("2026-11-01T05:30:00Z")),
            new WorkingWindow(
                Instant.parse("2026-11-01T06:00:00Z"), Instant.parse("2026-11-01T06:30:00Z")));
  }

  @Test
  void lord_howe_moves_by_half_an_hour() {
    ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
    WorkingCalendar night = nights(lordHowe, "00:00-06:00");
    assertThat(night.between(at("2026-04-05T00:00", lordHowe), at("2026-04-06T00:00", lordHowe)))
        .isEqualTo(Duration.ofMinutes(390));
    assertThat(night.between(at("2026-10-04T00:00", lordHowe), at("2026-10-05T00:00", lordHowe)))
        .isEqualTo(Duration.ofMinutes(330));
  }

  @Test
  void a_date_the_zone_left_out_has_no_time() {
    // Samoa went from 29 to 31 December 2011
    ZoneId apia = ZoneId.of("Pacific/Apia");
    WorkingCalendar always = WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("always")
            .version(1)
            .zone(apia)
            .week(WeeklyHours.mondayToFriday("09:00-17:00"))
            .build(),
        Holidays.none());
    assertThat(always.between(at("2011-12-29T00:00", apia), at("2011-12-31T23:00", apia)))
        .isEqualTo(Duration.ofHours(8));
    assertThat(always.closingOf(LocalDate.parse("2011-12-30")))
        .isEqualTo(at("2011-12-29T17:00", apia));
  }

  @Test
  void shanghai_had_daylight_saving_once() {
    ZoneId shanghai = Calendars.SHANGHAI;
    assertThat(
            nights(shanghai, "00:00-06:00").between(at("1988-04-17T00:00"), at("1988-04-18T00:00")))
        .isEqualTo(Duration.ofHours(5));
  }

  private static WorkingCalendar nights(ZoneId zone, String hours) {
    return WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("night")
            .version(1)
            .zone(zone)
            .week(new WeeklyHours(Map.of(DayOfWeek.SUNDAY, DayHours.parse(hours))))
            .build(),
        Holidays.none());
  }
}
