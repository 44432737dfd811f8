package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_2;
import static org.gasservice.core.standard.Clauses.D3_11;
import static org.gasservice.core.standard.Clauses.D5_1_2a;
import static org.gasservice.core.standard.Clauses.D5_1_3a;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.RosterGaps.Gap;

/** The proof of a roster against a scan of every minute, in zones that set their clocks forward and back. */
@Keeps({D3_11, D5_1_2a, D5_1_3a, D10_2_2})
class RosterProofProperties {

  private static final List<String> ZONES = List.of(
      "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo");

  /** Clocks change in March, April, October or November wherever they do. */
  private static final List<LocalDate> DAYS = Stream.of(
          "2025-03-08",
          "2025-03-29",
          "2025-04-05",
          "2025-04-24",
          "2025-10-04",
          "2025-10-25",
          "2025-10-30",
          "2025-11-01",
          "2026-02-28")
      .map(LocalDate::parse)
      .toList();

  /** A week of a post: rosters that follow each other, some shifts shortened, some people absent. */
  record Week(ZoneId zone, LocalDate first, List<DutyRoster> rosters) {

    Instant from() {
      return first.atStartOfDay(zone).toInstant();
    }

    Instant to() {
      return first.plusDays(4).atStartOfDay(zone).toInstant();
    }
  }

  @Provide
  Arbitrary<Week> weeks() {
    Arbitrary<ZoneId> zones = Arbitraries.of(ZONES).map(ZoneId::of);
    Arbitrary<Set<LocalTime>> changes = Arbitraries.integers()
        .between(0, 24 * 60 - 1)
        .map(minute -> LocalTime.MIN.plusMinutes(minute))
        .set()
        .ofMinSize(1)
        .ofMaxSize(3);
    Arbitrary<List<Integer>> cuts =
        Arbitraries.integers().between(0, 90).list().ofMinSize(1).ofMaxSize(6);
    Arbitrary<Integer> holes = Arbitraries.integers().between(0, 200);
    return Combinators.combine(zones, Arbitraries.of(DAYS), changes, cuts, holes, holes)
        .as(RosterProofProperties::week);
  }

  /** Two rosters of two days; the second begins in time, {@code late} minutes late, or as much before the first is over, and some shifts end early. */
  private static Week week(
      ZoneId zone,
      LocalDate first,
      Set<LocalTime> changes,
      List<Integer> cuts,
      int late,
      int absent) {
    ShiftRotation rotation = new ShiftRotation(
        zone,
        List.copyOf(new TreeSet<>(changes)),
        List.of(List.of("E-1"), List.of("E-2"), List.of("E-3")));
    List<DutyShift> before =
        shortened(rotation.shifts(first.minusDays(1), first.plusDays(2)), cuts);
    Instant middle = rotation.startOf(first.plusDays(2));
    Instant next = middle.plus(Duration.ofMinutes(List.of(0, late, -late).get(late % 3)));
    List<DutyShift> after = rotation.shifts(first.plusDays(2), first.plusDays(5)).stream()
        .filter(shift -> shift.to().isAfter(next))
        .map(s -> s.from().isBefore(next) ? new DutyShift(s.employee(), next, s.to()) : s)
        .toList();
    DutyRoster one = DutyRoster.of("U", DutyPost.HOTLINE, before.get(0).from(), middle, before);
    DutyRoster two =
        DutyRoster.of("U", DutyPost.HOTLINE, next, rotation.startOf(first.plusDays(5)), after);
    Instant gone = next.plus(Duration.ofHours(7));
    return new Week(
        zone,
        first,
        List.of(
            one,
            two.withAbsences(List.of(
                new Absence("E-2", gone, gone.plus(Duration.ofMinutes(absent + 1L)), false)))));
  }

  private static List<DutyShift> shortened(List<DutyShift> shifts, List<Integer> cuts) {
    return IntStream.range(0, shifts.size())
        .mapToObj(i -> {
          DutyShift shift = shifts.get(i);
          Instant end = shift.to().minus(Duration.ofMinutes(cuts.get(i % cuts.size())));
          return i % 2 == 0 || !shift.from().isBefore(end)
              ? shift
              : new DutyShift(shift.employee(), shift.from(), end);
        })
        .toList();
  }

