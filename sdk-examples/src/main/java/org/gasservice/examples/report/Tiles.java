package org.gasservice.examples.report;

import java.util.List;
import java.util.Map;

/** The figures at the top of the page. */
record Tiles(DayReport report, Words words) {

  List<Map<String, Object>> make() {
    PromiseLine total = report.total();
    long closed = report.orders().stream().filter(OrderLine::finished).count();
    long open = report.orders().size() - closed;
    long emergencies =
        report.orders().stream().filter(o -> o.kind().equals("EMERGENCY")).count();
    long told = report.escalations().stream().filter(e -> !e.warning()).count();
    String kept = total.raw().map(p -> p.stripTrailingZeros().toPlainString()).orElse("–");
    return List.of(
        tile("contacts", "", report.contacts().size(), Map.of()),
        tile("orders", "", report.orders().size(), Map.of("n", emergencies)),
        tile("closed", "good", closed, Map.of("n", open)),
        percent("kept", kept, total),
        tile(
            "breached",
            total.breached() + total.excused() == 0 ? "good" : "bad",
            total.breached() + total.excused(),
            Map.of("n", total.excused())),
        tile("refused", "care", report.refusals().size(), Map.of()),
        tile(
            "escalated",
            told == 0 ? "good" : "care",
            told,
            Map.of("n", report.escalations().size() - told)),
        tile("missed", "", report.missed().size(), Map.of()));
  }

  private Map<String, Object> tile(String name, String tone, long value, Map<String, ?> more) {
    return Map.of(
        "name",
        words.of("tile." + name),
        "value",
        value,
        "unit",
        "",
        "more",
        words.of("tile." + name + ".more", more),
        "tone",
        tone);
  }

  private Map<String, Object> percent(String name, String value, PromiseLine total) {
    return Map.of(
        "name",
        words.of("tile." + name),
        "value",
        value,
        "unit",
        " %",
        "more",
        words.of("tile." + name + ".more", Map.of("p", PageContent.percent(total.adjusted()))),
        "tone",
        total.breached() == 0 ? "good" : "bad");
  }
}
