package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_8a;
import static org.gasservice.core.standard.Clauses.D10_2_8b;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.gasservice.core.Office;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.Place;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.ScheduleRules.Visited;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

/** Whatever happens, windows stay where the calendar has them and the parts of the accounts sum to all. */
class CoverageProperties {

  private static final ScheduleRules RULES = new ScheduleRules(InspectionSettings.in(Office.ZONE));
  private static final LocalDate START = LocalDate.parse("2026-01-15");

  private static ServicePoint point(int number, UseClass use) {
    return ServicePoint.builder()
        .id("SP-" + number)
        .place(new Place(Personal.of("somewhere"), Optional.empty(), Optional.empty()))
        .unit("ST-1")
        .useClass(use)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.PLAIN)
        .litOn(START)
        .build();
  }

  private static Programme programme(UseClass use) {
    return new Programme(use, use == UseClass.RESIDENTIAL ? 6 : 3, "D10-2.8");
  }

  private static Instant noon(LocalDate day) {
    return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8));
  }

  @Property(tries = 60)
  @Keeps({D10_2_8a, D10_2_8b})
  void windowsNeverDriftOverTwentyYears(@ForAll long seed, @ForAll boolean home) {
    Random random = new Random(seed);
    UseClass use = home ? UseClass.RESIDENTIAL : UseClass.INDUSTRIAL;
    int months = programme(use).months();
    InspectionSchedule schedule = ScheduleRules.begun(point(1, use), programme(use), START);
    InspectionWindow window = schedule.nextWindow().orElseThrow();
    for (int i = 0; i < 20 * 12 / months; i++) {
      assertThat(schedule.nextWindow()).contains(window);
      assertThat((window.from().getMonthValue() - 1) % months).isZero();
      assertThat(window.from().getDayOfMonth()).isOne();
      long length = window.from().until(window.through(), java.time.temporal.ChronoUnit.DAYS);
      LocalDate day = window.from().plusDays(random.nextInt((int) length + 1));
      schedule = RULES.visited(schedule, InspectionOutcome.DONE, noon(day)).schedule();
      window = window.next();
    }
    assertThat(window.from())
        .isEqualTo(programme(use).windowOf(START).next().from().plusYears(20));
    assertThat(schedule.records()).hasSizeLessThanOrEqualTo(ScheduleRules.MOST_RECORDS);
  }

  @Property(tries = 150)
  @Keeps(D10_2_1b)
  void thePartsSumToAllWhateverHappens(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int points) {
    Random random = new Random(seed);
    Map<String, CoverageAccount> accounts = new HashMap<>();
    Map<String, CoverageRoll> rolls = new HashMap<>();
    Map<String, Map<String, WindowStanding>> truth = new HashMap<>();
    for (int n = 0; n < points; n++) {
      UseClass use = random.nextBoolean() ? UseClass.RESIDENTIAL : UseClass.COMMERCIAL;
      InspectionSchedule schedule = ScheduleRules.begun(point(n, use), programme(use), START);
      long version = 1;
      count(rolls, schedule, version);
      LocalDate day = START;
      for (int step = 0; step < 14 && schedule.next().isPresent(); step++) {
        day = day.plusDays(1 + random.nextInt(70));
        int what = random.nextInt(12);
        if (what == 0) {
          use = use == UseClass.RESIDENTIAL ? UseClass.COMMERCIAL : UseClass.RESIDENTIAL;
          schedule = ScheduleRules.kept(schedule, point(n, use), programme(use), day, ++version);
          count(rolls, schedule, version);
        } else if (what == 1) {
          schedule = ScheduleRules.ended(schedule, day, ++version);
          count(rolls, schedule, version);
        } else {
          Optional<Visited> visited = what == 2
              ? exempted(schedule, day)
              : Optional.of(RULES.visited(
                  schedule, InspectionOutcome.values()[random.nextInt(4)], at(day, random)));
          if (visited.isPresent()) {
            version++;
            schedule = visited.get().schedule();
            String of = n + "/" + schedule.use();
            visited.get().move().ifPresent(move -> {
              accounts.merge(
                  move.use() + move.window().label(),
                  CoverageAccount.empty(move.unit(), move.use(), move.window()).after(move),
                  (known, fresh) -> known.after(move));
              truth
                  .computeIfAbsent(move.use() + move.window().label(), w -> new HashMap<>())
                  .put(of, move.to());
            });
          }
        }
      }
    }
    truth.forEach((label, standings) -> {
      CoverageAccount account = Objects.requireNonNull(accounts.get(label));
      int all = Objects.requireNonNull(rolls.get(account.use().name())).in(account.window());
      Coverage coverage = account.at(LocalDate.parse("2099-01-01"), all);
      EnumMap<WindowStanding, Integer> counted = new EnumMap<>(WindowStanding.class);
      standings.values().forEach(standing -> counted.merge(standing, 1, Integer::sum));
      counted.forEach((standing, many) -> assertThat(coverage.of(standing)).isEqualTo(many));
      assertThat(coverage.all()).isEqualTo(all);
      assertThat(coverage.of(WindowStanding.NOT_VISITED)).isNotNegative();
      assertThat(coverage.offered()
              + coverage.of(WindowStanding.EXEMPT)
              + coverage.of(WindowStanding.NOT_VISITED))
          .isEqualTo(all);
    });
  }

  private static Instant at(LocalDate day, Random random) {
    return day.atTime(8 + random.nextInt(13), 0).toInstant(ZoneOffset.ofHours(8));
  }

  private static Optional<Visited> exempted(InspectionSchedule schedule, LocalDate day) {
    try {
      return Optional.of(RULES.exempted(schedule, day, day));
    } catch (RuleViolation notTried) {
      return Optional.empty();
    }
  }

  private static void count(
      Map<String, CoverageRoll> rolls, InspectionSchedule schedule, long version) {
    schedule.roll().stream()
        .filter(change -> change.version() == version)
        .forEach(change -> rolls.merge(
            change.use().name(),
            CoverageRoll.empty(change).after(change),
            (known, fresh) -> known.after(change)));
  }

  @Example
  @Keeps(D10_2_1b)
  void theThreeRatesAreDifferentThings() {
    Coverage coverage = Coverage.of(
        100,
        Map.of(
            WindowStanding.ENTERED, 60,
            WindowStanding.NO_ACCESS, 10,
            WindowStanding.REFUSED, 5,
            WindowStanding.VACANT, 8,
            WindowStanding.EXEMPT, 12));
    assertThat(coverage.of(WindowStanding.NOT_VISITED)).isEqualTo(5);
    assertThat(coverage.offeredRate().orElseThrow()).isEqualByComparingTo("0.83");
    assertThat(coverage.enteredRate().orElseThrow()).isEqualByComparingTo("0.60");
    assertThat(coverage.inspectedRate().orElseThrow()).isEqualByComparingTo("0.75");
    assertThat(coverage.parts()).hasSize(6);
    assertThat(Coverage.of(0, Map.of()).enteredRate()).isEmpty();
  }
}
