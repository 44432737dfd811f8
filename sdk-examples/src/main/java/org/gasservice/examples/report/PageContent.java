package org.gasservice.examples.report;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.examples.report.ClockLine.Verdict;

/** What the template of the page shows, by the names it uses: every text made in both languages, every time written out. */
record PageContent(DayReport report, Words words) {

  private static final String NONE = "–";
  private static final int FRAME = 78;
  private static final int PROMISE_HEIGHT = 52;
  private static final int ORDER_HEIGHT = 25;

  Map<String, Object> make() {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("company", report.company());
    page.put("day", report.day().toString());
    page.put("heading", words.of("heading"));
    page.put("subheading", subheading());
    page.put("tiles", new Tiles(report, words).make());
    page.put("promises", report.promises().stream().map(this::promise).toList());
    page.put("total", promise(report.total()));
    page.put("triages", triages());
    page.put("steps", steps());
    page.put("openLead", words.of("open.lead", Map.of("at", words.clock(report.asOf()))));
    list(page, "open", "anyOpen", open());
    page.put(
        "contactsLead", words.of("contacts.lead", Map.of("n", report.contacts().size())));
    list(page, "late", "anyLate", late());
    page.put("refusals", report.refusals().stream().map(this::refusal).toList());
    page.put(
        "escalations",
        report.escalations().stream()
            .filter(e -> !e.warning())
            .map(this::escalation)
            .toList());
    page.put("escalationsLead", words.of("escalations.lead", Map.of("n", warnings())));
    list(page, "missed", "anyMissed", report.missed().stream().map(this::missed).toList());
    list(
        page,
        "interruptions",
        "anyInterruptions",
        report.interruptions().stream().map(this::interruption).toList());
    list(
        page,
        "requests",
        "anyRequests",
        report.requests().stream().map(this::request).toList());
    heights(page);
    return page;
  }

  private static void list(Map<String, Object> page, String name, String any, List<?> lines) {
    page.put(name, lines);
    page.put(any, !lines.isEmpty());
  }

  private long warnings() {
    return report.escalations().stream()
        .filter(DayReport.EscalationLine::warning)
        .count();
  }

  private void heights(Map<String, Object> page) {
    long decided = report.promises().stream().filter(p -> p.raw().isPresent()).count();
    page.put("promisesHeight", FRAME + PROMISE_HEIGHT * decided);
    page.put("timelineHeight", FRAME / 2 + ORDER_HEIGHT * report.orders().size());
    page.put("stationsHeight", 280);
  }

  private Both subheading() {
    Both weekday = words.of("weekday." + report.day().getDayOfWeek());
    Both what = words.of(report.makeUpDay() ? "day.make-up" : "day.plain");
    return words
        .of("subheading", Map.of("day", report.day(), "at", words.clock(report.asOf())))
        .append(new Both(" · " + weekday.zh() + what.zh(), " · " + weekday.en() + what.en()));
  }

  private Map<String, Object> promise(PromiseLine line) {
    return Map.of(
        "clause", line.clause(),
        "title", Words.title(line.clause()),
        "met", line.met(),
        "breached", line.breached(),
        "excused", line.excused(),
        "open", line.open(),
        "raw", percent(line.raw()),
        "adjusted", percent(line.adjusted()));
  }

  static String percent(Optional<BigDecimal> percent) {
    return percent
        .map(value -> value.stripTrailingZeros().toPlainString() + " %")
        .orElse(NONE);
  }

  private List<Map<String, Object>> triages() {
    List<Map<String, Object>> legend = new ArrayList<>();
    Palette.triages()
        .forEach((triage, colour) ->
            legend.add(Map.of("color", colour, "name", words.word("triage", triage))));
    return legend;
  }

  private List<Map<String, Object>> steps() {
    return Charts.steps(words).stream()
        .map(step -> Map.<String, Object>of(
            "color",
            step.color() == null ? grey(step.strength()) : step.color(),
            "name",
            step.name()))
        .toList();
  }

  /** In the legend the strength of a step shows on grey. */
  private static String grey(double strength) {
    long shade = Math.round(255 - strength * 175);
    return String.format(Locale.ROOT, "rgb(%d,%d,%d)", shade, shade, shade);
  }

