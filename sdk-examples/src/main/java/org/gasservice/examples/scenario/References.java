package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.storage.Key;

/**
 * Results known by a name. {@code ${order}} alone stands for the whole key, {@code ${order.root}} and {@code ${order.id}} for its parts,
 * {@code ${order.value.visits[0].id}} for a field of the aggregate as the step left it.
 */
final class References {

  private static final Pattern REFERENCE =
      Pattern.compile("\\$\\{([A-Za-z][A-Za-z0-9_-]*)(?:\\.([^}]+))?}");

  private final Map<String, JsonNode> known = new HashMap<>();

  void bind(String name, Key key, JsonNode value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("root", key.root()).put("id", key.id());
    node.set("value", value);
    known.put(name, node);
  }

  /** The tree with every reference replaced. */
  JsonNode resolve(JsonNode tree) {
    if (tree.isTextual()) {
      return text(tree.asText());
    }
    if (tree.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      tree.properties().forEach(field -> copy.set(field.getKey(), resolve(field.getValue())));
      return copy;
    }
    if (tree.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      tree.forEach(element -> copy.add(resolve(element)));
      return copy;
    }
    return tree;
  }

  private JsonNode text(String text) {
    Matcher whole = REFERENCE.matcher(text);
    if (whole.matches()) {
      return find(whole);
    }
    return JsonNodeFactory.instance.textNode(whole.replaceAll(
        found -> Matcher.quoteReplacement(find(REFERENCE.matcher(found.group())).asText())));
  }

  private JsonNode find(Matcher reference) {
    JsonNode node = reference.matches() ? known.get(reference.group(1)) : null;
    if (node == null) {
      throw InvalidCommand.of("${" + reference.group(1) + "}", "scenario.unknown-name");
    }
    if (reference.group(2) == null) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("root", node.get("root").asText())
          .put("id", node.get("id").asText());
    }
    JsonNode part = new Place(reference.group(2)).in(node);
    if (part.isMissingNode()) {
      throw InvalidCommand.of(reference.group(), "scenario.unknown-name");
    }
    return part;
  }
}
