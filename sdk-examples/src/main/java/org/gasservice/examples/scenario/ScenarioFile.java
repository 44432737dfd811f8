package org.gasservice.examples.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Problems;
import org.gasservice.core.json.Json;
import org.gasservice.core.json.JsonSchemas;
import org.gasservice.core.json.Mismatch;
import org.gasservice.core.json.SchemaCheck;
import org.gasservice.examples.shell.Complaint;

/**
 * A scenario read whole: every line is understood and in order of time before the first one is carried out. Blank lines and lines that
 * begin with {@code #} are passed over.
 */
public record ScenarioFile(String name, ScenarioHead head, List<Line> lines) {

  private static final long LONGEST_FILE = 64L << 20;
  private static final int DEEPEST_INCLUDE = 5;

  public ScenarioFile {
    lines = List.copyOf(lines);
  }

  /** A step and where it stands. */
  public record Line(String file, int number, ScenarioStep step) {}

  /**
   * Reads a file and what it includes.
   *
   * @throws Complaint naming the line that is cut, is not understood, or goes back in time
   */
  public static ScenarioFile read(Path file) throws IOException {
    List<Line> lines = new ArrayList<>();
    ScenarioHead head = new Reader(lines).read(file, 0);
    if (lines.isEmpty()) {
      throw Complaint.input("scenario.empty", Map.of("file", name(file)));
    }
    return new ScenarioFile(name(file), head, lines);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  /** Reads one file into the lines so far. */
  private static final class Reader {
    private final SchemaCheck check = new SchemaCheck(new JsonSchemas());
    private final List<Line> lines;
    private Instant last = Instant.MIN;

    Reader(List<Line> lines) {
      this.lines = lines;
    }

    ScenarioHead read(Path file, int depth) throws IOException {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (depth > DEEPEST_INCLUDE || Files.size(file) > LONGEST_FILE) {
        throw Complaint.input("scenario.too-large", Map.of("file", name(file)));
      }
      String[] texts = Files.readString(file, StandardCharsets.UTF_8).split("\r?\n", -1);
      ScenarioHead head = ScenarioHead.none();
      boolean first = true;
      for (int i = 0; i < texts.length; i++) {
        String text = texts[i].strip();
        if (text.isEmpty() || text.startsWith("#")) {
          continue;
        }
        try {
          JsonNode tree = CommandJson.parse(text);
          if (first && tree.has("about")) {
            head = head(tree);
            for (String included : head.include()) {
              read(file.resolveSibling(included), depth + 1);
            }
          } else {
            add(file, i + 1, tree);
          }
          first = false;
        } catch (InvalidCommand e) {
          throw Complaint.input(
              "scenario.bad-line",
              Map.of("file", name(file), "line", i + 1, "problems", column(e)));
        }
      }
      return head;
    }

    private ScenarioHead head(JsonNode tree) {
      ScenarioHead head = bind(ScenarioHead.class, tree);
      Problems problems = new Problems();
      head.check(problems);
      refuse(problems);
      return head;
    }

    private void add(Path file, int number, JsonNode tree) {
      ScenarioStep step = bind(ScenarioStep.class, tree);
      Problems problems = new Problems();
      step.check(problems);
      problems.require(!step.at().isBefore(last), "at", "scenario.time-goes-back");
      refuse(problems);
      last = step.at();
      lines.add(new Line(name(file), number, step));
    }

    private <T> T bind(Class<T> type, JsonNode tree) {
      List<Mismatch> mismatches = check.check(type, tree);
      if (!mismatches.isEmpty()) {
        throw new InvalidCommand(mismatches.stream()
            .map(m -> new Problem(m.path(), m.code(), m.parameters()))
            .toList());
      }
      try {
        return Json.bind(type, tree);
      } catch (JsonProcessingException e) {
        throw InvalidCommand.of("", "problem.value");
      } catch (IOException e) {
        throw InvalidCommand.of("", "problem.json");
      }
    }

    private static void refuse(Problems problems) {
      if (!problems.isEmpty()) {
        throw new InvalidCommand(problems.list());
      }
    }

    /** Each line is a text of its own, so its parser says line 1 always: only the column is told. */
    private static InvalidCommand column(InvalidCommand e) {
      return new InvalidCommand(e.problems().stream()
          .map(p -> p.code().equals("problem.json")
              ? new Problem(p.path(), "scenario.json", p.parameters())
              : p)
          .toList());
    }
  }
}