  private List<Map<String, Object>> open() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (OrderLine order : report.orders()) {
      if (!order.finished()) {
        List<ClockLine> waiting = report.clocks().stream()
            .filter(c -> c.order().equals(order.order()) && c.verdict().open())
            .sorted(Comparator.comparing(ClockLine::due))
            .toList();
        lines.add(open(order, waiting.stream().findFirst()));
      }
    }
    return lines;
  }

  private Map<String, Object> open(OrderLine order, Optional<ClockLine> clock) {
    Map<String, Object> line = orderPart(order);
    line.put("unit", report.nameOf(order.unit()));
    line.put("state", words.word("state", order.state()));
    line.put(
        "milestone",
        clock
            .map(c -> words.word("milestone", c.milestone()))
            .orElseGet(() -> words.of("open.nothing-promised")));
    line.put("clause", clock.map(ClockLine::clause).orElse(""));
    line.put("due", clock.map(c -> words.clock(c.due())).orElse(NONE));
    line.put("verdict", clock.map(c -> c.verdict().name()).orElse(""));
    line.put("left", clock.map(this::left).orElse(Both.same("")));
    return line;
  }

  private Both left(ClockLine clock) {
    if (clock.verdict() == Verdict.PAUSED) {
      return words.of("open.paused");
    }
    Duration left = Duration.between(report.asOf(), clock.due());
    Both time = words.time(left.abs());
    String code = left.isNegative() ? "open.overdue-by" : "open.left";
    return new Both(
        words.of(code, Map.of("time", time.zh())).zh(),
        words.of(code, Map.of("time", time.en())).en());
  }

  private Map<String, Object> orderPart(OrderLine order) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("order", order.order());
    line.put("triage", order.triage());
    line.put("work", order.work());
    return line;
  }

  private Optional<OrderLine> order(String number) {
    return report.orders().stream().filter(o -> o.order().equals(number)).findFirst();
  }

  private List<Map<String, Object>> late() {
    return report.clocks().stream()
        .filter(c -> c.verdict() == Verdict.BREACHED || c.verdict() == Verdict.EXCUSED)
        .sorted(Comparator.comparing(ClockLine::due))
        .map(this::late)
        .toList();
  }

  private Map<String, Object> late(ClockLine clock) {
    Map<String, Object> line =
        order(clock.order()).map(this::orderPart).orElseGet(LinkedHashMap::new);
    line.put("milestone", words.word("milestone", clock.milestone()));
    line.put("clause", clock.clause());
    line.put("due", words.clock(clock.due()));
    line.put("reached", clock.endedAt().map(words::clock).orElse(NONE));
    line.put(
        "by",
        clock
            .endedAt()
            .map(end -> words.time(Duration.between(clock.due(), end)))
            .orElseGet(() -> Both.same(NONE)));
    line.put("verdict", clock.verdict().name());
    line.put(
        "verdictName",
        clock
            .excuse()
            .map(cause -> words.word("excuse", cause))
            .orElseGet(() -> words.word("verdict", clock.verdict().name())));
    return line;
  }

  private Map<String, Object> refusal(DayReport.RefusalLine refusal) {
    return Map.of(
        "at", words.clock(refusal.at()),
        "text", refusal.said(),
        "by", refusal.by(),
        "command", refusal.command(),
        "clause", refusal.clause().orElse(""));
  }

  private Map<String, Object> escalation(DayReport.EscalationLine step) {
    String kind = step.warning() ? "WARNING" : "ESCALATION";
    return Map.of(
        "at", words.clock(step.at()),
        "tone", kind,
        "kind", words.word("escalation", kind),
        "order", step.order(),
        "milestone", words.word("milestone", step.milestone()),
        "level", words.word("level", step.level()));
  }

  private Map<String, Object> missed(DayReport.MissedVisit visit) {
    return Map.of(
        "order", visit.order(),
        "work", order(visit.order()).map(OrderLine::work).orElseGet(() -> Both.same(NONE)),
        "arrived", words.clock(visit.arrivedAt()),
        "waited", words.time(Duration.ofMinutes(visit.waitedMinutes())),
        "calls", Both.same(String.valueOf(visit.calls())),
        "card", visit.cardNumber());
  }

  private Map<String, Object> interruption(DayReport.InterruptionLine line) {
    return Map.of(
        "area", line.area(),
        "kind", words.word("interruption", line.kind()),
        "cause", words.word("cause", line.cause()),
        "published", line.publishedAt().map(words::clock).orElse(NONE),
        "begin", words.clock(line.begin()),
        "resupplied", line.resuppliedAt().map(words::clock).orElse(NONE),
        "homes", line.homes(),
        "lit", line.lit(),
        "waiting", line.waiting(),
        "state", words.word("interruption", line.state()));
  }

  private Map<String, Object> request(DayReport.RequestLine line) {
    Both business = words.word("Business", line.what());
    Both course = words.word("course", line.course());
    return Map.of(
        "at", words.clock(line.at()),
        "channel", words.word("channel", line.channel()),
        "what", business.zh().equals(line.what()) ? words.word("matter", line.what()) : business,
        "owner", line.owner(),
        "promised", line.promisedBy().map(words::clock).orElse(NONE),
        "course", line.bounced() == 0 ? course : course.append(words.of("course.bounced")),
        "rule", line.rule().orElse(""));
  }
}
