package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.calendar.Calendars.SHANGHAI;
import static org.gasservice.core.calendar.Calendars.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Calendars that are cut into more pieces than an office ever is. */
class ManyWindowsTest {

  private static final int OPENINGS = 20;

  /** Open all Monday, and on Tuesday for the first minute of each of twenty hours. */
  private static final WorkingCalendar UNEVEN = WorkingCalendar.of(
      CalendarDefinition.builder()
          .id("uneven")
          .version(1)
          .zone(SHANGHAI)
          .week(new WeeklyHours(Map.of(
              DayOfWeek.MONDAY,
              DayHours.parse("00:00-24:00"),
              DayOfWeek.TUESDAY,
              DayHours.parse(IntStream.rangeClosed(1, OPENINGS)
                  .mapToObj(hour -> String.format(Locale.ROOT, "%02d:00-%02d:01", hour, hour))
                  .collect(Collectors.joining(" "))))))
          .build(),
      Holidays.none());

  @Test
  void each_minute_of_many_short_openings_is_found() {
    Instant monday = at("2026-03-02T23:00");
    Instant midnight = at("2026-03-03T00:00");
    for (int n = 1; n <= OPENINGS; n++) {
      Instant closing = midnight.plus(Duration.ofHours(n)).plusSeconds(60);
      Duration worked = Duration.ofHours(1).plusMinutes(n);

      assertThat(UNEVEN.plus(monday, worked)).as("opening %d", n).isEqualTo(closing);
      assertThat(UNEVEN.plus(monday, worked.minusSeconds(30)))
          .as("half of opening %d", n)
          .isEqualTo(closing.minusSeconds(30));
      assertThat(UNEVEN.between(monday, closing)).isEqualTo(worked);
    }
    assertThat(UNEVEN.plus(monday, Duration.ofHours(1).plusMinutes(OPENINGS + 1)))
        .as("the next week")
        .isEqualTo(at("2026-03-09T00:01"));
  }

  @Test
  void a_year_that_opens_or_closes_with_work_is_counted_to_its_edges() {
    WorkingCalendar always = WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("always")
            .version(1)
            .zone(SHANGHAI)
            .week(new WeeklyHours(List.of(DayOfWeek.values()).stream()
                .collect(Collectors.toMap(day -> day, day -> DayHours.parse("00:00-24:00")))))
            .build(),
        Holidays.none());
    Instant eve = at("2025-12-31T23:59:59");
    Instant newYear = at("2026-01-01T00:00");

    assertThat(always.isWorking(eve)).isTrue();
    assertThat(always.isWorking(newYear)).isTrue();
    assertThat(always.plus(eve, Duration.ofSeconds(2))).isEqualTo(newYear.plusSeconds(1));
    assertThat(always.between(eve, newYear)).isEqualTo(Duration.ofSeconds(1));
    assertThat(always.between(at("2024-12-31T00:00"), at("2027-01-02T00:00")))
        .isEqualTo(Duration.ofDays(732));
  }

  /** Every tenth day of a year nobody announced is settled by the company. */
  @Test
  void each_of_many_provisional_stretches_ends_where_a_day_was_settled() {
    LocalDate first = LocalDate.parse("2099-01-10");
    List<DateOverride> settled = IntStream.range(0, 30)
        .mapToObj(i -> DateOverride.off(first.plusDays(10L * i)))
        .toList();
    WorkingCalendar calendar = WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("settled")
            .version(1)
            .zone(SHANGHAI)
            .week(WeeklyHours.mondayToFriday("09:00-17:30"))
            .overrides(settled)
            .build(),
        ChineseHolidays.latest());

    for (DateOverride one : settled) {
      Instant midnight = one.date().atStartOfDay(SHANGHAI).toInstant();
      Instant next = one.date().plusDays(1).atStartOfDay(SHANGHAI).toInstant();

      assertThat(calendar.certainty(midnight, next))
          .as("%s", one.date())
          .isEqualTo(Certainty.SETTLED);
      assertThat(calendar.certainty(midnight.minusNanos(1), next)).isEqualTo(Certainty.PROVISIONAL);
      assertThat(calendar.certainty(midnight, next.plusNanos(1))).isEqualTo(Certainty.PROVISIONAL);
    }
  }
}
