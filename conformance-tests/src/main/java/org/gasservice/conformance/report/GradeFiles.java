package org.gasservice.conformance.report;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.mustachejava.DefaultMustacheFactory;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A run as files: {@code grade.json} for machines, {@code grade.html}, one page with nothing loaded from anywhere, for people. */
public final class GradeFiles {

  private static final String PLACE = "org/gasservice/conformance/report/";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private GradeFiles() {}

  /**
   * Writes both files; earlier ones are replaced.
   *
   * @param folder made if it is not there
   * @return the page
   */
  public static Path write(Grade grade, Path folder) throws IOException {
    Files.createDirectories(folder);
    JSON.writeValue(folder.resolve("grade.json").toFile(), asJson(grade));
    Path page = folder.resolve("grade.html");
    try (Writer out = Files.newBufferedWriter(page)) {
      new DefaultMustacheFactory(PLACE).compile("grade.mustache").execute(out, asPage(grade));
    }
    return page;
  }

  private static Map<String, Object> asJson(Grade grade) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("adapter", grade.adapter());
    json.put("suite", grade.suite());
    json.put("at", grade.at().toString());
    json.put("tookMillis", grade.took().toMillis());
    json.put("capabilities", grade.capabilities().stream().sorted().toList());
    json.put("level", grade.level().map(Level::name).orElse(null));
    json.put("expected", grade.expected().name());
    json.put("graded", grade.graded());
    json.put("gradable", grade.gradable());
    json.put("rules", grade.rules());
    return json;
  }

  private static Map<String, Object> asPage(Grade grade) {
    Map<String, Object> page = new LinkedHashMap<>();
    page.put("grade", grade);
    page.put("level", grade.level().map(Level::toString).orElse("–"));
    page.put("reached", grade.reaches(grade.expected()));
    page.put(
        "capabilities", String.join(", ", grade.capabilities().stream().sorted().toList()));
    page.put("seconds", String.format(Locale.ROOT, "%.1f", grade.took().toMillis() / 1e3));
    page.put(
        "levels",
        Arrays.stream(Level.values()).map(level -> column(grade, level)).toList());
    page.put("anyOpen", grade.rules().stream().anyMatch(RuleResult::standsInTheWay));
    page.put(
        "open",
        grade.rules().stream()
            .filter(RuleResult::standsInTheWay)
            .map(GradeFiles::row)
            .toList());
    page.put("rows", grade.rules().stream().map(GradeFiles::row).toList());
    return page;
  }

  /** How a level went, as the parts of a bar that fills 100. */
  private static Map<String, Object> column(Grade grade, Level level) {
    List<RuleResult> rules =
        grade.rules().stream().filter(rule -> rule.level() == level).toList();
    Map<String, Object> column = new LinkedHashMap<>();
    column.put("name", level.toString());
    column.put("reached", grade.reaches(level));
    column.put("total", rules.size());
    for (Result result : Result.values()) {
      long count = rules.stream().filter(rule -> rule.result() == result).count();
      column.put(result.name(), count);
      column.put(result.name() + "_PART", 100 * count / Math.max(1, rules.size()));
    }
    return column;
  }

  private static Map<String, Object> row(RuleResult rule) {
    return Map.of(
        "rule",
        rule,
        "broken",
        rule.result() == Result.BROKEN,
        "mark",
        rule.result().name(),
        "anyCauses",
        !rule.likelyCauses().isEmpty());
  }
}
