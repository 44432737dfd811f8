package org.gasservice.examples.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.Coverage;
import org.gasservice.core.inspection.HazardGrade;

/**
 * A year of inspections in figures.
 *
 * @param months by use class, how its running window stood at the end of each month
 * @param windows by use class, how each window ended
 * @param funnel the homes of both half-years, from all to those let in to
 * @param hazards by grade
 * @param expiries certificates by the month they end
 * @param rosters whether posts manned day and night were manned all year
 * @param refused what was tried and refused, by code
 */
record YearReport(
    int points,
    long seed,
    LocalDate asOf,
    List<Month> months,
    List<Window> windows,
    Funnel funnel,
    List<Hazards> hazards,
    List<Expiring> expiries,
    List<Roster> rosters,
    List<Plan> plans,
    Map<String, Integer> refused) {

  /** A class at the end of a month. */
  record Month(UseClass use, YearMonth month, String window, Coverage coverage) {}

  /** A class at the end of a window. */
  record Window(
      UseClass use,
      String window,
      Coverage coverage,
      Optional<BigDecimal> offeredRate,
      Optional<BigDecimal> enteredRate,
      Optional<BigDecimal> inspectedRate) {}

  /**
   * How homes were got into.
   *
   * @param missedFirst nobody opened at the first visit
   * @param enteredLater let in at a later one
   * @param exempt after attempts at every part of the day
   * @param stillClosed nobody opened to the end
   */
  record Funnel(
      int all, int offered, int missedFirst, int enteredLater, int exempt, int stillClosed) {}

  /** Open and closed hazards of a grade; the open ones by their age in days. */
  record Hazards(
      HazardGrade grade, int found, int closed, int upToWeek, int upToMonth, int older) {}

  /** Certificates that end in a month. */
  record Expiring(YearMonth month, int certificates, int renewed, List<String> people) {}

  /** A post of a unit over the year. */
  record Roster(String unit, String post, boolean holds, int gaps) {}

  /** A half-year of a station. */
  record Plan(String plan, int due, int planned, int outOfArea, int unplanned) {}
}
