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
 * A month of one unit and all below it, as everybody may see it: nothing in it tells of a few who complained or answered.
 *
 * @param over whether no day of the month is to come; before, hardly a figure that tells of people is shown
 * @param fewest groups of fewer people are withheld
 * @param state open, signed or restated
 * @param lines one for each indicator anything was counted for
 * @param units every unit by itself
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
    boolean over,
    int fewest,
    List<Line> lines,
    List<UnitLine> units,
    List<DayLine> days,
    List<ActionLine> actions,
    List<Screen> screens) {

  /**
   * An indicator.
   *
   * @param withheld because it would tell of people; then there are no numbers
   * @param target in percent, where the standard sets one
   * @param later what came after the month was signed, raw as {@code hits/of}; absent too where it would tell
   */
  record Line(
      String id,
      Both title,
      List<String> clauses,
      String form,
      boolean withheld,
      Optional<BigDecimal> raw,
      Optional<BigDecimal> adjusted,
      Optional<BigDecimal> target,
      Optional<Long> hits,
      Optional<Long> of,
      Optional<Long> excluded,
      Optional<String> later) {

    /** Whether a target there is was missed. */
    boolean missed() {
      return target
          .flatMap(aim -> adjusted.map(found -> found.compareTo(aim) < 0))
          .orElse(false);
    }
  }

  /**
   * A unit, without those below it.
   *
   * @param shares in percent, by indicator
   * @param complaints how many there were
   * @param withheld indicators that would tell of people
   */
  record UnitLine(
      String unit,
      Map<String, BigDecimal> shares,
      Optional<Long> complaints,
      List<String> withheld) {}

  /** The same of a day. */
  record DayLine(
      LocalDate day,
      Map<String, BigDecimal> shares,
      Optional<Long> complaints,
      List<String> withheld) {}

  /** An improvement whose effect nobody has seen yet. */
  record ActionLine(
      String problem,
      String measure,
      String owner,
      LocalDate due,
      String state,
      String indicator,
      boolean withheld,
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
   * @param value absent where it is withheld
   * @param bad whether somebody should look
   */
  record Item(String code, Optional<String> value, boolean bad) {}
}
