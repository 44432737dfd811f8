package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.command.Problems;

/** Adds day sheets to a plan ({@code inspection.add-sheets}). */
public record AddSheets(String plan, List<Sheet> sheets) implements PlanCommand {

  /** Most sheets of one command. */
  public static final int MOST_SHEETS = 40;

  /** Most doors of one command: what was read of each is verified. */
  public static final int MOST_DOORS = 1_000;

  /**
   * One inspector's day.
   *
   * @param lent those of the points that are out of their area: the plan says so
   */
  public record Sheet(LocalDate day, String inspector, List<String> points, List<String> lent) {
    public Sheet {
      points = points == null ? List.of() : List.copyOf(points);
      lent = lent == null ? List.of() : List.copyOf(lent);
    }
  }

  public AddSheets {
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
  }

  @Override
  public void check(Problems problems) {
    problems.token("plan", plan);
    problems.require(
        !sheets.isEmpty() && sheets.size() <= MOST_SHEETS, "sheets", "problem.too-large");
    problems.require(
        sheets.stream().mapToInt(sheet -> sheet.points().size()).sum() <= MOST_DOORS,
        "sheets",
        "problem.too-large");
    for (Sheet sheet : sheets) {
      problems.token("sheets.inspector", sheet.inspector());
      sheet.points().forEach(point -> problems.token("sheets.points", point));
      problems.require(
          !sheet.points().isEmpty()
              && sheet.points().stream().distinct().count() == sheet.points().size()
              && sheet.points().containsAll(sheet.lent()),
          "sheets.points",
          "inspection.points-once");
    }
  }
}
