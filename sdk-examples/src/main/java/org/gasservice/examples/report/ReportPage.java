package org.gasservice.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
  private static final String CHART_LIBRARY =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

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
    page.put("chartLibrary", withoutSourceMap(PageTemplate.resource(CHART_LIBRARY)));
    page.put("data", embedded(new Charts(report, words).data()));
    return template.html(page, words, first);
  }

  /** JSON that cannot end the element it stands in. */
  private static String embedded(ChartData data) {
    try {
      return new JsonMapper()
          .writeValueAsString(data)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("records always have a JSON form", e);
    }
  }

  /** A debugger would load the map from beside the page. */
  private static String withoutSourceMap(String script) {
    return script.replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }
}
