package org.gasservice.examples.inspection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.Coverage;
import org.gasservice.core.inspection.InspectionFeature;
import org.gasservice.core.inspection.WindowStanding;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;
import org.gasservice.examples.site.Site;

/** The year as a page to look at and as a few lines for the console. */
final class YearPage {

  private static final int BAR = 58;
  private static final int GAP = 12;
  private static final double TALLEST = 150;
  private static final double FLOOR = 170;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Map<WindowStanding, String> COLOURS = Map.of(
      WindowStanding.ENTERED, "#1d7a5f",
      WindowStanding.VACANT, "#8fb8a8",
      WindowStanding.EXEMPT, "#b9cfc6",
      WindowStanding.NO_ACCESS, "#d9a400",
      WindowStanding.REFUSED, "#b3261e",
      WindowStanding.NOT_VISITED, "#dfe4ea");

  private final YearReport report;
  private final Words words;
  private final PageTemplate template =
      new PageTemplate("org/gasservice/examples/report/inspection-year.mustache");

  YearPage(YearReport report) {
    this.report = report;
    List<MessageBundle> features = List.of(
        MessageBundle.beside(InspectionFeature.class),
        MessageBundle.beside(WorkforceFeature.class));
    words = Words.beside(YearPage.class, features, report.asOf(), Site.ZONE);
  }

  String html(Locale first) {
    Map<String, Object> content = new HashMap<>();
    content.put("asOf", report.asOf());
    content.put(
        "subheading",
        words.of("year.asof", Map.of("points", report.points(), "seed", report.seed())));
    content.put("tiles", tiles());
    content.put("standings", standings().stream().map(this::word).toList());
    content.put("legend", standings().stream().map(this::legend).toList());
    content.put("charts", Arrays.stream(UseClass.values()).map(this::chart).toList());
    content.put("windows", report.windows().stream().map(this::window).toList());
    content.put("funnel", funnel());
    content.put("hazards", report.hazards().stream().map(this::hazards).toList());
    content.put("expiries", report.expiries());
    content.put("rosters", report.rosters().stream().map(this::roster).toList());
    content.put("plans", report.plans());
    content.put(
        "refused",
        report.refused().entrySet().stream()
            .map(each -> Map.of("code", each.getKey(), "times", each.getValue()))
            .toList());
    return template.html(content, words, first);
  }

  /** The same figures in a few lines. */
  List<String> summary(Locale locale) {
    List<String> lines = new ArrayList<>();
    for (YearReport.Window window : report.windows()) {
      lines.add(in(
          locale,
          words.of(
              "year.line",
              Map.of(
                  "use", in(locale, word(window.use())),
                  "window", window.window(),
                  "all", window.coverage().all(),
                  "offered", percent(window.offeredRate()),
                  "entered", percent(window.enteredRate()),
                  "inspected", percent(window.inspectedRate())))));
    }
    for (YearReport.Hazards line : report.hazards()) {
      lines.add(in(locale, word("HazardGrade", line.grade())) + ": " + line.found() + " / "
          + line.closed());
    }
    return lines;
  }

  /** One figure at the top of the page. */
  private record Tile(Both name, String value, Both more, String tone) {}

  private List<Tile> tiles() {
    Coverage homes = sum(UseClass.RESIDENTIAL);
    int found = report.hazards().stream().mapToInt(YearReport.Hazards::found).sum();
    int closed = report.hazards().stream().mapToInt(YearReport.Hazards::closed).sum();
    boolean manned = report.rosters().stream().allMatch(YearReport.Roster::holds);
    int due = report.plans().stream().mapToInt(YearReport.Plan::due).sum();
    int unplanned = report.plans().stream().mapToInt(YearReport.Plan::unplanned).sum();
    return List.of(
        tile("points", Integer.toString(report.points()), "", Map.of("n", due)),
        tile("offered", percent(homes.offeredRate()), "", Map.of("n", homes.offered())),
        tile(
            "entered",
            percent(homes.enteredRate()),
            "",
            Map.of("n", homes.of(WindowStanding.ENTERED))),
        tile("inspected", percent(homes.inspectedRate()), "good", Map.of("n", homes.excluded())),
        tile("hazards", Integer.toString(found), "care", Map.of("n", closed)),
        tile("unplanned", Integer.toString(unplanned), unplanned == 0 ? "good" : "bad", Map.of()),
        tile(
            "manned",
            Integer.toString(
                report.rosters().stream().mapToInt(YearReport.Roster::gaps).sum()),
            manned ? "good" : "bad",
            Map.of()));
  }

