package org.gasservice.examples.manual;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.gasservice.core.json.Json;
import org.gasservice.examples.report.Both;

/** The clause matrix the build wrote. */
record Matrix(JsonNode tree, List<Row> rows) {

  /**
   * A line.
   *
   * @param code paths from the root of the sources
   * @param tests tests and scenarios, likewise
   * @param result {@code PASSED}, {@code OPEN} or {@code OUT}
   */
  record Row(
      String id,
      String kind,
      Both title,
      List<String> code,
      List<String> tests,
      String result,
      Both reason) {}

  static Matrix read() throws IOException {
    JsonNode tree = Json.parse(Resources.toString(
        Resources.getResource(Matrix.class, "clause-matrix.json"), StandardCharsets.UTF_8));
    List<Row> rows = new ArrayList<>();
    tree.forEach(line -> rows.add(new Row(
        line.path("id").asText(),
        line.path("kind").asText(),
        Both.split(line.path("title").asText()),
        texts(line.path("code")),
        texts(line.path("tests")),
        line.path("result").asText(),
        Both.split(line.path("reason").asText()))));
    return new Matrix(tree, List.copyOf(rows));
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  Optional<Row> find(String clause) {
    return rows.stream().filter(row -> row.id().equals(clause)).findFirst();
  }

  long count(String result) {
    return rows.stream().filter(row -> row.result().equals(result)).count();
  }
}
