package org.gasservice.core.quality;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.quality.Disclosure.Part;
import org.gasservice.core.workforce.OrgUnit;

/** Lays out a month for everybody to see. Pure. */
record MonthView(QualitySettings settings, UnitDays company) {

  /**
   * What may be seen of a unit and all below it.
   *
   * @param signed the month as somebody signed it
   */
  ShownMonth of(String unit, boolean over, Optional<QualityPeriod> signed) {
    UnitDays asked = company
        .units()
        .filter(each -> each.unit().equals(unit))
        .findFirst()
        .orElseThrow(() -> new NotFound(OrgUnit.TYPE.name(), OrgUnit.keyOf(unit)));
    Disclosure disclosure = new Disclosure(settings.indicators(), company, over, settings.groups());
    Part part = new Part(unit, false);
    List<Figure> now = Figures.sum(asked.all().values().stream().flatMap(Collection::stream));
    List<Figure> figures = signed.map(QualityPeriod::shown).orElse(now);
    List<Figure> later =
        signed.map(period -> Figures.difference(now, period.shown())).orElse(List.of());
    return new ShownMonth(
        signed.map(QualityPeriod::state).orElse(QualityPeriod.State.OPEN),
        signed.map(QualityPeriod::frozenBy),
        over,
        settings.groups().fewest(),
        shown(
            figures,
            disclosure,
            id -> disclosure.shows(id, part) && disclosure.harmless(id, figures)),
        signed.isEmpty()
            ? List.of()
            : shown(
                later,
                disclosure,
                id -> disclosure.shows(id, part) && disclosure.harmless(id, later)),
        byUnit(asked, disclosure),
        byDay(asked, disclosure));
  }

  private Map<String, List<ShownFigure>> byUnit(UnitDays asked, Disclosure disclosure) {
    Map<String, List<ShownFigure>> units = new TreeMap<>();
    asked
        .units()
        .forEach(unit -> units.put(
            unit.unit(),
            shown(
                Figures.sum(unit.own().values().stream().flatMap(Collection::stream)),
                disclosure,
                id -> disclosure.shows(id, new Part(unit.unit(), true)))));
    return units;
  }

  /** Days on which nothing happened that may be seen are left out: that there is a day tells nothing. */
  private Map<LocalDate, List<ShownFigure>> byDay(UnitDays asked, Disclosure disclosure) {
    Part part = new Part(asked.unit(), false);
    Map<LocalDate, List<ShownFigure>> days = new TreeMap<>();
    asked.all().forEach((day, figures) -> {
      List<ShownFigure> shown = shown(figures, disclosure, id -> disclosure.shows(id, part, day));
      if (shown.stream().anyMatch(figure -> figure.tally().isPresent())) {
        days.put(day, shown);
      }
    });
    return days;
  }

  /** What is withheld is named whether anything was counted or not. */
  private List<ShownFigure> shown(
      List<Figure> figures, Disclosure disclosure, Predicate<String> shows) {
    Stream<ShownFigure> open = figures.stream()
        .filter(figure -> shows.test(figure.indicator()))
        .map(figure -> new ShownFigure(figure.indicator(), Optional.of(figure.tally())));
    Stream<ShownFigure> withheld = settings.indicators().all().stream()
        .map(Indicator::id)
        .filter(id -> disclosure.personal(id) && !shows.test(id))
        .map(id -> new ShownFigure(id, Optional.empty()));
    return Stream.concat(open, withheld)
        .sorted(Comparator.comparing(ShownFigure::indicator))
        .toList();
  }
}
