package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.calendar.Calendars.OFFICE;
import static org.gasservice.core.calendar.Calendars.SHANGHAI;
import static org.gasservice.core.calendar.Calendars.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.calendar.CalendarRefusal.Problem;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

  private static final Duration HOUR = Duration.ofHours(1);

  @Nested
  class Hours {

    @Test
    void eight_hours_from_friday_afternoon_end_on_the_make_up_saturday() {
      assertThat(OFFICE.plus(at("2026-02-13T16:00"), Duration.ofHours(8)))
          .isEqualTo(at("2026-02-14T16:30"));
    }

    @Test
    void a_budget_that_ends_at_closing_time_is_due_at_closing_time() {
      assertThat(OFFICE.plus(at("2026-03-02T16:30"), HOUR)).isEqualTo(at("2026-03-02T17:30"));
      assertThat(OFFICE.plus(at("2026-03-02T11:00"), HOUR)).isEqualTo(at("2026-03-02T12:00"));
    }

    @Test
    void one_microsecond_more_falls_into_the_next_opening() {
      assertThat(OFFICE.plus(at("2026-03-02T16:30"), HOUR.plusNanos(1_000)))
          .isEqualTo(at("2026-03-03T09:00:00.000001"));
    }

    @Test
    void a_start_outside_hours_counts_from_the_next_opening() {
      assertThat(OFFICE.plus(at("2026-03-02T12:20"), HOUR)).isEqualTo(at("2026-03-02T14:00"));
      assertThat(OFFICE.plus(at("2026-03-07T03:00"), HOUR)).isEqualTo(at("2026-03-09T10:00"));
    }

    @Test
    void a_reminder_before_an_opening_falls_on_the_opening() {
      assertThat(OFFICE.minus(at("2026-03-03T10:00"), HOUR)).isEqualTo(at("2026-03-03T09:00"));
      assertThat(OFFICE.minus(at("2026-03-03T10:00"), HOUR.plusMinutes(30)))
          .isEqualTo(at("2026-03-02T17:00"));
    }

    @Test
    void work_ends_with_the_closing_minute() {
      assertThat(OFFICE.isWorking(at("2026-03-02T09:00"))).isTrue();
      assertThat(OFFICE.isWorking(at("2026-03-02T11:59:59.999999"))).isTrue();
      assertThat(OFFICE.isWorking(at("2026-03-02T12:00"))).isFalse();
      assertThat(OFFICE.nextWorking(at("2026-03-02T12:00"))).isEqualTo(at("2026-03-02T13:00"));
      assertThat(OFFICE.nextWorking(at("2026-03-02T13:10"))).isEqualTo(at("2026-03-02T13:10"));
    }

    @Test
    void a_night_shift_runs_through_midnight() {
      WorkingCalendar night = calendar(new WeeklyHours(Map.of(
          DayOfWeek.MONDAY,
          DayHours.parse("22:00-24:00"),
          DayOfWeek.TUESDAY,
          DayHours.parse("00:00-06:00"))));
      assertThat(night.windows(at("2026-03-02T00:00"), at("2026-03-08T00:00")))
          .containsExactly(new WorkingWindow(at("2026-03-02T22:00"), at("2026-03-03T06:00")));
      assertThat(night.plus(at("2026-03-02T23:00"), Duration.ofHours(2)))
          .isEqualTo(at("2026-03-03T01:00"));
      assertThat(night.closingOf(LocalDate.parse("2026-03-02"))).isEqualTo(at("2026-03-03T00:00"));
    }

    @Test
    void round_the_clock_is_elapsed_time() {
      WorkingCalendar always = WorkingCalendar.roundTheClock(ZoneId.of("America/New_York"));
      Instant start = Instant.parse("2026-03-07T12:34:56.123456789Z");
      assertThat(always.plus(start, Duration.ofHours(24).plusNanos(7)))
          .isEqualTo(start.plus(Duration.ofHours(24)).plusNanos(7));
      assertThat(always.deadline(start, Duration.ofDays(4000)).isProvisional()).isFalse();
    }
  }

  @Nested
  class Days {

    @Test
    void five_working_days_after_friday_before_the_national_holiday() {
      assertThat(OFFICE.plusWorkingDays(LocalDate.parse("2025-09-26"), 5))
          .isEqualTo(LocalDate.parse("2025-10-10"));
    }

    @Test
    void the_day_of_receipt_is_not_counted_whether_worked_or_not() {
      assertThat(OFFICE.plusWorkingDays(LocalDate.parse("2026-03-06"), 1))
          .isEqualTo(LocalDate.parse("2026-03-09"));
      assertThat(OFFICE.plusWorkingDays(LocalDate.parse("2026-03-07"), 1))
          .isEqualTo(LocalDate.parse("2026-03-09"));
    }

    @Test
    void a_working_day_ends_when_work_ends() {
      assertThat(OFFICE.closingOf(LocalDate.parse("2026-02-14"))).isEqualTo(at("2026-02-14T17:30"));
      assertThat(OFFICE.closingOf(LocalDate.parse("2026-02-16")))
          .as("a holiday: the last closing before")
          .isEqualTo(at("2026-02-14T17:30"));
    }
  }

  @Nested
  class Precedence {

    private final WorkingCalendar calendar = WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("hall")
            .version(2)
            .zone(SHANGHAI)
            .week(WeeklyHours.mondayToFriday("09:00-12:00 13:00-17:30")
                .with(DayOfWeek.FRIDAY, "09:00-12:00")
                .with(DayOfWeek.SATURDAY, "10:00-11:00"))
            .makeUpHoursOf(DayOfWeek.FRIDAY)
            .addOverrides(DateOverride.off(LocalDate.parse("2026-02-28")))
            .addOverrides(DateOverride.on(LocalDate.parse("2026-02-17")))
            .addOverrides(DateOverride.hours(LocalDate.parse("2026-02-18"), "08:00-09:00"))
            .build(),
        ChineseHolidays.latest());

    @Test
    void a_make_up_day_takes_the_hours_of_the_chosen_weekday_not_its_own() {
      assertThat(calendar.hoursOn(LocalDate.parse("2026-02-14")))
          .isEqualTo(DayHours.parse("09:00-12:00"));
      assertThat(calendar.hoursOn(LocalDate.parse("2026-03-07")))
          .as("a plain Saturday")
          .isEqualTo(DayHours.parse("10:00-11:00"));
    }

    @Test
    void a_holiday_beats_the_week() {
      assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-19"))).isFalse();
    }

    @Test
    void an_override_beats_holiday_and_make_up_day() {
      assertThat(calendar.isWorkingDay(LocalDate.parse("2026-02-28"))).isFalse();
      assertThat(calendar.hoursOn(LocalDate.parse("2026-02-17")))
          .isEqualTo(DayHours.parse("09:00-12:00"));
      assertThat(calendar.plus(at("2026-02-14T12:00"), Duration.ofMinutes(210)))
          .isEqualTo(at("2026-02-18T08:30"));
    }
  }

  @Nested
  class Provisional {

    @Test
    void a_result_in_a_year_without_notice_is_provisional() {
      assertThat(OFFICE.dueDate(LocalDate.parse("2027-01-04"), 1))
          .isEqualTo(new Reckoned<>(LocalDate.parse("2027-01-05"), Certainty.PROVISIONAL));
      assertThat(OFFICE.deadline(at("2027-03-01T09:00"), HOUR).isProvisional()).isTrue();
    }

    @Test
    void the_last_week_of_december_waits_for_the_notice_of_the_next_year() {
      assertThat(OFFICE.deadline(at("2026-12-24T16:30"), HOUR))
          .isEqualTo(new Reckoned<>(at("2026-12-24T17:30"), Certainty.SETTLED));
      assertThat(OFFICE.deadline(at("2026-12-24T16:30"), HOUR.plusSeconds(1)).isProvisional())
          .isTrue();
      assertThat(OFFICE.dueDate(LocalDate.parse("2026-12-23"), 1).isProvisional())
          .isFalse();
      assertThat(OFFICE.dueDate(LocalDate.parse("2026-12-24"), 1).isProvisional())
          .isTrue();
    }

    @Test
    void a_result_that_only_passes_over_provisional_days_is_provisional() {
      assertThat(OFFICE.certainty(at("2026-12-24T09:00"), at("2028-01-01T00:00")))
          .isEqualTo(Certainty.PROVISIONAL);
      assertThat(OFFICE.certainty(at("2007-01-01T00:00"), at("2026-12-25T00:00")))
          .isEqualTo(Certainty.SETTLED);
    }

    @Test
    void years_before_the_first_notice_are_provisional() {
      assertThat(OFFICE.certainty(LocalDate.parse("2006-06-01"))).isEqualTo(Certainty.PROVISIONAL);
    }

    @Test
    void a_date_the_company_settled_itself_is_certain() {
      WorkingCalendar settled = WorkingCalendar.of(
          CalendarDefinition.builder()
              .id("office")
              .version(2)
              .zone(SHANGHAI)
              .week(WeeklyHours.mondayToFriday("09:00-17:00"))
              .addOverrides(DateOverride.hours(LocalDate.parse("2026-12-25"), "09:00-12:00"))
              .build(),
          ChineseHolidays.latest());
      assertThat(settled.dueDate(LocalDate.parse("2026-12-24"), 1))
          .isEqualTo(new Reckoned<>(LocalDate.parse("2026-12-25"), Certainty.SETTLED));
    }
  }

  @Nested
  class Refusals {

    @Test
    void budgets_of_nothing_or_less() {
      refused(Problem.NOT_POSITIVE, () -> OFFICE.plus(at("2026-03-02T09:00"), Duration.ZERO));
      refused(Problem.NOT_POSITIVE, () -> OFFICE.plus(at("2026-03-02T09:00"), HOUR.negated()));
      refused(Problem.NOT_POSITIVE, () -> OFFICE.minus(at("2026-03-02T09:00"), Duration.ZERO));
      refused(Problem.NOT_POSITIVE, () -> OFFICE.plusWorkingDays(LocalDate.parse("2026-03-02"), 0));
    }

    @Test
    void a_calendar_without_working_time() {
      refused(Problem.NO_WORKING_TIME, () -> calendar(new WeeklyHours(Map.of())));
    }

    @Test
    void make_up_days_with_the_hours_of_a_day_off() {
      refused(
          Problem.MAKE_UP_WITHOUT_HOURS,
          () -> WorkingCalendar.of(
              CalendarDefinition.builder()
                  .id("office")
                  .version(1)
                  .zone(SHANGHAI)
                  .week(WeeklyHours.mondayToFriday("09:00-17:00"))
                  .makeUpHoursOf(DayOfWeek.SUNDAY)
                  .build(),
              ChineseHolidays.latest()));
    }

    @Test
    void an_answer_that_never_comes() {
      WorkingCalendar oneDay = WorkingCalendar.of(
          CalendarDefinition.builder()
              .id("once")
              .version(1)
              .zone(SHANGHAI)
              .week(new WeeklyHours(Map.of()))
              .addOverrides(DateOverride.hours(LocalDate.parse("2026-03-03"), "09:00-10:00"))
              .build(),
          Holidays.none());
      assertThat(oneDay.plus(at("2026-03-01T00:00"), HOUR)).isEqualTo(at("2026-03-03T10:00"));
      refused(Problem.OUTSIDE_YEARS, () -> oneDay.plus(at("2026-03-03T09:30"), HOUR));
      refused(
          Problem.OUTSIDE_YEARS, () -> oneDay.plusWorkingDays(LocalDate.parse("2026-03-03"), 1));
      refused(Problem.OUTSIDE_YEARS, () -> oneDay.closingOf(LocalDate.parse("2026-03-02")));
      refused(Problem.OUTSIDE_YEARS, () -> oneDay.nextWorking(at("2026-03-03T10:00")));
    }

    @Test
    void questions_outside_the_years_kept() {
      refused(Problem.OUTSIDE_YEARS, () -> OFFICE.plus(Instant.MAX, HOUR));
      refused(Problem.OUTSIDE_YEARS, () -> OFFICE.plus(at("1899-12-31T12:00"), HOUR));
      refused(
          Problem.OUTSIDE_YEARS,
          () -> OFFICE.plus(at("2026-03-02T09:00"), Duration.ofSeconds(Long.MAX_VALUE)));
      refused(
          Problem.NEGATIVE_SPAN,
          () -> OFFICE.between(at("2026-03-02T10:00"), at("2026-03-02T09:00")));
      assertThat(OFFICE.plus(at("1900-01-01T08:00"), HOUR)).isEqualTo(at("1900-01-01T10:00"));
    }

    @Test
    void hours_that_are_none() {
      refused(Problem.BAD_HOURS, () -> DayHours.parse("09:00-12:00 11:00-13:00"));
      refused(Problem.BAD_HOURS, () -> DayHours.parse("12:00-09:00"));
      refused(Problem.BAD_HOURS, () -> DayHours.parse("09:00-24:01"));
      refused(Problem.BAD_HOURS, () -> DayHours.parse("09:00-10:60"));
      refused(Problem.BAD_HOURS, () -> DayHours.parse("9-12"));
    }

    @Test
    void overrides_that_contradict_themselves() {
      LocalDate date = LocalDate.parse("2026-03-02");
      refused(Problem.BAD_OVERRIDE, () -> DateOverride.hours(date, ""));
      refused(
          Problem.BAD_OVERRIDE,
          () -> CalendarDefinition.builder()
              .id("office")
              .version(1)
              .zone(SHANGHAI)
              .week(WeeklyHours.ROUND_THE_CLOCK)
              .overrides(List.of(DateOverride.off(date), DateOverride.on(date)))
              .build());
    }

    private void refused(Problem problem, ThrowingCallable call) {
      assertThatThrownBy(call)
          .isInstanceOfSatisfying(
              CalendarRefusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
  }

  private static WorkingCalendar calendar(WeeklyHours week) {
    return WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("test")
            .version(1)
            .zone(SHANGHAI)
            .week(week)
            .build(),
        Holidays.none());
  }
}
