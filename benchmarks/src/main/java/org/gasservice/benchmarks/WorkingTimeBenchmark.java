package org.gasservice.benchmarks;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import net.objectlab.kit.datecalc.common.DateCalculator;
import net.objectlab.kit.datecalc.common.DefaultHolidayCalendar;
import net.objectlab.kit.datecalc.common.HolidayHandlerType;
import net.objectlab.kit.datecalc.jdk8.LocalDateKitCalculatorsFactory;
import org.gasservice.core.calendar.CalendarDefinition;
import org.gasservice.core.calendar.ChineseHolidays;
import org.gasservice.core.calendar.Holidays;
import org.gasservice.core.calendar.WeeklyHours;
import org.gasservice.core.calendar.WorkingCalendar;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Adding working time: Monday to Friday 08:00 to 18:00 without the days off of the Chinese calendar. The plainest calendar there is, since
 * neither peer knows split days or make-up days; they count days, and the hours are put around them by hand. Ours takes and gives moments
 * of absolute time, the others local ones, which is in their favour. All are checked to agree before anything is measured.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WorkingTimeBenchmark {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int OPENING = 8 * 60;
  private static final int DAY = 10 * 60;
  private static final int STARTS = 1024;

  /** Working time to add: four hours, 5 and 200 working days of ten hours. */
  @Param({"4", "50", "2000"})
  int hours;

  private final Instant[] instants = new Instant[STARTS];
  private final LocalDateTime[] locals = new LocalDateTime[STARTS];
  private Set<LocalDate> daysOff = Set.of();
  private WorkingCalendar ours = WorkingCalendar.roundTheClock(ZONE);
  private ImmutableHolidayCalendar strata = ImmutableHolidayCalendar.of(
      HolidayCalendarId.of("none"), List.of(), DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private LocalDateKitCalculatorsFactory objectlab = new LocalDateKitCalculatorsFactory();
  private Duration budget = Duration.ZERO;
  private long minutes;
  private int next;

  /** Makes the calendars and checks that all ways agree. */
  @Setup
  public void setUp() {
    daysOff = new HashSet<>(ChineseHolidays.latest().daysOff());
    Holidays holidays = new Holidays("days-off", "1", Set.of(), daysOff, Set.of());
    ours = WorkingCalendar.of(
        CalendarDefinition.builder()
            .id("plain")
            .version(1)
            .zone(ZONE)
            .week(WeeklyHours.mondayToFriday("08:00-18:00"))
            .build(),
        holidays);
    strata = ImmutableHolidayCalendar.of(
        HolidayCalendarId.of("CN"), daysOff, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    objectlab = new LocalDateKitCalculatorsFactory();
    objectlab.registerHolidays("CN", new DefaultHolidayCalendar<>(daysOff));
    budget = Duration.ofHours(hours);
    minutes = budget.toMinutes();
    Random random = new Random(42);
    for (int i = 0; i < STARTS; i++) {
      locals[i] =
          LocalDate.of(2016, 1, 1).atStartOfDay().plusMinutes(random.nextInt(9 * 365 * 1440));
      instants[i] = locals[i].atZone(ZONE).toInstant();
      next = i;
      LocalDateTime expected = LocalDateTime.ofInstant(ours.plus(instants[i], budget), ZONE);
      agree(expected, addByDayLoop(locals[i]));
      agree(expected, addByStrata(locals[i]));
      agree(expected, addByObjectlab(locals[i]));
    }
    next = 0;
  }

  private static void agree(LocalDateTime expected, LocalDateTime found) {
    if (!expected.equals(found)) {
      throw new IllegalStateException("expected " + expected + " and found " + found);
    }
  }

  /** Ours. */
  @Benchmark
  public Instant gasService() {
    return ours.plus(instants[turn()], budget);
  }

  /** What everybody writes first. */
  @Benchmark
  public LocalDateTime dayLoop() {
    return addByDayLoop(locals[turn()]);
  }

  /** Strata counts the days by bit sets. */
  @Benchmark
  public LocalDateTime strata() {
    return addByStrata(locals[turn()]);
  }

  /** ObjectLab Kit steps through them. */
  @Benchmark
  public LocalDateTime objectlab() {
    return addByObjectlab(locals[turn()]);
  }

  private int turn() {
    next = (next + 1) & (STARTS - 1);
    return next;
  }

  private LocalDateTime addByDayLoop(LocalDateTime start) {
    LocalDate date = start.toLocalDate();
    int from = minuteOfDay(start);
    long left = minutes;
    while (true) {
      if (works(date)) {
        int begin = Math.max(from, OPENING);
        int open = OPENING + DAY - begin;
        if (open > 0 && left <= open) {
          return date.atStartOfDay().plusMinutes(begin + left);
        }
        left -= Math.max(open, 0);
      }
      date = date.plusDays(1);
      from = 0;
    }
  }

  private boolean works(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !daysOff.contains(date);
  }

  private LocalDateTime addByStrata(LocalDateTime start) {
    LocalDate date = strata.nextOrSame(start.toLocalDate());
    long worked = workedOn(date, start) + minutes;
    return moment(strata.shift(date, (int) ((worked - 1) / DAY)), worked);
  }

  private LocalDateTime addByObjectlab(LocalDateTime start) {
    DateCalculator<LocalDate> calculator =
        objectlab.getDateCalculator("CN", HolidayHandlerType.FORWARD);
    LocalDate date = calculator.setStartDate(start.toLocalDate()).getCurrentBusinessDate();
    long worked = workedOn(date, start) + minutes;
    LocalDate due =
        calculator.moveByBusinessDays((int) ((worked - 1) / DAY)).getCurrentBusinessDate();
    return moment(due, worked);
  }

  private static long workedOn(LocalDate date, LocalDateTime start) {
    int minute = date.equals(start.toLocalDate()) ? minuteOfDay(start) : 0;
    return Math.min(Math.max(minute - OPENING, 0), DAY);
  }

  private static LocalDateTime moment(LocalDate date, long worked) {
    return LocalDateTime.of(date, LocalTime.ofSecondOfDay((OPENING + (worked - 1) % DAY + 1) * 60));
  }

  private static int minuteOfDay(LocalDateTime start) {
    return start.getHour() * 60 + start.getMinute();
  }
}
