package org.gasservice.core.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.InvalidStandard.Problem;

/** The JSON form. The schema finds what is wrong with its shape, the values themselves what is wrong with their meaning. */
final class StandardJson {

  private static final String SCHEMA = "standard.schema.json";
  private static final String POLICIES = "policies";
  private static final String ESCALATION = "escalation";

  private StandardJson() {}

  static String schema() {
    return Resources.text(SCHEMA);
  }

  static ServiceStandard read(String text) {
    JsonNode tree = parse(text);
    List<Problem> problems = shape(tree);
    if (!problems.isEmpty()) {
      throw new InvalidStandard(problems);
    }
    return Reading.of((ObjectNode) tree);
  }

  /** What ships was held against the schema by a test, which spares every start of a program the schema's machinery. */
  static ServiceStandard readOwn(String text) {
    return Reading.of((ObjectNode) parse(text));
  }

  static String write(ServiceStandard standard) {
    JsonNode tree = Json.reveal(standard);
    // a policy that names no steps would be read with the usual ones
    tree.path(POLICIES).forEach(policy -> ((ObjectNode) policy).withArray(ESCALATION));
    return tree.toPrettyString() + "\n";
  }

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonProcessingException e) {
      Map<String, Object> where = Optional.ofNullable(e.getLocation())
          .map(at -> Map.<String, Object>of("line", at.getLineNr(), "column", at.getColumnNr()))
          .orElse(Map.of());
      throw InvalidStandard.of("", "standard.not-json", where);
    }
  }

  private static List<Problem> shape(JsonNode tree) {
    return Shape.SCHEMA.validate(tree).stream()
        .map(StandardJson::problem)
        .sorted(Comparator.comparing(Problem::path))
        .toList();
  }

  private static Problem problem(ValidationMessage message) {
    String at = message.getInstanceLocation().toString().replaceFirst("^\\$\\.?", "");
    Optional<String> field = Optional.ofNullable(message.getProperty());
    return switch (message.getType()) {
      case "required" ->
        new Problem("", "standard.missing", Map.of()).under(field.orElse("")).under(at);
      case "additionalProperties" ->
        new Problem("", "standard.unknown-field", Map.of())
            .under(field.orElse(""))
            .under(at);
      case "type" ->
        new Problem(
            at, "standard.type", Map.of("expected", message.getSchemaNode().asText()));
      case "enum" ->
        new Problem(
            at, "standard.choice", Map.of("allowed", message.getSchemaNode().toString()));
      default -> new Problem(at, "standard.value", Map.of("rule", message.getType()));
    };
  }

  /** Loaded with the first JSON that is read. */
  private static final class Shape {
    static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(
            schema(),
            SchemaValidatorsConfig.builder()
                .pathType(PathType.LEGACY)
                .formatAssertionsEnabled(true)
                .build());
  }

  /** Binds piece by piece, so that one bad policy does not hide the next. */
  private static final class Reading {
    private final List<Problem> problems = new ArrayList<>();

    static ServiceStandard of(ObjectNode tree) {
      Reading reading = new Reading();
      ServiceStandardBuilder standard = ServiceStandard.builder()
          .id(tree.path("id").asText())
          .version(tree.path("version").asInt())
          .emergencyMayBeSlower(tree.path("emergencyMayBeSlower").asBoolean())
          .policies(reading.policies(tree.path(POLICIES)))
          .targets(reading.all(Target.class, tree, "targets"))
          .checklists(reading.all(Checklist.class, tree, "checklists"))
          .bannedPhrases(reading.all(BannedPhrases.class, tree, "bannedPhrases"))
          .papers(reading.all(BusinessPapers.class, tree, "papers"))
          .sanctions(reading.all(SanctionRung.class, tree, "sanctions"))
          .hotlines(reading.all(Hotline.class, tree, "hotlines"))
          .retention(reading.all(RetentionRule.class, tree, "retention"));
      reading.one(ServiceStandard.Role.class, tree.path("role"), "role").ifPresent(standard::role);
      reading.one(Wording.class, tree.path("title"), "title").ifPresent(standard::title);
      reading
          .one(LocalDate.class, tree.path("effective"), "effective")
          .ifPresent(standard::effective);
      if (!reading.problems.isEmpty()) {
        throw new InvalidStandard(reading.problems);
      }
      return standard.build();
    }

    private List<SlaPolicy> policies(JsonNode nodes) {
      List<SlaPolicy> policies = new ArrayList<>();
      for (int i = 0; i < nodes.size(); i++) {
        ObjectNode node = (ObjectNode) nodes.get(i);
        if (!node.has("scope")) {
          node.putObject("scope");
        }
        boolean silent = !node.has(ESCALATION);
        one(SlaPolicy.class, node, POLICIES + "[" + i + "]")
            .map(policy -> silent
                ? policy.withEscalation(SlaPolicy.defaultEscalation(policy.limit()))
                : policy)
            .ifPresent(policies::add);
      }
      return policies;
    }

    private <T> List<T> all(Class<T> type, JsonNode tree, String field) {
      List<T> found = new ArrayList<>();
      JsonNode nodes = tree.path(field);
      for (int i = 0; i < nodes.size(); i++) {
        if (type == Target.class && !nodes.get(i).has("scope")) {
          ((ObjectNode) nodes.get(i)).putObject("scope");
        }
        one(type, nodes.get(i), field + "[" + i + "]").ifPresent(found::add);
      }
      return found;
    }

    private <T> Optional<T> one(Class<T> type, JsonNode node, String path) {
      try {
        return Optional.of(Json.bind(type, node));
      } catch (JsonMappingException e) {
        String at = path + inside(e);
        if (e.getCause() instanceof InvalidStandard refused) {
          refused.problems().forEach(problem -> problems.add(problem.under(at)));
        } else {
          problems.add(new Problem(at, "standard.value", Map.of()));
        }
      } catch (IOException e) {
        problems.add(new Problem(path, "standard.value", Map.of()));
      }
      return Optional.empty();
    }

    private static String inside(JsonMappingException e) {
      StringBuilder path = new StringBuilder();
      for (JsonMappingException.Reference step : e.getPath()) {
        path.append(
            step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
      }
      return path.toString();
    }
  }
}
