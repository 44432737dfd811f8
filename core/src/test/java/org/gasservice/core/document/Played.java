package org.gasservice.core.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Submission;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;
import org.gasservice.storage.memory.MemoryStorage;

/** A scenario played for its papers: what it does is done, what it expects is left to those who play scenarios to compare, and every paper it issues is kept. */
final class Played implements AutoCloseable {

  private static final Path SCENARIOS = Path.of("../scenarios");
  private static final Pattern NAMED = Pattern.compile("\\$\\{(\\w+)((?:\\.[\\w\\[\\]]+)*)}");
  private static final int MOST = 1_000;

  private final MemoryStorage storage = new MemoryStorage();
  private Instant now = Instant.EPOCH;
  private final GasService gas = GasService.on(storage)
      .clock(() -> now)
      .ids(new CountingIds())
      .lookupKey(new byte[16])
      .build();
  private final Map<String, JsonNode> known = new HashMap<>();
  private final List<String> papers = new ArrayList<>();

  private Played() {}

  /** What stands on every paper the scenario issues, a line a field and a row. */
  static String papers(String scenario) throws IOException {
    try (Played played = new Played()) {
      played.play(scenario + ".jsonl");
      return "# " + scenario + "\n" + String.join("", played.papers);
    }
  }

  private void play(String file) throws IOException {
    int number = 0;
    for (String line : Files.readAllLines(SCENARIOS.resolve(file))) {
      number++;
      if (!line.startsWith("{")) {
        continue;
      }
      JsonNode step = Json.parse(line);
      for (JsonNode included : step.path("include")) {
        play(included.asText());
      }
      if (step.has("at")) {
        moveTo(OffsetDateTime.parse(step.get("at").asText()).toInstant());
      }
      if (step.has("do")) {
        done(step, file + ":" + number);
      }
    }
  }

  private void moveTo(Instant moment) {
    Optional<Instant> due = gas.nextDue();
    while (due.filter(next -> !next.isAfter(moment)).isPresent()) {
      now = due.get();
      if (gas.sweep(MOST).done() == 0) {
        break;
      }
      followUp();
      due = gas.nextDue();
    }
    now = moment;
    followUp();
  }

  private void followUp() {
    Follower.Followed followed;
    do {
      followed = gas.followUp(MOST);
    } while (followed.more() || followed.done() > 0);
  }

  private void done(JsonNode step, String id) {
    String actor = step.get("by").asText();
    Submission submission = new Submission(
        actor.equals("setup") ? Actor.setup() : Actor.employee(actor),
        gas.json().read(step.get("do").asText(), resolved(step.path("with"))),
        Optional.of(step.path("id").asText(id)),
        Optional.ofNullable(step.get("occurredAt"))
            .map(at -> OffsetDateTime.parse(at.asText()).toInstant()),
        List.of());
    try {
      Done<?> done = gas.pipeline().execute(submission);
      followUp();
      if (step.has("as")) {
        known.put(step.get("as").asText(), node(done.about().key(), done.about().value()));
      }
      if (done.about().value() instanceof IssuedDocument paper && !done.replayed()) {
        papers.add(written(paper.facts()));
      }
    } catch (Refusal refused) {
      if (!step.path("expect").has("refused")) {
        throw refused;
      }
    }
  }

  private static JsonNode node(Key key, Object value) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("root", key.root()).put("id", key.id());
    return node.set("value", Json.reveal(value));
  }

  private JsonNode resolved(JsonNode tree) {
    if (tree.isTextual()) {
      Matcher whole = NAMED.matcher(tree.asText());
      return whole.matches()
          ? named(whole)
          : JsonNodeFactory.instance.textNode(
              whole.replaceAll(found -> named(NAMED, found.group()).asText()));
    }
    if (tree.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      tree.properties().forEach(field -> copy.set(field.getKey(), resolved(field.getValue())));
      return copy;
    }
    if (tree.isArray()) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      tree.forEach(element -> copy.add(resolved(element)));
      return copy;
    }
    return tree;
  }

  private JsonNode named(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.matches() ? named(matcher) : JsonNodeFactory.instance.missingNode();
  }

  private JsonNode named(Matcher name) {
    JsonNode node = known.getOrDefault(name.group(1), JsonNodeFactory.instance.missingNode());
    if (name.group(2).isEmpty()) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("root", node.path("root").asText())
          .put("id", node.path("id").asText());
    }
    return node.at(name.group(2).replace('.', '/').replace('[', '/').replace("]", ""));
  }

  private static String written(IssuedDocument.Facts facts) {
    Stream<String> fields = facts.content().fields().stream()
        .map(field -> "  " + field.name() + " = " + field.value().reveal());
    Stream<String> rows = facts.content().tables().stream()
        .flatMap(table -> table.rows().stream()
            .map(row -> "  " + table.name() + " | "
                + row.cells().stream().map(Personal::reveal).collect(Collectors.joining(" | "))));
    return Stream.concat(
            Stream.of(facts.number()), Stream.concat(fields, rows).map(String::stripTrailing))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Override
  public void close() {
    gas.close();
    storage.close();
  }
}
