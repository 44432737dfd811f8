package org.gasservice.examples.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
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
  private final Mustache template;

  /** @param features texts of the features, for what they refused */
  public ReportPage(Collection<MessageBundle> features) {
    messages = messages(features);
    template = new DefaultMustacheFactory(PLACE).compile("report.mustache");
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
    page.put("language", first.getLanguage().equals("en") ? "en" : "zh");
    page.put("css", resource(PLACE + "report.css"));
    page.put("script", resource(PLACE + "report.js"));
    page.put("chartLibrary", withoutSourceMap(resource(CHART_LIBRARY)));
    page.put("data", embedded(new Charts(report, words).data()));
    page.put("say", say(words));
    StringWriter html = new StringWriter();
    template.execute(html, page);
    return html.toString();
  }

  private static UnaryOperator<String> say(Words words) {
    return code -> {
      Both text = words.of(code.strip());
      return "<span lang=\"zh\">" + escaped(text.zh()) + "</span><span lang=\"en\">"
          + escaped(text.en()) + "</span>";
    };
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
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

  private static String resource(String path) {
    try {
      return Resources.toString(
          Objects.requireNonNull(ReportPage.class.getClassLoader().getResource(path), path),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