  /** By brute force: the roster that began last says whether somebody is there in a minute. */
  private static boolean manned(List<DutyRoster> rosters, Instant minute) {
    return rosters.stream()
        .filter(roster -> !roster.from().isAfter(minute))
        .reduce((earlier, later) -> later)
        .filter(roster -> roster.shifts().stream()
            .anyMatch(shift -> shift.covers(minute)
                && roster.absences().stream()
                    .noneMatch(a -> a.employee().equals(shift.employee())
                        && !minute.isBefore(a.from())
                        && minute.isBefore(a.to()))))
        .isPresent();
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void theProofIsTheSameAsLookingAtEveryMinute(@ForAll("weeks") Week week) {
    RosterProof proof =
        RosterProof.of("U", DutyPost.HOTLINE, week.from(), week.to(), week.rosters());

    long unmanned = 0;
    for (Instant minute = week.from();
        minute.isBefore(week.to());
        minute = minute.plus(Duration.ofMinutes(1))) {
      boolean there = manned(week.rosters(), minute);
      unmanned += there ? 0 : 1;
      assertThat(inGap(proof, minute)).as("%s", minute).isEqualTo(!there);
    }
    assertThat(proof.unmanned()).isEqualTo(Duration.ofMinutes(unmanned));
    assertThat(proof.holds()).isEqualTo(unmanned == 0);
  }

  private static boolean inGap(RosterProof proof, Instant minute) {
    return proof.gaps().stream()
        .anyMatch(gap -> !minute.isBefore(gap.from()) && minute.isBefore(gap.to()));
  }

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void aRotationLeavesNoGapWhateverTheClocksDo(@ForAll("weeks") Week week) {
    ShiftRotation rotation = new ShiftRotation(
        week.zone(),
        List.of(LocalTime.of(2, 30), LocalTime.of(2, 45), LocalTime.of(14, 0)),
        List.of(List.of("E-1"), List.of("E-2")));
    LocalDate last = week.first().plusDays(7);

    assertThat(RosterGaps.find(
            rotation.startOf(week.first()),
            rotation.startOf(last),
            rotation.shifts(week.first(), last)))
        .isEmpty();
  }

  @Example
  void theNightOnWhichClocksAreSetBackIsAnHourLongerAndMannedAllTheSame() {
    ShiftRotation rotation = new ShiftRotation(
        ZoneId.of("Europe/Berlin"),
        List.of(LocalTime.of(7, 0), LocalTime.of(19, 0)),
        List.of(List.of("E-1"), List.of("E-2")));
    List<DutyShift> shifts =
        rotation.shifts(LocalDate.parse("2025-10-25"), LocalDate.parse("2025-10-26"));

    assertThat(shifts)
        .extracting(shift -> Duration.between(shift.from(), shift.to()).toHours())
        .containsExactly(12L, 13L);
  }

  @Example
  void aGapOfOneMinuteBetweenTwoRostersIsNamed() {
    Instant start = Instant.parse("2026-03-01T16:00:00Z");
    Instant end = start.plus(Duration.ofDays(1));
    Instant next = end.plus(Duration.ofMinutes(1));
    RosterProof proof = RosterProof.of(
        "U",
        DutyPost.EMERGENCY,
        start,
        next.plus(Duration.ofHours(8)),
        List.of(manned(start, end), manned(next, next.plus(Duration.ofHours(8)))));

    assertThat(proof.gaps()).containsExactly(new Gap(end, next));
    assertThat(proof.unmanned()).isEqualTo(Duration.ofMinutes(1));
  }

  @Example
  void whatAnEarlierRosterSaysIsOverOnceTheNextBegins() {
    Instant start = Instant.parse("2026-03-01T16:00:00Z");
    Instant noon = start.plus(Duration.ofHours(12));
    Instant later = noon.plus(Duration.ofHours(1));
    Instant end = start.plus(Duration.ofDays(1));
    DutyRoster shorter = DutyRoster.of(
        "U", DutyPost.EMERGENCY, noon, end, List.of(new DutyShift("E-2", later, end)));

    RosterProof proof =
        RosterProof.of("U", DutyPost.EMERGENCY, start, end, List.of(manned(start, end), shorter));

    assertThat(proof.gaps()).containsExactly(new Gap(noon, later));
  }

  private static DutyRoster manned(Instant from, Instant to) {
    return DutyRoster.of(
        "U", DutyPost.EMERGENCY, from, to, List.of(new DutyShift("E-1", from, to)));
  }
}
