package org.gasservice.examples.day;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Steps of a scenario, collected in any order and written in order of time, one JSON object a line. */
final class ScriptLines {

  static final LocalDate DAY = LocalDate.of(2026, 2, 14);
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter AT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(OFFSET);

  private record Step(Instant at, ObjectNode json) {}

  private final List<Step> steps = new ArrayList<>();
  private int ids;

  /** A moment of the day. */
  static Instant at(String clock) {
    return DAY.atTime(LocalTime.parse(clock)).toInstant(OFFSET);
  }

  static String text(Instant moment) {
    return AT.format(moment);
  }

  /** Values by name, in order; a value left out is {@code null}. */
  static Map<String, Object> with(Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return values;
  }

  /** Adds a step and gives it an id of its own, so that it can be done again without being done twice. */
  ObjectNode add(Instant at, String by, String command, Map<String, Object> values) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("at", text(at)).put("by", by).put("do", command).put("id", "day-" + ++ids);
    json.set("with", tree(values));
    steps.add(new Step(at, json));
    return json;
  }

  /** Adds a step that a clause forbids. */
  void refused(Instant at, String by, String command, String clause, Map<String, Object> values) {
    add(at, by, command, values).putObject("expect").put("refused", clause);
  }

  static JsonNode tree(Object value) {
    return new JsonMapper().valueToTree(value);
  }

  /** The file. */
  String write(Map<String, Object> head) {
    StringBuilder file = new StringBuilder().append(tree(head)).append('\n');
    steps.stream()
        .sorted(Comparator.comparing(Step::at))
        .forEach(step -> file.append(step.json()).append('\n'));
    return file.toString();
  }
}
