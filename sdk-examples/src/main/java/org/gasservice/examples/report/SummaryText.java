package org.gasservice.examples.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;

/** A report in a few lines for the console. */
public final class SummaryText {

  private final Messages messages;
  private final Locale locale;

  public SummaryText(Collection<MessageBundle> features, Locale locale) {
    messages = ReportPage.messages(features);
    this.locale = locale;
  }

  public List<String> lines(DayReport report) {
    Words words = new Words(messages, report.day(), report.zone());
    List<String> lines = new ArrayList<>();
    lines.add(in(words.of(
        "summary.head",
        Map.of(
            "company",
            in(report.company()),
            "day",
            report.day(),
            "at",
            words.clock(report.asOf())))));
    new Tiles(report, words).make().forEach(tile -> lines.add(figure(tile)));
    lines.add(in(words.of("promises.title")));
    report.promises().forEach(line -> lines.add(promise(words, line)));
    if (!report.refusals().isEmpty()) {
      lines.add(in(words.of("refusals.title")));
      report.refusals().forEach(refusal -> lines.add(refusal(words, refusal)));
    }
    return lines;
  }

  private String figure(Map<String, Object> tile) {
    String more = in((Both) tile.getOrDefault("more", Both.same("")));
    return "  " + in((Both) tile.getOrDefault("name", Both.same(""))) + ": " + tile.get("value")
        + tile.get("unit") + (more.isEmpty() ? "" : " (" + more + ")");
  }

  private String promise(Words words, PromiseLine line) {
    return "  " + line.clause() + "  "
        + in(words.of(
            "summary.promise",
            Map.of(
                "milestone", in(words.word("milestone", line.milestone())),
                "met", line.met(),
                "breached", line.breached(),
                "excused", line.excused(),
                "open", line.open(),
                "raw", PageContent.percent(line.raw()),
                "adjusted", PageContent.percent(line.adjusted()))));
  }

  private String refusal(Words words, DayReport.RefusalLine refusal) {
    return "  " + words.clock(refusal.at()) + "  "
        + in(refusal.said())
        + refusal.clause().map(clause -> " [" + clause + "]").orElse("");
  }

  private String in(Both text) {
    return locale.getLanguage().equals("en") ? text.en() : text.zh();
  }
}
