package org.gasservice.core.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Finds every place where a tree does not fit the schema of a type. Texts are checked by the parser that will read them, and nothing
 * is ever fetched: a reference outside the schema is refused. Safe for use by many threads.
 */
public final class SchemaCheck {

  private static final int LONGEST_NAME = 60;
  private static final int MOST_CHOICES = 40;

  private final ConcurrentMap<Class<?>, JsonSchema> compiled = new ConcurrentHashMap<>();
  private final JsonSchemas schemas;
  private final JsonSchemaFactory factory;
  private final SchemaValidatorsConfig config;

  public SchemaCheck(JsonSchemas schemas) {
    this.schemas = schemas;
    JsonMetaSchema.Builder dialect = JsonMetaSchema.builder(JsonMetaSchema.getV202012());
    TextForm.ALL.forEach(form -> dialect.format(new TextFormat(form)));
    JsonMetaSchema meta = dialect.build();
    factory = JsonSchemaFactory.builder()
        .defaultMetaSchemaIri(meta.getIri())
        .metaSchema(meta)
        .schemaLoaders(loaders -> loaders.values(all -> {
          all.clear();
          all.add(DisallowSchemaLoader.getInstance());
        }))
        .build();
    config = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
  }

  /** Everything wrong, by place; empty when the tree can be bound. */
  public List<Mismatch> check(Class<?> type, JsonNode tree) {
    JsonSchema schema =
        compiled.computeIfAbsent(type, t -> factory.getSchema(schemas.shared(t), config));
    return schema.validate(tree).stream()
        .map(SchemaCheck::mismatch)
        .distinct()
        .sorted(Comparator.comparing(Mismatch::path).thenComparing(Mismatch::code))
        .toList();
  }

  private static Mismatch mismatch(ValidationMessage found) {
    String path = path(found.getInstanceLocation());
    JsonNode rule = found.getSchemaNode();
    return switch (found.getType()) {
      case "required" ->
        new Mismatch(below(path, found.getProperty()), "problem.missing", Map.of());
      case "additionalProperties", "unevaluatedProperties" ->
        new Mismatch(below(path, found.getProperty()), "problem.unknown-field", Map.of());
      case "type" -> new Mismatch(path, "problem.type", Map.of("expected", types(rule)));
      case "enum", "const" ->
        new Mismatch(path, "problem.choice", Map.of("choices", choices(rule)));
      case "format" ->
        new Mismatch(path, "problem.form", Map.of("expected", example(rule.asText())));
      case "pattern" -> new Mismatch(path, "problem.token", Map.of());
      case "maxLength" -> new Mismatch(path, "problem.too-long", Map.of("most", rule.asInt()));
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum" ->
        new Mismatch(path, "problem.range", Map.of());
      default -> new Mismatch(path, "problem.value", Map.of());
    };
  }

  private static String path(JsonNodePath location) {
    StringBuilder path = new StringBuilder();
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      if (element instanceof Integer index) {
        path.append('[').append(index).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(shorten(element.toString()));
      }
    }
    return path.toString();
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? shorten(name) : path + "." + shorten(name);
  }

  /** Names of fields come from outside: a long one is no name. */
  private static String shorten(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  private static String types(JsonNode rule) {
    if (!rule.isArray()) {
      return rule.asText();
    }
    StringJoiner types = new StringJoiner("/");
    rule.forEach(type -> types.add(type.asText()));
    return types.toString();
  }

  private static String choices(JsonNode rule) {
    if (!rule.isArray()) {
      return rule.asText();
    }
    List<String> choices = new ArrayList<>();
    for (JsonNode choice : rule) {
      choices.add(choices.size() < MOST_CHOICES ? choice.asText() : "…");
      if (choices.size() > MOST_CHOICES) {
        break;
      }
    }
    return String.join(", ", choices);
  }

  private static String example(String format) {
    return TextForm.ALL.stream()
        .filter(form -> form.format().equals(format))
        .map(TextForm::example)
        .findFirst()
        .orElse(format);
  }

  /** A format that means: our parser reads it. */
  private record TextFormat(TextForm<?> form) implements Format {
    @Override
    public String getName() {
      return form.format();
    }

    @Override
    public boolean matches(ExecutionContext context, String value) {
      return form.accepts(value);
    }
  }
}
