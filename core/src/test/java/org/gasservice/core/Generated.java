package org.gasservice.core;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Values of a command made from its schema: everything that may be said is said, and every personal text is a canary. */
public final class Generated {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 8;

  /** A token anywhere, and the name of a milestone. */
  private static final String TOKEN = "ARRIVED";

  private static final Map<String, String> FORMS = Map.ofEntries(
      Map.entry("date-time", "2026-03-02T08:00:00+08:00"),
      Map.entry("date", "2026-03-02"),
      Map.entry("local-time", "17:30"),
      Map.entry("local-date-time", "2026-03-02T17:30"),
      Map.entry("year-month", "2026-03"),
      Map.entry("month-day", "07-01"),
      Map.entry("period", "P2Y"),
      Map.entry("duration", "PT4H"),
      Map.entry("time-zone", "Asia/Shanghai"),
      Map.entry("base64", "5rCU"));

  private final JsonNode schema;
  private final String canary;

  private Generated(JsonNode schema, String canary) {
    this.schema = schema;
    this.canary = canary;
  }

  public static JsonNode of(JsonNode schema, String canary) {
    return new Generated(schema, canary).value(schema, 0);
  }

  private JsonNode value(JsonNode at, int depth) {
    if (at.has("$ref")) {
      return value(schema.at(at.get("$ref").asText().substring(1)), depth);
    }
    if (at.has("const")) {
      return at.get("const");
    }
    if (at.has("enum")) {
      return at.get("enum").get(0);
    }
    for (String choice : new String[] {"anyOf", "oneOf", "allOf"}) {
      if (at.has(choice)) {
        return value(at.get(choice).get(0), depth);
      }
    }
    return switch (at.path("type").asText()) {
      case "object" -> object(at, depth);
      case "array" -> array(at, depth);
      case "boolean" -> NODES.booleanNode(true);
      case "integer", "number" -> NODES.numberNode(1);
      case "string" -> text(at);
      default -> NODES.objectNode();
    };
  }

  private JsonNode object(JsonNode at, int depth) {
    ObjectNode object = NODES.objectNode();
    at.path("properties").properties().forEach(property -> {
      boolean required = at.path("required").toString().contains('"' + property.getKey() + '"');
      if (required || depth < DEEPEST) {
        object.set(property.getKey(), value(property.getValue(), depth + 1));
      }
    });
    return object;
  }

  private JsonNode array(JsonNode at, int depth) {
    var array = NODES.arrayNode();
    return depth < DEEPEST ? array.add(value(at.path("items"), depth + 1)) : array;
  }

  private JsonNode text(JsonNode at) {
    String format = at.path("format").asText();
    return NODES.textNode(format.equals("personal") ? canary : FORMS.getOrDefault(format, TOKEN));
  }
}
