package org.gasservice.examples.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.quality.Indicator;
import org.gasservice.core.quality.Indicators;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;

/** A report as one HTML page. */
final class QualityPage {

  private static final String PLACE = "org/gasservice/examples/quality/";
  private static final String NONE = "–";
  private static final String COMPLAINTS = "COMPLAINT_RATE";

  /** Columns of the table of units. */
  private static final List<String> BY_UNIT =
      List.of("ORDERS_ON_TIME", "EMERGENCY_ARRIVED", "CALLS_COMPLETED", COMPLAINTS, "SATISFIED");

  /** Columns of screens that hold words of the domain. */
  private static final Map<String, String> GROUPS = Map.of(
      "state", "OrderState",
      "channel", "Channel",
      "matter", "Matter",
      "kind", "OrderKind",
      "grade", "HazardGrade",
      "post", "DutyPost");

  /** Columns that are never broken into lines. */
  private static final Set<String> SHORT =
      Set.of("at", "count", "deadline", "amount", "received", "difference", "gaps");

  /** Columns of keys that may be broken anywhere. */
  private static final Set<String> LONG = Set.of("order", "on-duty", "drawer");

  private final QualityReport report;
  private final Words words;

  /** @param features texts of the features, for the words of the domain */
  QualityPage(QualityReport report, Collection<MessageBundle> features) {
    this.report = report;
    this.words = Words.beside(
        QualityPage.class,
        features,
        LocalDate.ofInstant(report.asOf(), report.zone()),
        report.zone());
  }

