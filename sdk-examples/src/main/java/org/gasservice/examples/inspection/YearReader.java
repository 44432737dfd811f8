package org.gasservice.examples.inspection;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.gasservice.core.Desk;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.Coverage;
import org.gasservice.core.inspection.Hazard;
import org.gasservice.core.inspection.HazardGrade;
import org.gasservice.core.inspection.InspectionPlan;
import org.gasservice.core.inspection.InspectionWindow;
import org.gasservice.core.inspection.WindowStanding;
import org.gasservice.core.workforce.DutyPost;
import org.gasservice.core.workforce.Expiry;
import org.gasservice.core.workforce.RosterProof;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;

/** Reads the year out of the store. */
record YearReader(
    Site site,
    YearTown town,
    LocalDate asOf,
    YearRounds rounds,
    List<String> plans,
    Map<String, Integer> refused) {

  private static final int PAGE = 1_000;
  private static final int MONTHS = 12;
  private static final int WEEK = 7;
  private static final int MONTH = 30;

  YearReport read() {
    List<YearReport.Month> months = new ArrayList<>();
    List<YearReport.Window> windows = new ArrayList<>();
    for (UseClass use : UseClass.values()) {
      int length = use == UseClass.RESIDENTIAL ? 6 : 3;
      for (int month = 1; month <= MONTHS; month++) {
        YearMonth of = YearMonth.of(YearTown.YEAR, month);
        InspectionWindow window = InspectionWindow.containing(of.atDay(1), length);
        Coverage coverage = coverage(use, window, of.atEndOfMonth());
        months.add(new YearReport.Month(use, of, window.label(), coverage));
        if (window.through().equals(of.atEndOfMonth())) {
          windows.add(window(use, window));
        }
      }
    }
    return new YearReport(
        town.points(),
        town.seed(),
        asOf,
        months,
        windows,
        funnel(windows),
        hazards(),
        expiries(),
        rosters(),
        plans.stream().map(this::plan).toList(),
        refused);
  }

  private Desk desk() {
    return site.gas().as(Actor.employee(YearTown.headOf(0)));
  }

  private YearReport.Window window(UseClass use, InspectionWindow window) {
    Coverage coverage = coverage(use, window, asOf);
    return new YearReport.Window(
        use,
        window.label(),
        coverage,
        coverage.offeredRate(),
        coverage.enteredRate(),
        coverage.inspectedRate());
  }

  private Coverage coverage(UseClass use, InspectionWindow window, LocalDate day) {
    Coverage all = new Coverage(Map.of());
    for (int station = 0; station < town.stations(); station++) {
      all = all.plus(desk().inspections().coverage(YearTown.stationOf(station), use, window, day));
    }
    return all;
  }

  private YearReport.Funnel funnel(List<YearReport.Window> windows) {
    Coverage homes = windows.stream()
        .filter(window -> window.use() == UseClass.RESIDENTIAL)
        .map(YearReport.Window::coverage)
        .reduce(new Coverage(Map.of()), Coverage::plus);
    return new YearReport.Funnel(
        homes.all(),
        homes.offered() + homes.of(WindowStanding.EXEMPT),
        rounds.missedFirst(),
        rounds.enteredLater(),
        homes.of(WindowStanding.EXEMPT),
        homes.of(WindowStanding.NO_ACCESS));
  }

  private List<YearReport.Hazards> hazards() {
    Map<HazardGrade, int[]> counts = new EnumMap<>(HazardGrade.class);
    for (HazardGrade grade : HazardGrade.values()) {
      counts.put(grade, new int[5]);
    }
    Instant now = YearPlay.at(asOf.plusDays(1), LocalTime.MIDNIGHT);
    for (int number = 0; number < town.points(); number++) {
      for (Held<Hazard> held : desk().inspections().hazards(town.door(number).point(), PAGE)) {
        Hazard hazard = held.value();
        int[] count = counts.getOrDefault(hazard.grade(), new int[5]);
        long days = Duration.between(hazard.foundAt(), now).toDays();
        count[0]++;
        count[hazard.open() ? days <= WEEK ? 2 : days <= MONTH ? 3 : 4 : 1]++;
      }
    }
    List<YearReport.Hazards> lines = new ArrayList<>();
    counts.forEach(
        (grade, n) -> lines.add(new YearReport.Hazards(grade, n[0], n[1], n[2], n[3], n[4])));
    return lines;
  }

  private List<YearReport.Expiring> expiries() {
    List<YearReport.Expiring> months = new ArrayList<>();
    for (int month = 0; month < 2 * MONTHS; month++) {
      YearMonth of = YearMonth.of(YearTown.YEAR, 1).plusMonths(month);
      List<Expiry> ending = desk().workforce().expiringIn(of, PAGE);
      if (!ending.isEmpty()) {
        months.add(new YearReport.Expiring(
            of,
            ending.size(),
            (int) ending.stream().filter(Expiry::renewed).count(),
            ending.stream().map(Expiry::employee).toList()));
      }
    }
    return months;
  }

  private List<YearReport.Roster> rosters() {
    Instant from = YearPlay.at(LocalDate.of(YearTown.YEAR, 1, 1), LocalTime.MIDNIGHT);
    Instant to = YearPlay.at(asOf.plusDays(1), LocalTime.MIDNIGHT);
    List<YearReport.Roster> rosters = new ArrayList<>();
    for (int station = 0; station < town.stations(); station++) {
      for (DutyPost post : List.of(DutyPost.HOTLINE, DutyPost.EMERGENCY)) {
        RosterProof proof = desk().workforce().proof(YearTown.stationOf(station), post, from, to);
        rosters.add(new YearReport.Roster(
            proof.unit(), post.name(), proof.holds(), proof.gaps().size()));
      }
    }
    return rosters;
  }

  private YearReport.Plan plan(String id) {
    InspectionPlan plan = desk().inspections().plan(id).orElseThrow().value();
    return new YearReport.Plan(id, plan.due(), plan.planned(), plan.outOfArea(), plan.unplanned());
  }
}
