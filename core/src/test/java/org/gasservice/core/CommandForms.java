package org.gasservice.core;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.Registry;
import org.gasservice.core.json.Json;
import org.gasservice.core.json.JsonSchemas;
import org.gasservice.core.json.SchemaCheck;
import org.jspecify.annotations.Nullable;

/**
 * What the form of each command refuses. Takes the values the scenarios send, and made from the schema those none sends, changes one of them at a time
 * (blank, too long, left out, doubled, less than zero, long ago) and notes the problems the command then names. What is refused by the type of a value
 * alone is not noted.
 */
final class CommandForms {

  private static final Path SCENARIOS = Path.of("../scenarios");
  private static final Pattern NAMED = Pattern.compile("\\$\\{[^}]*}");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(T.*)?");
  private static final int LONGEST = 10_000;
  private static final int MOST = 1_200;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final JsonSchemas SCHEMAS = new JsonSchemas();
  private static final SchemaCheck SCHEMA = new SchemaCheck(SCHEMAS);

  private final Registry registry;
  private final Map<String, List<JsonNode>> samples;

  CommandForms(Registry registry) {
    this.registry = registry;
    this.samples = samples();
  }

  /**
   * Command → place and problems → changes, all in order of the alphabet.
   *
   * @param chosen names of the commands asked for
   */
  Map<String, Map<String, Set<String>>> refused(Predicate<String> chosen) {
    Map<String, Map<String, Set<String>>> forms = new TreeMap<>();
    Maps.filterKeys(samples, chosen::test).forEach((name, samples) -> {
      CommandType<?, ?> type = registry.command(name).orElseThrow();
      Map<String, Set<String>> lines = forms.computeIfAbsent(name, n -> new TreeMap<>());
      Set<String> seen = new HashSet<>();
      for (JsonNode sample : samples) {
        new Form(type, sample, lines, seen).probe("", sample);
      }
    });
    return forms;
  }

  /** As many samples as it takes to see every value a scenario sends at least once, those with the most first. */
  private Map<String, List<JsonNode>> samples() {
    Map<String, List<JsonNode>> all = new TreeMap<>();
    for (String line : lines()) {
      if (line.startsWith("{")) {
        JsonNode step = parsed(line);
        String name = step.path("do").asText();
        registry
            .command(name)
            .flatMap(
                type -> Stream.of(keyed(step.path("with"), true), keyed(step.path("with"), false))
                    .filter(values -> fits(type, values))
                    .findFirst())
            .ifPresent(
                values -> all.computeIfAbsent(name, n -> new ArrayList<>()).add(values));
      }
    }
    for (CommandType<?, ?> type : registry.commands()) {
      JsonNode made = Generated.of(SCHEMAS.of(type.of()), "x");
      List<JsonNode> sent = all.computeIfAbsent(type.name(), n -> new ArrayList<>(List.of(made)));
      sent.removeIf(values -> !fits(type, values));
      besides(type, sent, made);
      if (sent.isEmpty()) {
        all.remove(type.name());
      }
    }
    return all;
  }

  /** Values nobody sends yet, each beside what is sent, where the rest allows it. */
  private static void besides(CommandType<?, ?> type, List<JsonNode> sent, JsonNode made) {
    for (Map.Entry<String, JsonNode> value : made.properties()) {
      if (sent.stream().noneMatch(values -> values.has(value.getKey()))) {
        sent.stream()
            .<JsonNode>map(
                values -> ((ObjectNode) values.deepCopy()).set(value.getKey(), value.getValue()))
            .filter(values -> fits(type, values))
            .findFirst()
            .ifPresent(sent::add);
      }
    }
  }

  private static boolean fits(CommandType<?, ?> type, JsonNode values) {
    return problems(type, values).filter(List::isEmpty).isPresent();
  }

