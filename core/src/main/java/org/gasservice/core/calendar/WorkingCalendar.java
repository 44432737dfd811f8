package org.gasservice.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.calendar.CalendarRefusal.Problem;

/**
 * Answers questions about working time (工作时间). Immutable in everything a caller can see; safe for any number of threads.
 *
 * <p>Every digit of an {@link Instant} is kept. Years are compiled when first asked for and kept after that, so make a calendar once and
 * hold it. It knows the years {@value #FIRST_YEAR} to {@value #LAST_YEAR} of its zone; a question or an answer outside them is refused.
 */
public final class WorkingCalendar {

  public static final int FIRST_YEAR = 1900;
  public static final int LAST_YEAR = 2100;

  /** Any year would do: others are compiled when asked for. */
  private static final int WHERE_NOTHING_IS_ANNOUNCED = 2026;

  // a day wider than the years in any zone: inside it nanoseconds since 1970 fit a long
  private static final Instant EARLIEST = Instant.parse("1899-12-31T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2101-01-02T00:00:00Z");

  private final CalendarDefinition definition;
  private final Holidays holidays;
  private final DayRule rule;

  /** A pure function of the definition, widened on demand. */
  private volatile CompiledYears compiled;

  private WorkingCalendar(CalendarDefinition definition, Holidays holidays) {
    this.definition = definition;
    this.holidays = holidays;
    this.rule = new DayRule(definition, holidays);
    if (rule.lacksMakeUpHours()) {
      throw new CalendarRefusal(
          Problem.MAKE_UP_WITHOUT_HOURS,
          definition.makeUpHoursOf() + " has no hours to work on make-up days");
    }
    if (rule.neverWorks()) {
      throw new CalendarRefusal(
          Problem.NO_WORKING_TIME, "calendar " + definition.id() + " has no working time");
    }
    int around =
        holidays.announced().stream().max(Integer::compare).orElse(WHERE_NOTHING_IS_ANNOUNCED);
    this.compiled = new CompiledYears(rule, definition.zone(), around - 1, around + 2);
  }

  /**
   * @throws CalendarRefusal NO_WORKING_TIME, or MAKE_UP_WITHOUT_HOURS when days are to be worked with the hours of a weekday that has none
   */
  public static WorkingCalendar of(CalendarDefinition definition, Holidays holidays) {
    return new WorkingCalendar(definition, holidays);
  }

  /** Every hour of every day: elapsed time. The zone only says which date a moment belongs to. */
  public static WorkingCalendar roundTheClock(ZoneId zone) {
    return of(
        CalendarDefinition.builder()
            .id("round-the-clock")
            .version(1)
            .zone(zone)
            .week(WeeklyHours.ROUND_THE_CLOCK)
            .build(),
        Holidays.none());
  }

  public CalendarDefinition definition() {
    return definition;
  }

  public Holidays holidays() {
    return holidays;
  }

  public ZoneId zone() {
    return definition.zone();
  }

  /** The hours of one date after override, holiday and week. */
  public DayHours hoursOn(LocalDate date) {
    return rule.hoursOn(date);
  }

  public boolean isWorkingDay(LocalDate date) {
    return !rule.hoursOn(date).isClosed();
  }

  /** Whether work goes on at the moment; at closing time it no longer does. */
  public boolean isWorking(Instant at) {
    CompiledYears years = yearsAround(at);
    return years.isWorking(CompiledYears.nanos(at));
  }

