package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Laws of working time, in zones that lose and repeat an hour, half an hour, or nothing. */
class WorkingCalendarProperties {

  private static final long YEARS_2020_TO_2026_MICROS = Duration.ofDays(2500).toNanos() / 1000;
  private static final Instant YEAR_2020 = Instant.parse("2020-01-01T00:00:00Z");

  @Property(tries = 800)
  void what_was_added_lies_between(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("budgets") Duration budget) {
    Instant end = calendar.plus(start, budget);
    assertThat(calendar.between(start, end)).isEqualTo(budget);
    assertThat(calendar.between(start, end.minusNanos(1)))
        .as("a nanosecond earlier it was not yet worked")
        .isLessThan(budget);
  }

  @Property(tries = 400)
  void what_was_taken_away_lies_between(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant end,
      @ForAll("budgets") Duration budget) {
    Instant start = calendar.minus(end, budget);
    assertThat(calendar.between(start, end)).isEqualTo(budget);
    assertThat(calendar.isWorking(start)).isTrue();
  }

  @Property(tries = 200)
  void two_budgets_one_after_the_other_are_their_sum(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("budgets") Duration first,
      @ForAll("budgets") Duration second) {
    assertThat(calendar.plus(calendar.plus(start, first), second))
        .isEqualTo(calendar.plus(start, first.plus(second)));
  }

  @Property(tries = 200)
  void the_windows_between_two_moments_add_up_to_the_time_between_them(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll("moments") Instant start,
      @ForAll("budgets") Duration span) {
    Instant end = start.plus(span);
    Duration sum = calendar.windows(start, end).stream()
        .map(WorkingWindow::length)
        .reduce(Duration.ZERO, Duration::plus);
    assertThat(sum).isEqualTo(calendar.between(start, end));
  }

  /** The oracle asks the wall clock minute by minute and knows nothing of windows, offsets or prefix sums. */
  @Property(tries = 100)
  void agrees_with_counting_minutes(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll @LongRange(max = 60 * 24 * 2500) long startMinute,
      @ForAll @IntRange(min = 1, max = 3000) int minutes) {
    Instant start = YEAR_2020.plusSeconds(startMinute * 60);
    Instant minute = start;
    for (int worked = 0; worked < minutes; minute = minute.plusSeconds(60)) {
      LocalDateTime local = LocalDateTime.ofInstant(minute, calendar.zone());
      int minuteOfDay = local.getHour() * 60 + local.getMinute();
      if (hours(calendar, local.toLocalDate()).intervals().stream()
          .anyMatch(open -> open.startMinute() <= minuteOfDay && minuteOfDay < open.endMinute())) {
        worked++;
      }
    }
    assertThat(calendar.plus(start, Duration.ofMinutes(minutes))).isEqualTo(minute);
  }

  @Property(tries = 300)
  void agrees_with_walking_day_by_day(
      @ForAll("calendars") WorkingCalendar calendar,
      @ForAll @IntRange(max = 2500) int startDay,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    LocalDate received = LocalDate.parse("2020-01-01").plusDays(startDay);
    LocalDate date = received;
    for (int counted = 0; counted < days; ) {
      date = date.plusDays(1);
      if (!hours(calendar, date).isClosed()) {
        counted++;
      }
    }
    assertThat(calendar.plusWorkingDays(received, days)).isEqualTo(date);
  }

  @Property(tries = 100)
  void the_answer_does_not_depend_on_what_was_asked_before(
      @ForAll("calendars") WorkingCalendar used,
      @ForAll("moments") Instant start,
      @ForAll @IntRange(min = 1, max = 1_500) int hours) {
    WorkingCalendar fresh = WorkingCalendar.of(used.definition(), used.holidays());
    assertThat(fresh.plus(start, Duration.ofHours(hours)))
        .isEqualTo(used.plus(start, Duration.ofHours(hours)));
  }

