package org.gasservice.core.command;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gasservice.core.json.Json;
import org.gasservice.core.json.JsonSchemas;
import org.gasservice.core.json.Mismatch;
import org.gasservice.core.json.SchemaCheck;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Entry;

/**
 * Commands as JSON: all a scenario file, a message consumer or an HTTP edge needs. One entry reads any command and names every
 * problem of it at once; a schema of each command and aggregate tells user interfaces what to send and what comes back. Safe for
 * use by many threads.
 */
public final class CommandJson {

  private static final Pattern NAME = Pattern.compile("[a-z0-9.-]{1,60}");

  private final Registry registry;
  private final JsonSchemas schemas = new JsonSchemas();
  private final SchemaCheck check = new SchemaCheck(schemas);

  public CommandJson(Registry registry) {
    this.registry = registry;
  }

  /** The schema of a command's values; empty when no feature registers it. */
  public Optional<JsonNode> schema(String name) {
    return registry.command(name).map(type -> schemas.of(type.of()));
  }

  /** The schema of an aggregate as {@link Json#view} writes it. */
  public JsonNode schema(AggregateType<?> type) {
    return schemas.of(type.of());
  }

  /**
   * A command from its values. What they mean together is checked when it is carried out, see {@link Command#check}.
   *
   * @param name as in {@code order.dispatch}
   * @throws InvalidCommand when there is no such command, or naming every place where the values do not fit its schema
   */
  public Command read(String name, JsonNode with) {
    CommandType<?, ?> type = registry.command(name).orElseThrow(() -> unknown(name));
    List<Mismatch> mismatches = check.check(type.of(), with);
    if (!mismatches.isEmpty()) {
      throw new InvalidCommand(mismatches.stream()
          .map(m -> new Problem(m.path(), m.code(), m.parameters()))
          .toList());
    }
    try {
      return Json.bind(type.of(), with);
    } catch (JsonMappingException e) {
      throw unbindable(e);
    } catch (IOException e) {
      throw InvalidCommand.of("", "problem.value");
    }
  }

  /** Any command, aggregate or view as everybody may see it: personal data masked [D6-7.3]. */
  public JsonNode view(Object value) {
    return Json.view(value);
  }

  /** A line of a journal as everybody may see it: who, when, what, and {@code with} the values of the command, personal data masked. */
  public JsonNode view(Entry entry) {
    return line(entry, Json::view);
  }

  /** A line of a journal whole: for those who may see it. */
  public JsonNode reveal(Entry entry) {
    return line(entry, Json::reveal);
  }

  private JsonNode line(Entry entry, Function<Object, JsonNode> form) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("type", entry.type());
    line.set("key", Json.view(entry.key()));
    line.put("version", entry.version());
    line.set("occurredAt", Json.view(entry.occurredAt()));
    line.set("recordedAt", Json.view(entry.recordedAt()));
    line.put("actor", entry.actor()).put("role", entry.role());
    line.put("command", entry.command()).put("commandId", entry.commandId());
    entry
        .trace()
        .flatMap(trace -> registry
            .command(entry.command())
            .map(type -> form.apply(Json.restore(type.of(), trace.payload()))))
        .ifPresent(values -> line.set("with", values));
    return line;
  }

  /** A command from the text of its values. */
  public Command read(String name, String with) {
    return read(name, parse(with));
  }

  /**
   * A JSON text as a tree.
   *
   * @throws InvalidCommand when it is cut, names a field twice, is nested too deeply or holds a text that is too long, with the place
   */
  public static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (StreamConstraintsException e) {
      throw new InvalidCommand(List.of(new Problem(
          "", "problem.limits", Map.of("longest", Json.LONGEST_TEXT, "deepest", Json.DEEPEST))));
    } catch (JsonProcessingException e) {
      JsonLocation at = Optional.ofNullable(e.getLocation()).orElse(JsonLocation.NA);
      throw new InvalidCommand(List.of(new Problem(
          "",
          doubled(e) ? "problem.doubled-field" : "problem.json",
          Map.of("line", at.getLineNr(), "column", at.getColumnNr()))));
    }
  }

  private static boolean doubled(JsonProcessingException e) {
    return e.getOriginalMessage().startsWith("Duplicate field");
  }

  /** A value the schema cannot tell from a good one; the constructor of a record may have said what is wrong. */
  /** What does not look like the name of a command is not repeated. */
  private static InvalidCommand unknown(String name) {
    String said = NAME.matcher(name).matches() ? name : "?";
    return InvalidCommand.of("", "command.unknown", Map.of("command", said));
  }

  private static InvalidCommand unbindable(JsonMappingException e) {
    String path = path(e);
    if (e.getCause() instanceof InvalidCommand inner) {
      return new InvalidCommand(inner.problems().stream()
          .map(p -> new Problem(
              path.isEmpty() || p.path().isEmpty() ? path + p.path() : path + "." + p.path(),
              p.code(),
              p.parameters()))
          .toList());
    }
    return InvalidCommand.of(path, "problem.value");
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }
}
