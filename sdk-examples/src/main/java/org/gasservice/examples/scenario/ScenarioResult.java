package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What came of a scenario.
 *
 * @param steps in order; those after a broken one are missing
 * @param failures expectations that do not hold, and refusals nobody expected
 */
public record ScenarioResult(
    String file,
    String about,
    List<String> clauses,
    boolean passed,
    List<Step> steps,
    List<Failure> failures) {

  public ScenarioResult {
    clauses = List.copyOf(clauses);
    steps = List.copyOf(steps);
    failures = List.copyOf(failures);
  }

  /** What became of a step. */
  public enum Outcome {
    DONE,
    REPLAYED,
    REFUSED,
    LOOKED
  }

  /**
   * One step.
   *
   * @param refusal code, with its clause if it has one
   * @param about type and key of what it was about
   * @param view of it, personal data masked
   */
  public record Step(
      String file,
      int line,
      Instant at,
      Optional<String> command,
      Outcome outcome,
      Optional<String> refusal,
      Optional<String> about,
      Optional<JsonNode> view) {}

  /** What does not hold. */
  public record Failure(String file, int line, String text) {}
}