  /** @param first language the page opens in */
  String html(Locale first) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("company", report.company());
    page.put(
        "subheading",
        words.of(
            "quality.subheading",
            Map.of(
                "unit",
                report.unit(),
                "month",
                report.month(),
                "at",
                words.moment(report.asOf()))));
    page.put("state", words.word("quality.state", report.state().name()));
    page.put("signed", report.signedBy().orElse(""));
    page.put("fewest", words.of("quality.fewest", Map.of("fewest", report.fewest())));
    page.put("lines", report.lines().stream().map(this::line).toList());
    page.put("screens", report.screens().stream().map(this::screen).toList());
    page.put("actions", report.actions().stream().map(this::action).toList());
    page.put(
        "unit-columns",
        BY_UNIT.stream()
            .map(id -> id.equals(COMPLAINTS) ? words.of("quality.complaints") : title(id))
            .toList());
    page.put("units", report.units().stream().map(this::unit).toList());
    page.put("any-actions", !report.actions().isEmpty());
    page.put("any-lines", !report.lines().isEmpty());
    page.put("chartLibrary", PageTemplate.chartLibrary());
    page.put("script", PageTemplate.resource(PLACE + "quality.js"));
    page.put("data", PageTemplate.embedded(charts()));
    return new PageTemplate(PLACE + "quality.mustache").html(page, words, first);
  }

  private Map<String, Object> line(QualityReport.Line line) {
    boolean time = line.form().equals("SECONDS");
    boolean share = line.form().equals("SHARE") || line.form().equals("RATE");
    String unit = share ? " %" : "";
    if (line.withheld()) {
      return Map.of(
          "title", line.title(),
          "clauses", String.join(" ", line.clauses()),
          "raw", withheld(),
          "adjusted", withheld(),
          "target", shown(line.target(), " %"),
          "counts", "",
          "later", "",
          "missed", false);
    }
    return Map.of(
        "title", line.title(),
        "clauses", String.join(" ", line.clauses()),
        "raw", time ? length(line.raw()) : Both.same(shown(line.raw(), unit)),
        "adjusted", time ? length(line.adjusted()) : Both.same(shown(line.adjusted(), unit)),
        "target", shown(line.target(), " %"),
        "counts",
            (time ? "" : line.hits().orElse(0L) + " / ")
                + line.of().orElse(0L)
                + line.excluded()
                    .filter(some -> some > 0)
                    .map(some -> " − " + some)
                    .orElse(""),
        "later", line.later().orElse(""),
        "missed", line.missed());
  }

  /** What stands in place of a number that would tell of people. */
  private Both withheld() {
    return words.of(
        report.over() ? "quality.withheld" : "quality.withheld-yet",
        Map.of("fewest", report.fewest()));
  }

  private Map<String, Object> unit(QualityReport.UnitLine line) {
    return Map.of(
        "unit", line.unit(),
        "figures",
            BY_UNIT.stream()
                .map(id -> line.withheld().contains(id)
                    ? withheld()
                    : Both.same(
                        id.equals(COMPLAINTS)
                            ? line.complaints().map(Object::toString).orElse(NONE)
                            : shown(Optional.ofNullable(line.shares().get(id)), " %")))
                .toList());
  }

  /** A mean of seconds as a length of time. */
  private Both length(Optional<BigDecimal> seconds) {
    return seconds
        .map(mean ->
            words.time(Duration.ofSeconds(mean.setScale(0, RoundingMode.HALF_UP).longValueExact())))
        .orElseGet(() -> Both.same(NONE));
  }

  private static String shown(Optional<BigDecimal> value, String unit) {
    return value
        .map(number -> number.stripTrailingZeros().toPlainString() + unit)
        .orElse(NONE);
  }

  private Map<String, Object> screen(QualityReport.Screen screen) {
    return Map.of(
        "number", screen.number(),
        "title", words.of("quality.screen." + screen.code()),
        "items",
            screen.items().stream()
                .map(item -> Map.of(
                    "name",
                    name(item.code()),
                    "value",
                    item.value().map(Both::same).orElseGet(this::few),
                    "bad",
                    item.bad()))
                .toList(),
        "columns",
            screen.columns().stream()
                .map(code -> words.of("quality.column." + code))
                .toList(),
        "rows",
            screen.rows().stream()
                .map(row -> Map.of("cells", cells(screen.columns(), row)))
                .toList(),
        "any-rows", !screen.rows().isEmpty());
  }

  /** In place of a number of today. */
  private Both few() {
    return words.of("quality.withheld", Map.of("fewest", report.fewest()));
  }

  private List<Map<String, Object>> cells(List<String> columns, List<String> row) {
    return IntStream.range(0, row.size())
        .mapToObj(i -> Map.of(
            "text", cell(columns.get(i), row.get(i)),
            "short", SHORT.contains(columns.get(i)),
            "long", LONG.contains(columns.get(i))))
        .toList();
  }

  private Both cell(String column, String value) {
    return Optional.ofNullable(GROUPS.get(column))
        .map(group -> words.word(group, value))
        .orElseGet(() -> Both.same(column.equals("at") ? value.replace('T', ' ') : value));
  }

  private Both name(String code) {
    return code.startsWith("indicator.")
        ? title(code.substring("indicator.".length()))
        : words.of("quality.item." + code);
  }

  private static Both title(String indicator) {
    return Indicators.standard()
        .find(indicator)
        .map(Indicator::title)
        .map(title -> new Both(title.zh(), title.en()))
        .orElseGet(() -> Both.same(indicator));
  }

  private Map<String, Object> action(QualityReport.ActionLine action) {
    return Map.of(
        "problem", action.problem(),
        "measure", action.measure(),
        "owner", action.owner(),
        "due", action.due(),
        "state", words.word("quality.action", action.state()),
        "indicator", title(action.indicator()),
        "before", action.withheld() ? few() : Both.same(shown(action.before(), "")),
        "goal", shown(Optional.of(action.goal()), ""));
  }

  /** What the charts are drawn from. */
  private Map<String, Object> charts() {
    Map<String, Object> data = new LinkedHashMap<>();
    List<QualityReport.Line> shares = report.lines().stream()
        .filter(line -> line.form().equals("SHARE") && !line.withheld())
        .toList();
    data.put("raw", words.of("quality.raw"));
    data.put("adjusted", words.of("quality.adjusted"));
    data.put("titles", shares.stream().map(QualityReport.Line::title).toList());
    data.put("rawShares", numbers(shares.stream().map(QualityReport.Line::raw)));
    data.put("adjustedShares", numbers(shares.stream().map(QualityReport.Line::adjusted)));
    data.put("days", report.days().stream().map(day -> day.day().toString()).toList());
    data.put(
        "series",
        List.of("ORDERS_ON_TIME", "EMERGENCY_ARRIVED", "CALLS_COMPLETED").stream()
            .map(id -> {
              Map<String, Object> series = new LinkedHashMap<>();
              series.put("name", title(id));
              series.put(
                  "values",
                  numbers(report.days().stream()
                      .map(day -> Optional.ofNullable(day.shares().get(id)))));
              return series;
            })
            .toList());
    return data;
  }

  /** A chart leaves a gap where there is nothing. */
  private static List<String> numbers(Stream<Optional<BigDecimal>> values) {
    return values
        .map(value -> value.map(BigDecimal::toPlainString).orElse("NaN"))
        .toList();
  }
}