  /**
   * The first moment by which the duration has been worked since the start. A budget that ends at closing time ends at closing time, not at
   * the next opening. {@code between(a, plus(a, d))} is always {@code d}.
   *
   * @param duration more than zero
   * @throws CalendarRefusal NOT_POSITIVE, OUTSIDE_YEARS
   */
  public Instant plus(Instant start, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new CalendarRefusal(Problem.NOT_POSITIVE, "a budget is longer than zero");
    }
    CompiledYears years = yearsAround(start);
    long budget = nanos(duration);
    long from = CompiledYears.nanos(start);
    long worked = years.workedUpTo(from) + budget;
    while (worked > years.total()) {
      years = widen(years.firstYear, laterThan(years));
      worked = years.workedUpTo(from) + budget;
    }
    return CompiledYears.instant(years.momentOf(worked));
  }

  /** As {@link #plus}, and whether the answer rests on days not announced yet. */
  public Reckoned<Instant> deadline(Instant start, Duration duration) {
    Instant at = plus(start, duration);
    return new Reckoned<>(at, certainty(start, at));
  }

  /**
   * The last moment from which the duration can still be worked before the end: an opening rather than the closing time before it, so
   * that a reminder falls into working hours. {@code between(minus(b, d), b)} is always {@code d}.
   *
   * @param duration more than zero
   * @throws CalendarRefusal NOT_POSITIVE, OUTSIDE_YEARS
   */
  public Instant minus(Instant end, Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new CalendarRefusal(Problem.NOT_POSITIVE, "a budget is longer than zero");
    }
    CompiledYears years = yearsAround(end);
    long budget = nanos(duration);
    long to = CompiledYears.nanos(end);
    while (years.workedUpTo(to) < budget) {
      years = widen(earlierThan(years), years.lastYear);
    }
    return CompiledYears.instant(years.momentOf(years.workedUpTo(to) - budget + 1) - 1);
  }

  /**
   * The working time between two moments.
   *
   * @throws CalendarRefusal NEGATIVE_SPAN when the end lies before the start, OUTSIDE_YEARS
   */
  public Duration between(Instant startInclusive, Instant endExclusive) {
    if (endExclusive.isBefore(startInclusive)) {
      throw new CalendarRefusal(Problem.NEGATIVE_SPAN, "the end lies before the start");
    }
    yearsAround(startInclusive);
    CompiledYears years = yearsAround(endExclusive);
    return Duration.ofNanos(years.workedUpTo(CompiledYears.nanos(endExclusive))
        - years.workedUpTo(CompiledYears.nanos(startInclusive)));
  }

  /**
   * The n-th working day after a date. The day of receipt is not counted, whether worked or not.
   *
   * @param days 1 and up
   * @throws CalendarRefusal NOT_POSITIVE, OUTSIDE_YEARS
   */
  public LocalDate plusWorkingDays(LocalDate received, int days) {
    if (days < 1) {
      throw new CalendarRefusal(Problem.NOT_POSITIVE, "a budget is at least one working day");
    }
    CompiledYears years = yearsOf(received.getYear());
    long wanted = (long) years.workingDaysUpTo(received) + days;
    while (wanted > years.workingDayCount()) {
      years = widen(years.firstYear, laterThan(years));
      wanted = (long) years.workingDaysUpTo(received) + days;
    }
    return years.workingDay((int) wanted);
  }

  /**
   * The n-th working day before a date, which is not counted itself.
   *
   * @param days 1 and up
   * @throws CalendarRefusal NOT_POSITIVE, OUTSIDE_YEARS
   */
  public LocalDate minusWorkingDays(LocalDate date, int days) {
    if (days < 1) {
      throw new CalendarRefusal(Problem.NOT_POSITIVE, "a budget is at least one working day");
    }
    LocalDate before = date.minusDays(1);
    CompiledYears years = yearsOf(before.getYear());
    while (years.workingDaysUpTo(before) < days) {
      years = widen(earlierThan(years), years.lastYear);
    }
    return years.workingDay(years.workingDaysUpTo(before) - days + 1);
  }

  /** As {@link #plusWorkingDays}, and whether the answer rests on days not announced yet. */
  public Reckoned<LocalDate> dueDate(LocalDate received, int days) {
    LocalDate due = plusWorkingDays(received, days);
    return new Reckoned<>(due, certainty(startOf(received.plusDays(1)), startOf(due.plusDays(1))));
  }

  /**
   * When work ends on a date; on a day off, when it last ended before.
   *
   * @throws CalendarRefusal OUTSIDE_YEARS, also when nothing was worked up to the date
   */
  public Instant closingOf(LocalDate date) {
    Instant midnight = startOf(date.plusDays(1));
    CompiledYears years = yearsOf(date.getYear());
    long last = CompiledYears.nanos(midnight) - 1;
    while (years.windowAtOrBefore(last) < 0) {
      years = widen(earlierThan(years), years.lastYear);
    }
    return CompiledYears.instant(
        Math.min(last + 1, years.endOfWindow(years.windowAtOrBefore(last))));
  }

  /**
   * The moment itself when work goes on, else the next opening.
   *
   * @throws CalendarRefusal OUTSIDE_YEARS
   */
  public Instant nextWorking(Instant at) {
    CompiledYears years = yearsAround(at);
    long time = CompiledYears.nanos(at);
    while (years.windowAtOrAfter(time) == years.windowCount()) {
      years = widen(years.firstYear, laterThan(years));
    }
    return CompiledYears.instant(Math.max(time, years.startOfWindow(years.windowAtOrAfter(time))));
  }

  /** Whether anything between the moments waits for a holiday notice. */
  public Certainty certainty(Instant startInclusive, Instant endExclusive) {
    yearsAround(startInclusive);
    CompiledYears years = yearsAround(endExclusive);
    return years.touchesProvisional(
            CompiledYears.nanos(startInclusive), CompiledYears.nanos(endExclusive))
        ? Certainty.PROVISIONAL
        : Certainty.SETTLED;
  }

  /** Whether the hours of the date wait for a holiday notice. */
  public Certainty certainty(LocalDate date) {
    return rule.isProvisional(date) ? Certainty.PROVISIONAL : Certainty.SETTLED;
  }

  /** The working time between two moments, piece by piece, as an explanation shows it. */
  public List<WorkingWindow> windows(Instant startInclusive, Instant endExclusive) {
    yearsAround(startInclusive);
    CompiledYears years = yearsAround(endExclusive);
    long from = CompiledYears.nanos(startInclusive);
    long to = CompiledYears.nanos(endExclusive);
    List<WorkingWindow> result = new ArrayList<>();
    for (int i = years.windowAtOrAfter(from);
        i < years.windowCount() && years.startOfWindow(i) < to;
        i++) {
      result.add(new WorkingWindow(
          CompiledYears.instant(Math.max(from, years.startOfWindow(i))),
          CompiledYears.instant(Math.min(to, years.endOfWindow(i)))));
    }
    return List.copyOf(result);
  }

  /** The date of a moment on the calendar's wall clock. */
  public LocalDate dateOf(Instant at) {
    return LocalDate.ofInstant(at, zone());
  }

  private Instant startOf(LocalDate date) {
    return date.atStartOfDay(zone()).toInstant();
  }

  private CompiledYears yearsAround(Instant at) {
    if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) {
      throw outside();
    }
    CompiledYears years = compiled;
    return years.covers(CompiledYears.nanos(at)) ? years : yearsOf(dateOf(at).getYear());
  }

  private CompiledYears yearsOf(int year) {
    CompiledYears years = compiled;
    if (year < years.firstYear) {
      return widen(Math.min(year, earlierThan(years)), years.lastYear);
    }
    return year > years.lastYear ? widen(years.firstYear, Math.max(year, laterThan(years))) : years;
  }

  /** Doubling keeps the number of compilations small. */
  private static int laterThan(CompiledYears years) {
    return years.lastYear == LAST_YEAR
        ? LAST_YEAR + 1
        : Math.min(LAST_YEAR, 2 * years.lastYear - years.firstYear + 1);
  }

  private static int earlierThan(CompiledYears years) {
    return years.firstYear == FIRST_YEAR
        ? FIRST_YEAR - 1
        : Math.max(FIRST_YEAR, 2 * years.firstYear - years.lastYear - 1);
  }

  /** The compiled years only ever grow, so what one call made room for is there for the next. */
  private synchronized CompiledYears widen(int firstYear, int lastYear) {
    if (firstYear < FIRST_YEAR || lastYear > LAST_YEAR) {
      throw outside();
    }
    CompiledYears years = compiled;
    if (firstYear < years.firstYear || lastYear > years.lastYear) {
      compiled = new CompiledYears(
          rule, zone(), Math.min(firstYear, years.firstYear), Math.max(lastYear, years.lastYear));
    }
    return compiled;
  }

  private static CalendarRefusal outside() {
    return new CalendarRefusal(
        Problem.OUTSIDE_YEARS,
        "a working calendar knows the years " + FIRST_YEAR + " to " + LAST_YEAR
            + " and found no answer in them");
  }

  private static long nanos(Duration duration) {
    // far more than all compiled years hold, and no overflow when added to what was worked
    return duration.getSeconds() > Long.MAX_VALUE / 4 / CompiledYears.SECOND
        ? Long.MAX_VALUE / 4
        : duration.toNanos();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WorkingCalendar that
        && definition.equals(that.definition)
        && holidays.equals(that.holidays);
  }

  @Override
  public int hashCode() {
    return definition.hashCode() * 31 + holidays.hashCode();
  }

  @Override
  public String toString() {
    return "calendar " + definition.id() + " version " + definition.version() + ", " + holidays;
  }
}
