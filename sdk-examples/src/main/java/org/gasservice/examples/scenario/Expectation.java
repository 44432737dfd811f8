package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * What is to come of a step. Places are written {@code a.b[0].c}, or {@code clocks[milestone=ARRIVED].due} for the first element with
 * that field; values are compared as moments, numbers or texts in the view everybody may see (personal data masked).
 *
 * @param refused clause, part of a clause (all below it) or code of the refusal
 * @param problems of a refused input, as {@code "path code"}; each must be among those found
 * @param replayed whether it repeats an earlier answer
 * @param result place in what the command was about → value or {@link Matcher}
 * @param aggregates the same for any aggregate
 * @param fired what fell due and happened since the step before, in order; each names some of its fields
 */
public record Expectation(
    Optional<String> refused,
    List<String> problems,
    Optional<Boolean> replayed,
    Map<String, JsonNode> result,
    List<Look> aggregates,
    Optional<List<Map<String, JsonNode>>> fired) {

  public Expectation {
    problems = problems == null ? List.of() : List.copyOf(problems);
    result = result == null ? Map.of() : Map.copyOf(result);
    aggregates = aggregates == null ? List.of() : List.copyOf(aggregates);
  }

  /**
   * A look at one aggregate.
   *
   * @param type its name
   * @param key {@code {"root": …, "id": …}}, the id of its own root, or {@code "${name}"} for what a step was about
   * @param fields place → value or {@link Matcher}; empty to expect that there is none
   */
  public record Look(String type, JsonNode key, Map<String, JsonNode> fields) {
    public Look {
      fields = fields == null ? Map.of() : Map.copyOf(fields);
    }

    Key key(References references) {
      JsonNode found = references.resolve(key);
      return found.isTextual()
          ? Key.ofRoot(found.asText())
          : new Key(found.path("root").asText(), found.path("id").asText());
    }
  }

  void check(Problems found) {
    found.require(
        refused.isEmpty() || (result.isEmpty() && replayed.isEmpty()),
        "expect.refused",
        "problem.value");
    found.require(refused.isPresent() || problems.isEmpty(), "expect.problems", "problem.value");
  }
}
