package org.gasservice.examples.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.FlatTally;
import org.gasservice.examples.report.Both;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;
import org.gasservice.examples.site.Site;

/** The report as a page to look at and as a few lines for the console. */
final class ProjectPage {

  private static final int BAR = 46;
  private static final int GAP = 10;
  private static final double TALLEST = 160;
  private static final double FLOOR = 190;

  private final ProjectReport report;
  private final PageTemplate template =
      new PageTemplate("org/gasservice/examples/report/project.mustache");
  private final Words words;

  /** @param features texts of the features, whose words the results are */
  ProjectPage(ProjectReport report, List<MessageBundle> features) {
    this.report = report;
    words = Words.beside(ProjectPage.class, features, report.asOf(), Site.ZONE);
  }

  String html(Locale first) {
    Map<String, Object> content = new HashMap<>();
    content.put("project", report.project());
    content.put("name", Both.split(report.name()));
    content.put("asOf", report.asOf());
    content.put("subheading", words.of("project.asof", Map.of("day", report.asOf())));
    content.put("tiles", tiles());
    content.put("chart", chart());
    content.put("results", results().stream().map(this::word).toList());
    content.put("sections", report.sections().stream().map(this::section).toList());
    content.put("total", counts(report.total()));
    content.put("days", report.days().stream().map(this::day).toList());
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
    lines.add(in(
        locale,
        words.of(
            "project.summary",
            Map.of(
                "name", in(locale, Both.split(report.name())),
                "lit", report.total().lit(),
                "flats", report.total().flats(),
                "day", report.asOf(),
                "toCome", report.total().stillToCome()))));
    tiles()
        .forEach(tile -> lines.add("  " + in(locale, tile.name()) + ": " + tile.value() + " ("
            + in(locale, tile.more()) + ")"));
    for (FlatResult result : results()) {
      lines.add("  " + in(locale, word(result)) + ": " + report.total().of(result));
    }
    lines.add("  " + in(locale, words.of("project.not-visited", Map.of())) + ": "
        + report.total().notVisited());
    return lines;
  }

  /** One figure at the top of the page. */
  private record Tile(Both name, int value, Both more, String tone) {}

  private List<Tile> tiles() {
    FlatTally total = report.total();
    int visits = report.days().stream().mapToInt(ProjectReport.Day::planned).sum();
    int refused = report.refused().values().stream().mapToInt(n -> n).sum();
    return List.of(
        tile("flats", total.flats(), "", Map.of("n", report.sections().size())),
        tile("lit", total.lit(), "good", Map.of("p", 100 * total.lit() / total.flats())),
        tile(
            "to-come",
            total.stillToCome(),
            total.stillToCome() == 0 ? "good" : "care",
            Map.of("n", total.notVisited())),
        tile("days", report.days().size(), "", Map.of("n", visits)),
        tile("refusals", refused, "care", Map.of()),
        tile("follow", report.toFollow(), report.toFollow() == 0 ? "good" : "care", Map.of()));
  }

  private Tile tile(String name, int value, String tone, Map<String, ?> more) {
    return new Tile(
        words.of("project." + name, Map.of()),
        value,
        words.of("project." + name + ".more", more),
        tone);
  }

  private Map<String, Object> section(ProjectReport.Section section) {
    Map<String, Object> line = counts(section.tally());
    line.put("id", section.id());
    line.put("name", Both.split(section.name()));
    line.put("acceptedOn", section.acceptedOn());
    return line;
  }

  private Map<String, Object> counts(FlatTally tally) {
    Map<String, Object> line = new HashMap<>();
    line.put("flats", tally.flats());
    line.put("counts", results().stream().map(tally::of).toList());
    line.put("notVisited", tally.notVisited());
    return line;
  }

  private Map<String, Object> day(ProjectReport.Day day) {
    return Map.of(
        "day", day.day(),
        "planned", day.planned(),
        "counts", results().stream().map(r -> day.results().getOrDefault(r, 0)).toList(),
        "litByThen", day.litByThen());
  }

  private Map<String, Object> chart() {
    List<Map<String, Object>> bars = new ArrayList<>();
    for (ProjectReport.Day day : report.days()) {
      int x = GAP + bars.size() * (BAR + GAP);
      double height = TALLEST * day.litByThen() / report.total().flats();
      bars.add(Map.of(
          "x",
          x,
          "w",
          BAR,
          "middle",
          x + BAR / 2,
          "h",
          height,
          "y",
          FLOOR - height,
          "above",
          FLOOR - height - 5,
          "lit",
          day.litByThen(),
          "day",
          day.day(),
          "short",
          shortDay(day.day())));
    }
    return Map.of("width", GAP + bars.size() * (BAR + GAP), "bars", bars);
  }

  private static String shortDay(LocalDate day) {
    return day.getMonthValue() + "-" + day.getDayOfMonth();
  }

  private static List<FlatResult> results() {
    return Arrays.asList(FlatResult.values());
  }

  private Both word(FlatResult result) {
    return words.of("FlatResult." + result.name(), Map.of());
  }

  private static String in(Locale locale, Both text) {
    return locale.getLanguage().equals("en") ? text.en() : text.zh();
  }
}
