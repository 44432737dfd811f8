package org.gasservice.examples.manual;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.examples.report.PageTemplate;
import org.gasservice.examples.report.Words;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.Site;

/**
 * The clause matrix as one HTML page to search in, without a network.
 *
 * @param sources what the links to sources begin with: a relative path or an address
 */
record MatrixPage(Matrix matrix, String sources) {

  private static final String TEMPLATE = "org/gasservice/examples/manual/matrix.mustache";

  String html(Locale first) {
    Words words = Words.beside(
        ManualCommand.class,
        List.of(MessageBundle.beside(Texts.class)),
        LocalDate.EPOCH,
        Site.ZONE);
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("rows", matrix.rows().stream().map(this::row).toList());
    page.put(
        "sum",
        words.of(
            "manual.sum",
            Map.of(
                "passed", matrix.count("PASSED"),
                "open", matrix.count("OPEN"),
                "out", matrix.count("OUT"))));
    return new PageTemplate(TEMPLATE).html(page, words, first);
  }

  private Map<String, Object> row(Matrix.Row row) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", row.id());
    line.put("kind", row.kind());
    line.put("title", row.title());
    line.put("result", row.result());
    line.put("reason", row.reason());
    line.put("code", row.code().stream().map(this::link).toList());
    line.put("tests", row.tests().stream().map(this::link).toList());
    return line;
  }

  private Map<String, Object> link(String path) {
    return Map.of(
        "href",
        sources + "/" + path,
        "name",
        path.substring(path.lastIndexOf('/') + 1).replace(".java", ""));
  }
}
