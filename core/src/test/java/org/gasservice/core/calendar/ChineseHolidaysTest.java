package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.calendar.Calendars.SHANGHAI;
import static org.gasservice.core.calendar.Calendars.at;
import static org.gasservice.core.calendar.Calendars.office;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseHolidaysTest {

  @Test
  void every_year_from_2007_to_2026_has_a_notice() {
    assertThat(ChineseHolidays.latest().announced())
        .containsExactlyElementsOf(IntStream.rangeClosed(2007, 2026).boxed().toList());
    assertThat(ChineseHolidays.latest().version()).isEqualTo("2026-1");
  }

  @Test
  void the_spring_festival_of_2020_was_lengthened_after_it_had_begun() {
    WorkingCalendar asKnownThen = office(SHANGHAI, ChineseHolidays.version("2020-1"));
    WorkingCalendar asCorrected = office(SHANGHAI, ChineseHolidays.version("2020-2"));
    Duration day = Duration.ofMinutes(450);
    assertThat(asKnownThen.plus(at("2020-01-23T17:30"), day)).isEqualTo(at("2020-01-31T17:30"));
    assertThat(asCorrected.plus(at("2020-01-23T17:30"), day)).isEqualTo(at("2020-02-03T17:30"));
    assertThat(asKnownThen.isWorkingDay(LocalDate.parse("2020-02-01")))
        .as("a make-up Saturday, until it was withdrawn")
        .isTrue();
    assertThat(asCorrected.isWorkingDay(LocalDate.parse("2020-02-01"))).isFalse();
    assertThat(asKnownThen).isNotEqualTo(asCorrected);
  }

  @Test
  void the_may_holiday_of_2019_was_lengthened_before_it_began() {
    assertThat(ChineseHolidays.version("2019-1").daysOff())
        .contains(LocalDate.parse("2019-05-01"))
        .doesNotContain(LocalDate.parse("2019-05-02"));
    assertThat(ChineseHolidays.version("2019-2").daysOff()).contains(LocalDate.parse("2019-05-02"));
    assertThat(ChineseHolidays.version("2019-2").makeUpDays())
        .contains(LocalDate.parse("2019-05-05"));
  }

  @Test
  void an_early_version_knows_nothing_of_later_years() {
    Holidays then = ChineseHolidays.version("2019-2");
    assertThat(then.isProvisional(LocalDate.parse("2020-01-02"))).isTrue();
    assertThat(then.isProvisional(LocalDate.parse("2019-12-25"))).isTrue();
    assertThat(then.isProvisional(LocalDate.parse("2019-12-24"))).isFalse();
  }

  @Test
  void make_up_days_are_weekend_days_and_nothing_is_both() {
    Holidays known = ChineseHolidays.latest();
    assertThat(known.makeUpDays())
        .allMatch(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0)
        .doesNotContainAnyElementsOf(known.daysOff());
  }

  @Test
  void a_company_adds_a_notice_without_waiting_for_a_release() {
    Holidays own = ChineseHolidays.parse(
            List.of("# next year", "", "2027-1 off 2027-01-01..2027-01-03 work 2027-01-09"))
        .get(0);
    assertThat(own.announced()).containsExactly(2027);
    assertThat(own.daysOff()).hasSize(3);
    assertThat(own.makeUpDays()).containsExactly(LocalDate.parse("2027-01-09"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027 off 2027-01-01",
        "2027-1 off 2027-13-01",
        "2027-1 off 2027-01-03..2027-01-01",
        "2027-1 off 2027-01-01..2028-01-03"
      })
  void a_line_that_is_no_notice_is_refused(String line) {
    assertThatThrownBy(() -> ChineseHolidays.parse(List.of(line)))
        .isInstanceOfSatisfying(
            CalendarRefusal.class,
            refusal -> assertThat(refusal.problem()).isEqualTo(CalendarRefusal.Problem.BAD_NOTICE));
  }

  @Test
  void an_unknown_version_is_refused() {
    assertThatThrownBy(() -> ChineseHolidays.version("2031-1"))
        .isInstanceOfSatisfying(
            CalendarRefusal.class,
            refusal ->
                assertThat(refusal.problem()).isEqualTo(CalendarRefusal.Problem.UNKNOWN_VERSION));
  }
}
