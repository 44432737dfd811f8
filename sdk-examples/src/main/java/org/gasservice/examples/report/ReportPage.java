package org.gasservice.examples.report;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;

/**
 * Makes one HTML page of a report: everything inside, nothing loaded from anywhere, both languages with a switch, fit for paper and for a
 * telephone.
 */
public final class ReportPage {

  private static final String PLACE = "org/gasservice/examples/report/";

  private final Messages messages;
  private final PageTemplate template = new PageTemplate(PLACE + "report.mustache");

  /** @param features texts of the features, for what they refused */
  public ReportPage(Collection<MessageBundle> features) {
    messages = messages(features);
  }

  static Messages messages(Collection<MessageBundle> features) {
    List<MessageBundle> all = new java.util.ArrayList<>(features);
    all.add(MessageBundle.beside(DayReport.class));
    return new Messages(all);
  }

  /** @param first language the page opens in */
  public String html(DayReport report, Locale first) {
    Words words = new Words(messages, report.day(), report.zone());
    Map<String, Object> page = new PageContent(report, words).make();
    page.put("script", PageTemplate.resource(PLACE + "report.js"));
    page.put("chartLibrary", PageTemplate.chartLibrary());
    page.put("data", PageTemplate.embedded(new Charts(report, words).data()));
    return template.html(page, words, first);
  }
}
