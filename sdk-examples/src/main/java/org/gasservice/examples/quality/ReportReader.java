package org.gasservice.examples.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Desk;
import org.gasservice.core.access.Company;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.command.Actor;
import org.gasservice.core.quality.Indicator;
import org.gasservice.core.quality.Quality;
import org.gasservice.core.quality.ShownAction;
import org.gasservice.core.quality.ShownFigure;
import org.gasservice.core.quality.ShownMonth;
import org.gasservice.core.quality.Tally;
import org.gasservice.examples.quality.QualityReport.ActionLine;
import org.gasservice.examples.quality.QualityReport.DayLine;
import org.gasservice.examples.quality.QualityReport.Line;
import org.gasservice.examples.quality.QualityReport.UnitLine;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.site.Site;

/** Reads a report from a store. Costs days times units and what is open, however much is kept. */
final class ReportReader {

  private static final int MOST_ACTIONS = 50;
  private static final String COMPLAINTS = "COMPLAINT_RATE";
  /** Shown by day: what people ask about first. */
  private static final Set<String> DAILY =
      Set.of("ORDERS_ON_TIME", "EMERGENCY_ARRIVED", "CALLS_COMPLETED", COMPLAINTS);
  /** Shown by unit. */
  private static final Set<String> BY_UNIT =
      Set.of("ORDERS_ON_TIME", "EMERGENCY_ARRIVED", "CALLS_COMPLETED", COMPLAINTS, "SATISFIED");

  private final Site site;
  private final Desk desk;
  private final Instant asOf;

  ReportReader(Site site, Instant asOf) {
    this.site = site;
    this.desk = site.gas().as(Actor.system("quality-report"));
    this.asOf = asOf;
  }

  /** @return empty without a company */
  Optional<QualityReport> read(String unit, Optional<YearMonth> asked) {
    return site.storage().find(Company.TYPE, List.of(Company.KEY)).stream()
        .findFirst()
        .map(company -> report(company.value(), unit, asked));
  }

  private QualityReport report(Company company, String unit, Optional<YearMonth> asked) {
    ZoneId zone = company.zone();
    YearMonth month = asked.orElseGet(() -> YearMonth.from(asOf.atZone(zone)));
    Quality quality = desk.quality();
    ShownMonth found = quality.shown(unit, month);
    return new QualityReport(
        Both.split(company.name()),
        unit,
        month,
        found.state(),
        found.signedBy(),
        asOf,
        zone,
        found.over(),
        found.fewest(),
        lines(quality, month, found),
        found.byUnit().entrySet().stream()
            .map(each -> new UnitLine(
                each.getKey(),
                shares(each.getValue(), BY_UNIT),
                complaints(each.getValue()),
                withheld(each.getValue(), BY_UNIT)))
            .toList(),
        found.byDay().entrySet().stream()
            .map(each -> new DayLine(
                each.getKey(),
                shares(each.getValue(), DAILY),
                complaints(each.getValue()),
                withheld(each.getValue(), DAILY)))
            .toList(),
        quality.shownActions(MOST_ACTIONS).stream()
            .map(action -> action(action, quality.indicators().personal(action.indicator())))
            .toList(),
        new Screens(site, desk, asOf, zone, new SmallGroups(found.fewest()))
            .read(unit, found.figures()));
  }

  private static List<Line> lines(Quality quality, YearMonth of, ShownMonth month) {
    Map<String, ShownFigure> shown = byId(month.figures());
    Map<String, ShownFigure> later = byId(month.later());
    return quality.indicators().all().stream()
        .filter(indicator -> shown.containsKey(indicator.id()))
        .map(indicator -> line(
            indicator,
            Optional.ofNullable(shown.get(indicator.id())).flatMap(ShownFigure::tally),
            Optional.ofNullable(later.get(indicator.id())).flatMap(ShownFigure::tally),
            quality.target(indicator, of)))
        .toList();
  }

  private static Line line(
      Indicator indicator,
      Optional<Tally> tally,
      Optional<Tally> later,
      Optional<BigDecimal> target) {
    return new Line(
        indicator.id(),
        new Both(indicator.title().zh(), indicator.title().en()),
        indicator.clauses(),
        indicator.form().name(),
        tally.isEmpty(),
        tally.flatMap(indicator::raw),
        tally.flatMap(indicator::adjusted),
        target,
        tally.map(Tally::hits),
        tally.map(Tally::of),
        tally.map(Tally::excluded),
        later.map(more -> more.hits() + "/" + more.of()));
  }

  private static Map<String, ShownFigure> byId(Collection<ShownFigure> figures) {
    Map<String, ShownFigure> found = new LinkedHashMap<>();
    figures.forEach(figure -> found.put(figure.indicator(), figure));
    return found;
  }

  private static Map<String, BigDecimal> shares(
      Collection<ShownFigure> figures, Set<String> indicators) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> indicators.contains(figure.indicator()))
        .filter(figure -> !figure.indicator().equals(COMPLAINTS))
        .forEach(figure -> figure
            .tally()
            .flatMap(Tally::adjusted)
            .ifPresent(percent -> shares.put(figure.indicator(), percent)));
    return shares;
  }

  private static Optional<Long> complaints(Collection<ShownFigure> figures) {
    return Optional.ofNullable(byId(figures).get(COMPLAINTS))
        .map(figure -> figure.tally().map(Tally::hits))
        .orElse(Optional.of(0L));
  }

  private static List<String> withheld(Collection<ShownFigure> figures, Set<String> indicators) {
    return figures.stream()
        .filter(figure -> figure.tally().isEmpty())
        .map(ShownFigure::indicator)
        .filter(indicators::contains)
        .toList();
  }

  private static ActionLine action(ShownAction action, boolean withheld) {
    return new ActionLine(
        action.problem(),
        action.measure(),
        action.owner(),
        action.due(),
        action.state().name(),
        action.indicator(),
        withheld,
        action.before(),
        action.goal());
  }
}