  /** The rule of precedence once more, in other words than the product's. */
  private static DayHours hours(WorkingCalendar calendar, LocalDate date) {
    CalendarDefinition definition = calendar.definition();
    Map<LocalDate, DayHours> decided = new HashMap<>();
    calendar
        .holidays()
        .makeUpDays()
        .forEach(day -> decided.put(day, definition.week().on(definition.makeUpHoursOf())));
    calendar.holidays().daysOff().forEach(day -> decided.put(day, DayHours.CLOSED));
    for (DateOverride override : definition.overrides()) {
      DayHours on = override.kind() == DateOverride.Kind.ON
          ? definition.week().on(definition.makeUpHoursOf())
          : DayHours.CLOSED;
      decided.put(override.date(), override.hours().orElse(on));
    }
    return decided.getOrDefault(date, definition.week().on(date.getDayOfWeek()));
  }

  @Provide
  Arbitrary<Instant> moments() {
    return Arbitraries.longs()
        .between(0, YEARS_2020_TO_2026_MICROS)
        .map(micros -> YEAR_2020.plusNanos(micros * 1000));
  }

  @Provide
  Arbitrary<Duration> budgets() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, Duration.ofDays(50).toNanos() / 1000),
            Arbitraries.longs().between(1, 2_000_000),
            Arbitraries.longs().between(1, 2000).map(halfHours -> halfHours * 1_800_000_000L))
        .map(micros -> Duration.ofNanos(micros * 1000));
  }

  private static final List<WorkingCalendar> CALENDARS = calendarsOfEveryKind();

  @Provide
  Arbitrary<WorkingCalendar> calendars() {
    return Arbitraries.oneOf(Arbitraries.of(CALENDARS), randomCalendars());
  }

  private static Arbitrary<WorkingCalendar> randomCalendars() {
    Arbitrary<OpenInterval> interval = Combinators.combine(
            Arbitraries.integers().between(0, 1380), Arbitraries.integers().between(60, 1440))
        .as((start, length) -> new OpenInterval(start, Math.min(1440, start + length)));
    Arbitrary<DayHours> hours =
        interval.list().ofMinSize(1).ofMaxSize(3).map(WorkingCalendarProperties::withoutOverlap);
    Arbitrary<Map<DayOfWeek, DayHours>> week =
        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), hours).ofMinSize(1);
    Arbitrary<List<LocalDate>> off = Arbitraries.integers()
        .between(0, 2500)
        .map(LocalDate.parse("2020-01-01")::plusDays)
        .list()
        .ofMaxSize(10);
    return Combinators.combine(week, zones(), off)
        .as((days, zone, dates) -> WorkingCalendar.of(
            CalendarDefinition.builder()
                .id("random")
                .version(1)
                .zone(zone)
                .week(new WeeklyHours(days))
                .overrides(new HashSet<>(dates).stream().map(DateOverride::off).toList())
                .build(),
            Holidays.none()));
  }

  private static DayHours withoutOverlap(List<OpenInterval> intervals) {
    List<OpenInterval> kept = new ArrayList<>();
    for (OpenInterval next : intervals.stream().sorted().toList()) {
      if (kept.isEmpty() || kept.get(kept.size() - 1).endMinute() <= next.startMinute()) {
        kept.add(next);
      }
    }
    return new DayHours(kept);
  }

  private static Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Shanghai")
        .map(ZoneId::of);
  }

  private static List<WorkingCalendar> calendarsOfEveryKind() {
    List<WorkingCalendar> calendars = new ArrayList<>();
    for (String zone :
        List.of("America/New_York", "Europe/Berlin", "Australia/Lord_Howe", "Asia/Shanghai")) {
      calendars.add(Calendars.office(ZoneId.of(zone), ChineseHolidays.latest()));
      calendars.add(WorkingCalendar.roundTheClock(ZoneId.of(zone)));
      Map<DayOfWeek, DayHours> nights = new HashMap<>();
      for (DayOfWeek day : DayOfWeek.values()) {
        nights.put(day, DayHours.parse("00:00-02:30 23:00-24:00"));
      }
      calendars.add(WorkingCalendar.of(
          CalendarDefinition.builder()
              .id("nights")
              .version(1)
              .zone(ZoneId.of(zone))
              .week(new WeeklyHours(nights))
              .build(),
          ChineseHolidays.latest()));
    }
    return calendars;
  }
}