  private Coverage sum(UseClass use) {
    return report.windows().stream()
        .filter(window -> window.use() == use)
        .map(YearReport.Window::coverage)
        .reduce(new Coverage(Map.of()), Coverage::plus);
  }

  private Tile tile(String name, String value, String tone, Map<String, ?> more) {
    return new Tile(
        words.of("year." + name), value, words.of("year." + name + ".more", more), tone);
  }

  private Map<String, Object> legend(WindowStanding standing) {
    return Map.of("name", word(standing), "colour", colour(standing));
  }

  /** Stacked: each bar is all customers of the window at the end of a month. */
  private Map<String, Object> chart(UseClass use) {
    List<Map<String, Object>> bars = new ArrayList<>();
    List<YearReport.Month> months =
        report.months().stream().filter(month -> month.use() == use).toList();
    for (YearReport.Month month : months) {
      int x = GAP + bars.size() * (BAR + GAP);
      List<Map<String, Object>> parts = new ArrayList<>();
      double y = FLOOR;
      for (WindowStanding standing : standings()) {
        int many = month.coverage().of(standing);
        double height =
            month.coverage().all() == 0 ? 0 : TALLEST * many / month.coverage().all();
        y -= height;
        Both name = word(standing);
        parts.add(Map.of(
            "x", x,
            "y", y,
            "w", BAR,
            "h", height,
            "colour", colour(standing),
            "title", month.month() + " " + name.zh() + " / " + name.en() + ": " + many));
      }
      bars.add(Map.of(
          "parts",
          parts,
          "middle",
          x + BAR / 2,
          "month",
          month.month().getMonthValue(),
          "window",
          month.window()));
    }
    return Map.of("name", word(use), "width", GAP + bars.size() * (BAR + GAP), "bars", bars);
  }

  private Map<String, Object> window(YearReport.Window window) {
    return Map.of(
        "use",
        word(window.use()),
        "window",
        window.window(),
        "all",
        window.coverage().all(),
        "counts",
        standings().stream().map(window.coverage()::of).toList(),
        "offered",
        percent(window.offeredRate()),
        "entered",
        percent(window.enteredRate()),
        "inspected",
        percent(window.inspectedRate()));
  }

  private List<Map<String, Object>> funnel() {
    YearReport.Funnel funnel = report.funnel();
    List<Map<String, Object>> steps = new ArrayList<>();
    step(steps, "all", funnel.all());
    step(steps, "offered", funnel.offered());
    step(steps, "missed", funnel.missedFirst());
    step(steps, "later", funnel.enteredLater());
    step(steps, "exempt", funnel.exempt());
    step(steps, "closed", funnel.stillClosed());
    return steps;
  }

  private void step(List<Map<String, Object>> steps, String name, int many) {
    int all = Math.max(1, report.funnel().all());
    steps.add(
        Map.of("name", words.of("year.funnel." + name), "many", many, "share", 100.0 * many / all));
  }

  private Map<String, Object> hazards(YearReport.Hazards line) {
    return Map.of(
        "grade", word("HazardGrade", line.grade()),
        "found", line.found(),
        "closed", line.closed(),
        "upToWeek", line.upToWeek(),
        "upToMonth", line.upToMonth(),
        "older", line.older());
  }

  private Map<String, Object> roster(YearReport.Roster line) {
    return Map.of(
        "unit", line.unit(), "post", words.word("DutyPost", line.post()), "gaps", line.gaps());
  }

  private static List<WindowStanding> standings() {
    return List.of(
        WindowStanding.ENTERED,
        WindowStanding.VACANT,
        WindowStanding.EXEMPT,
        WindowStanding.NO_ACCESS,
        WindowStanding.REFUSED,
        WindowStanding.NOT_VISITED);
  }

  private static String colour(WindowStanding standing) {
    return Optional.ofNullable(COLOURS.get(standing)).orElse("#000000");
  }

  private Both word(Enum<?> value) {
    return word(value.getDeclaringClass().getSimpleName(), value);
  }

  private Both word(String group, Enum<?> value) {
    return words.word(group, value.name());
  }

  private static String percent(Optional<BigDecimal> share) {
    return share
        .map(of -> of.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP) + " %")
        .orElse("–");
  }

  private static String in(Locale locale, Both text) {
    return locale.getLanguage().equals("en") ? text.en() : text.zh();
  }
}
