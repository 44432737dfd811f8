package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether what came is what was expected. An expected value stands for itself: moments are compared as moments whatever their
 * offset, numbers by size, {@code null} means that nothing is there. An object with one of these fields asks something else: {@code
 * $present} (true or false), {@code $size} (of a list), {@code $has} (an element, or a part of a text).
 */
final class Comparison {

  private Comparison() {}

  /** One line for each place that differs. */
  static List<String> differences(String at, Map<String, JsonNode> expected, JsonNode tree) {
    return expected.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(field ->
            difference(at + field.getKey(), field.getValue(), new Place(field.getKey()).in(tree)))
        .toList();
  }

  private static Stream<String> difference(String place, JsonNode expected, JsonNode found) {
    return holds(expected, found)
        ? Stream.empty()
        : Stream.of(
            place + ": " + expected + " ≠ " + (found.isMissingNode() ? "-" : found.toString()));
  }

  static boolean holds(JsonNode expected, JsonNode found) {
    if (expected.isNull()) {
      return found.isMissingNode() || found.isNull();
    }
    if (expected.has("$present")) {
      return found.isMissingNode() != expected.get("$present").asBoolean();
    }
    if (expected.has("$size")) {
      return found.size() == expected.get("$size").asInt();
    }
    if (expected.has("$has")) {
      return has(expected.get("$has"), found);
    }
    if (expected.isObject() && found.isObject()) {
      return expected.properties().stream()
          .allMatch(field -> holds(field.getValue(), found.path(field.getKey())));
    }
    if (expected.isArray() && found.isArray()) {
      return expected.size() == found.size() && pairwise(expected, found);
    }
    return same(expected, found);
  }

  private static boolean has(JsonNode part, JsonNode found) {
    if (found.isTextual()) {
      return found.asText().contains(part.asText());
    }
    for (JsonNode element : found) {
      if (holds(part, element)) {
        return true;
      }
    }
    return false;
  }

  private static boolean pairwise(JsonNode expected, JsonNode found) {
    for (int i = 0; i < expected.size(); i++) {
      if (!holds(expected.get(i), found.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(JsonNode expected, JsonNode found) {
    if (expected.isNumber() && found.isNumber()) {
      return expected.decimalValue().compareTo(found.decimalValue()) == 0;
    }
    if (expected.isTextual() && found.isTextual()) {
      return expected.asText().equals(found.asText())
          || sameMoment(expected.asText(), found.asText());
    }
    return expected.equals(found);
  }

  private static boolean sameMoment(String one, String other) {
    try {
      return OffsetDateTime.parse(one).isEqual(OffsetDateTime.parse(other));
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
