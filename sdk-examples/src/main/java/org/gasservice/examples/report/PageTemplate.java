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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The frame of every page: one look, everything inside, both languages with a switch. A template finds {@code language}, {@code css},
 * {@code print} (for sheets of A4 paper), {@code switch} (a script) and {@code say} (the text of a code in both languages) beside what it is given.
 */
public final class PageTemplate {

  private static final String PLACE = "org/gasservice/examples/report/";
  private static final String CHART_LIBRARY =
      "META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";

  private final Mustache template;

  /** @param path of the template among the resources */
  public PageTemplate(String path) {
    template = new DefaultMustacheFactory().compile(path);
  }

  /** @param first language the page opens in */
  public String html(Map<String, Object> content, Words words, Locale first) {
    Map<String, Object> page = new LinkedHashMap<>(content);
    page.put("language", first.getLanguage().equals("en") ? "en" : "zh");
    page.put("css", resource(PLACE + "report.css"));
    page.put("print", resource(PLACE + "print.css"));
    page.put("switch", resource(PLACE + "switch.js"));
    page.put("say", (UnaryOperator<String>) code -> spans(words.of(code.strip())));
    StringWriter html = new StringWriter();
    template.execute(html, page);
    return html.toString();
  }

  private static String spans(Both text) {
    return "<span lang=\"zh\">" + escaped(text.zh()) + "</span><span lang=\"en\">"
        + escaped(text.en()) + "</span>";
  }

  private static String escaped(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }

  public static String resource(String path) {
    try {
      return Resources.toString(
          Objects.requireNonNull(PageTemplate.class.getClassLoader().getResource(path), path),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The script charts are drawn with, to be put into the page. A debugger would load its map from beside the page. */
  public static String chartLibrary() {
    return resource(CHART_LIBRARY).replaceAll("(?m)^//# sourceMappingURL=.*$", "");
  }

  /** JSON that cannot end the element it stands in. */
  public static String embedded(Object data) {
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
}
