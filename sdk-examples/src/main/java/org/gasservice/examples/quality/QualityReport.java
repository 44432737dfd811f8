package org.gasservice.examples.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.quality.QualityPeriod;
import org.gasservice.examples.report.Both;

/**
 * A month of one unit and all below it.
 *
 * @param state open, signed or restated
 * @param lines one for each indicator anything was counted for
 * @param units every unit's own share of orders on time, in percent
 * @param days shares by day, for charts
 */
record QualityReport(
    Both company,
    String unit,
    YearMonth month,
    QualityPeriod.State state,
    Optional<String> signedBy,
    Instant asOf,
    ZoneId zone,
    List<Line> lines,
    List<UnitLine> units,
    List<DayLine> days,
    List<ActionLine> actions,
    List<Screen> screens) {

  /**
   * An indicator.
   *
   * @param target in percent, where the standard sets one
   * @param later what came after the month was signed, raw as {@code hits/of}
   */
  record Line(
      String id,
      Both title,
      List<String> clauses,
      String form,
      Optional<BigDecimal> raw,
      Optional<BigDecimal> adjusted,
      Optional<BigDecimal> target,
      long hits,
      long of,
      long excluded,
      Optional<String> later) {

    /** Whether a target there is was missed. */
    boolean missed() {
      return target
          .flatMap(aim -> adjusted.map(found -> found.compareTo(aim) < 0))
          .orElse(false);
    }
  }

  /** A unit. */
  record UnitLine(String unit, Map<String, BigDecimal> shares) {}

  /** A day. */
  record DayLine(LocalDate day, Map<String, BigDecimal> shares) {}

  /** An improvement whose effect nobody has seen yet. */
  record ActionLine(
      String problem,
      String measure,
      String owner,
      LocalDate due,
      String state,
      String indicator,
      Optional<BigDecimal> before,
      BigDecimal goal) {}

  /**
   * One of the ten screens.
   *
   * @param items figures at a glance
   * @param columns codes of the headings; none without rows
   */
  record Screen(
      int number, String code, List<Item> items, List<String> columns, List<List<String>> rows) {}

  /**
   * A figure at a glance.
   *
   * @param code of its name
   * @param bad whether somebody should look
   */
  record Item(String code, String value, boolean bad) {}
}
