package org.gasservice.examples.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
import org.gasservice.core.command.Actor;
import org.gasservice.core.quality.Figure;
import org.gasservice.core.quality.ImprovementAction;
import org.gasservice.core.quality.Indicator;
import org.gasservice.core.quality.Quality;
import org.gasservice.core.quality.QualityPeriod;
import org.gasservice.core.quality.Tally;
import org.gasservice.examples.quality.QualityReport.ActionLine;
import org.gasservice.examples.quality.QualityReport.DayLine;
import org.gasservice.examples.quality.QualityReport.Line;
import org.gasservice.examples.quality.QualityReport.UnitLine;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;

/** Reads a report from a store. Costs days times units and what is open, however much is kept. */
final class ReportReader {

  private static final int MOST_ACTIONS = 50;
  /** Shown by day and unit: what people ask about first. */
  private static final Set<String> CHARTED =
      Set.of("ORDERS_ON_TIME", "EMERGENCY_ARRIVED", "CALLS_COMPLETED");

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
    Quality.Month found = quality.month(unit, month);
    LocalDate first = month.atDay(1);
    LocalDate last = month.atEndOfMonth();
    return new QualityReport(
        Both.split(company.name()),
        unit,
        month,
        found.state(),
        found.signed().map(QualityPeriod::frozenBy),
        asOf,
        zone,
        lines(quality, month, found),
        quality.byUnit(unit, first, last).entrySet().stream()
            .map(each -> new UnitLine(each.getKey(), shares(each.getValue())))
            .filter(line -> !line.shares().isEmpty())
            .toList(),
        quality.byDay(unit, first, last).entrySet().stream()
            .map(each -> new DayLine(each.getKey(), shares(each.getValue())))
            .toList(),
        quality.unverified(MOST_ACTIONS).stream()
            .map(Held::value)
            .map(ReportReader::action)
            .toList(),
        new Screens(site, desk, asOf, zone).read(unit, found.shown()));
  }

  private static List<Line> lines(Quality quality, YearMonth of, Quality.Month month) {
    Map<String, Tally> shown = byId(month.shown());
    Map<String, Tally> later = byId(month.later());
    return quality.indicators().all().stream()
        .filter(indicator -> shown.containsKey(indicator.id()))
        .map(indicator -> line(
            indicator,
            shown.getOrDefault(indicator.id(), Tally.NONE),
            Optional.ofNullable(later.get(indicator.id())),
            quality.target(indicator, of)))
        .toList();
  }

  private static Line line(
      Indicator indicator, Tally tally, Optional<Tally> later, Optional<BigDecimal> target) {
    return new Line(
        indicator.id(),
        new Both(indicator.title().zh(), indicator.title().en()),
        indicator.clauses(),
        indicator.form().name(),
        indicator.raw(tally),
        indicator.adjusted(tally),
        target,
        tally.hits(),
        tally.of(),
        tally.excluded(),
        later.map(more -> more.hits() + "/" + more.of()));
  }

  private static Map<String, Tally> byId(Collection<Figure> figures) {
    Map<String, Tally> found = new LinkedHashMap<>();
    figures.forEach(figure -> found.put(figure.indicator(), figure.tally()));
    return found;
  }

  private static Map<String, BigDecimal> shares(Collection<Figure> figures) {
    Map<String, BigDecimal> shares = new LinkedHashMap<>();
    figures.stream()
        .filter(figure -> CHARTED.contains(figure.indicator()))
        .forEach(figure -> figure
            .tally()
            .adjusted()
            .ifPresent(percent -> shares.put(figure.indicator(), percent)));
    return shares;
  }

  private static ActionLine action(ImprovementAction action) {
    return new ActionLine(
        action.problem(),
        action.measure(),
        action.owner(),
        action.due(),
        action.state().name(),
        action.indicator(),
        action.before(),
        action.goal());
  }
}