  private static List<String> lines() {
    try (Stream<Path> files = Files.walk(SCENARIOS)) {
      List<String> lines = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
      lines.sort(Comparator.comparing(String::length).reversed().thenComparing(line -> line));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parsed(String line) {
    try {
      return Json.parse(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of earlier results become keys, or parts of keys. */
  private static JsonNode keyed(JsonNode node, boolean whole) {
    if (node.isTextual() && NAMED.matcher(node.asText()).matches()) {
      return whole && node.asText().indexOf('.') < 0
          ? NODES.objectNode().put("root", "R-1").put("id", "R-2")
          : NODES.textNode("R-1");
    }
    if (node.isTextual()) {
      return NODES.textNode(NAMED.matcher(node.asText()).replaceAll("R-1"));
    }
    if (node.isArray()) {
      ArrayNode array = NODES.arrayNode();
      node.forEach(item -> array.add(keyed(item, whole)));
      return array;
    }
    if (node.isObject()) {
      ObjectNode object = NODES.objectNode();
      node.fields().forEachRemaining(f -> object.set(f.getKey(), keyed(f.getValue(), whole)));
      return object;
    }
    return node;
  }

  /** Empty when the values do not fit the type. */
  private static Optional<List<String>> problems(CommandType<?, ?> type, JsonNode with) {
    if (!SCHEMA.check(type.of(), with).isEmpty()) {
      return Optional.empty();
    }
    Problems problems = new Problems();
    try {
      Command command = Json.bind(type.of(), with);
      command.check(problems);
      return Optional.of(said(problems.list()));
    } catch (InvalidCommand refused) {
      return Optional.of(said(refused.problems()));
    } catch (JsonMappingException unfit) {
      return unfit.getCause() instanceof InvalidCommand refused
          ? Optional.of(said(refused.problems()))
          : Optional.empty();
    } catch (IOException unfit) {
      return Optional.empty();
    }
  }

  private static List<String> said(List<Problem> problems) {
    return problems.stream()
        .map(problem -> problem.path() + " " + problem.code())
        .distinct()
        .sorted()
        .toList();
  }

  /** One sample, changed at one place at a time. */
  private record Form(
      CommandType<?, ?> type, JsonNode sample, Map<String, Set<String>> lines, Set<String> seen) {

    void probe(String at, JsonNode node) {
      String place = at.replaceAll("/\\d+", "[]").replaceFirst("^/", "").replace('/', '.');
      boolean first = seen.add(place + node.getNodeType());
      if (first && !at.isEmpty()) {
        note(place, "left out", changed(at, null));
        if (node.isTextual()) {
          probeText(at, place, node.asText());
        } else if (node.isNumber()) {
          probeNumber(at, place);
        } else if (node.isBoolean()) {
          note(place, "turned", changed(at, NODES.booleanNode(!node.asBoolean())));
        } else if (node.isArray()) {
          probeArray(at, place, (ArrayNode) node);
        }
      }
      if (node.isObject()) {
        node.fields().forEachRemaining(f -> probe(at + "/" + f.getKey(), f.getValue()));
      } else if (node.isArray()) {
        IntStream.range(0, node.size()).forEach(i -> probe(at + "/" + i, node.get(i)));
      }
    }

    private void probeText(String at, String place, String text) {
      if (MOMENT.matcher(text).matches()) {
        note(place, "long ago", changed(at, NODES.textNode("1999" + text.substring(4))));
        note(place, "far ahead", changed(at, NODES.textNode("2199" + text.substring(4))));
        return;
      }
      note(place, "blank", changed(at, NODES.textNode(" ")));
      note(place, "Chinese", changed(at, NODES.textNode("测")));
      note(place, "two lines", changed(at, NODES.textNode("x\ny")));
      most(at, place, LONGEST, n -> NODES.textNode("x".repeat(n)));
    }

    private void probeNumber(String at, String place) {
      for (String number : List.of("-1", "0", "1", "0.001", "1000000000")) {
        note(place, number, changed(at, NODES.numberNode(new BigDecimal(number))));
      }
      most(at, place, 1_000_000, n -> NODES.numberNode(new BigDecimal(n)));
    }

    private void probeArray(String at, String place, ArrayNode array) {
      note(place, "empty", changed(at, NODES.arrayNode()));
      if (!array.isEmpty()) {
        note(place, "doubled", changed(at, NODES.arrayNode().addAll(array).addAll(array)));
        most(at, place, MOST, n -> {
          ArrayNode many = NODES.arrayNode();
          IntStream.range(0, n).forEach(i -> many.add(distinct(array.get(0), i)));
          return many;
        });
      }
    }

    /** The same with texts of its own, so that nothing is there twice. */
    private static JsonNode distinct(JsonNode node, int number) {
      if (node.isTextual() && !MOMENT.matcher(node.asText()).matches()) {
        return NODES.textNode("t-" + number);
      }
      if (node.isObject()) {
        ObjectNode object = NODES.objectNode();
        node.fields().forEachRemaining(f -> object.set(f.getKey(), distinct(f.getValue(), number)));
        return object;
      }
      return node;
    }

    /** The greatest of 1, 2, 3… that is refused for nothing, if a greater one is refused. */
    private void most(String at, String place, int limit, IntFunction<JsonNode> value) {
      if (!fits(at, value.apply(1))
          || fits(at, value.apply(limit))
          || unfit(at, value.apply(limit))) {
        return;
      }
      int good = 1;
      int bad = limit;
      while (bad - good > 1) {
        int middle = (good + bad) / 2;
        if (fits(at, value.apply(middle))) {
          good = middle;
        } else {
          bad = middle;
        }
      }
      note(place, "more than " + good, changed(at, value.apply(bad)));
    }

    private boolean fits(String at, JsonNode value) {
      return problems(type, changed(at, value)).map(List::isEmpty).orElse(false);
    }

    private boolean unfit(String at, JsonNode value) {
      return problems(type, changed(at, value)).isEmpty();
    }

    private void note(String place, String change, JsonNode changed) {
      problems(type, changed)
          .filter(found -> !found.isEmpty())
          .ifPresent(found -> lines
              .computeIfAbsent(place + " → " + String.join(", ", found), f -> new TreeSet<>())
              .add(change));
    }

    private JsonNode changed(String at, @Nullable JsonNode value) {
      JsonNode copy = sample.deepCopy();
      int cut = at.lastIndexOf('/');
      JsonNode parent = copy.at(at.substring(0, cut));
      String name = at.substring(cut + 1);
      if (parent instanceof ObjectNode object) {
        if (value == null) {
          object.remove(name);
        } else {
          object.set(name, value);
        }
      } else if (parent instanceof ArrayNode array) {
        if (value == null) {
          array.remove(Integer.parseInt(name));
        } else {
          array.set(Integer.parseInt(name), value);
        }
      }
      return copy;
    }
  }

  /** The forms as a page of text: under each command, lines {@code place → problems: changes}. */
  static String page(Map<String, Map<String, Set<String>>> forms) {
    StringBuilder page = new StringBuilder();
    forms.forEach((command, lines) -> {
      page.append(command).append('\n');
      lines.forEach((found, changes) -> page.append("  ")
          .append(found)
          .append(": ")
          .append(String.join(", ", changes))
          .append('\n'));
    });
    return page.toString();
  }

  /** What a page says of some commands. */
  static String part(String page, Predicate<String> chosen) {
    StringBuilder part = new StringBuilder();
    boolean in = false;
    for (String line : page.split("(?<=\\n)")) {
      in = line.startsWith(" ") ? in : chosen.test(line.strip());
      part.append(in ? line : "");
    }
    return part.toString();
  }
}
