package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.access.Company;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.Reads;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** Adds up cells. Costs what the units have days, however much was counted. */
final class Sums {

  /** Units directly under one; the organisation has three levels. */
  private static final int MOST_UNITS = 1_000;

  private static final int MOST_DAYS = 1_000;

  private Sums() {}

  /** The unit and all below it; the top one answers for what belongs to nobody else, too. */
  static List<String> unitsOf(Reads reads, String unit) {
    OrgUnit top = reads
        .peek(OrgUnit.TYPE, OrgUnit.keyOf(unit))
        .orElseThrow(() -> new NotFound(OrgUnit.TYPE.name(), OrgUnit.keyOf(unit)))
        .value();
    List<String> units = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of(unit));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      units.add(next);
      reads
          .peek(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo(next), MOST_UNITS)
          .forEach(below -> open.add(below.value().id()));
    }
    if (top.isTop()) {
      units.add(Contribution.COMPANY);
    }
    return units;
  }

  /** Cells of one unit, by day. */
  static List<QualityCell> cells(Reads reads, String unit, LocalDate first, LocalDate last) {
    return reads
        .peek(
            QualityCell.TYPE,
            Range.all(QualityCell.BY_DAY).inRoot(unit).atLeast(first).below(last.plusDays(1)),
            MOST_DAYS)
        .stream()
        .map(Held::value)
        .toList();
  }

  /** The whole company with every unit's own figures by day; what belongs to no unit stands below the head office. */
  static UnitDays company(Reads reads, LocalDate first, LocalDate last) {
    OrgUnit top = reads.peek(OrgUnit.TYPE, Range.all(OrgUnit.TOP).equalTo(true), 1).stream()
        .findFirst()
        .map(Held::value)
        .orElseThrow(() -> new NotFound(OrgUnit.TYPE.name(), Company.KEY));
    List<UnitDays> below = new ArrayList<>(below(reads, top.id(), first, last));
    below.add(UnitDays.of(
        Contribution.COMPANY, own(reads, Contribution.COMPANY, first, last), List.of()));
    return UnitDays.of(top.id(), own(reads, top.id(), first, last), below);
  }

  private static List<UnitDays> below(Reads reads, String unit, LocalDate first, LocalDate last) {
    return reads.peek(OrgUnit.TYPE, Range.all(OrgUnit.UNDER).equalTo(unit), MOST_UNITS).stream()
        .map(below -> below.value().id())
        .map(id -> UnitDays.of(id, own(reads, id, first, last), below(reads, id, first, last)))
        .toList();
  }

  private static Map<LocalDate, List<Figure>> own(
      Reads reads, String unit, LocalDate first, LocalDate last) {
    return cells(reads, unit, first, last).stream()
        .collect(Collectors.toMap(QualityCell::day, QualityCell::figures));
  }

  /** The figures of a unit and all below it. */
  static List<Figure> of(Reads reads, String unit, LocalDate first, LocalDate last) {
    Stream<Figure> figures = unitsOf(reads, unit).stream()
        .flatMap(each -> cells(reads, each, first, last).stream())
        .flatMap(cell -> cell.figures().stream());
    return Figures.sum(figures);
  }
}
