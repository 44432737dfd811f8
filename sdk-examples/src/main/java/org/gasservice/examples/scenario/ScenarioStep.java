package org.gasservice.examples.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Problems;

/**
 * One line of a scenario: at a moment somebody does something, and this is to come of it.
 *
 * @param at when; never before the step above. What falls due until then happens first
 * @param by a staff number, {@code setup}, or {@code system:part}
 * @param doing name of a command; without one the step only looks
 * @param with values of the command; {@code ${name.root}} and {@code ${name.id}} stand for parts of an earlier result
 * @param id of the command, for deliveries that come twice; the line number makes one otherwise
 * @param as name the result is known by in later steps
 * @param occurredAt when it happened, if it is recorded later than that
 * @param sweep FALSE when nobody looks for what fell due before this step, as after a breakdown
 * @param expect what is to come of it
 */
public record ScenarioStep(
    Instant at,
    Optional<String> by,
    @JsonProperty("do") Optional<String> doing,
    Optional<JsonNode> with,
    Optional<String> id,
    Optional<String> as,
    Optional<Instant> occurredAt,
    Optional<Boolean> sweep,
    Optional<Expectation> expect) {

  private static final String SYSTEM = "system:";

  public ScenarioStep {
    with = with == null ? Optional.empty() : with.filter(values -> !values.isNull());
  }

  void check(Problems problems) {
    problems.require(doing.isEmpty() || by.isPresent(), "by", "problem.missing");
    problems.require(doing.isPresent() || with.isEmpty(), "do", "problem.missing");
    problems.require(doing.isPresent() || as.isEmpty(), "do", "problem.missing");
    problems.require(doing.isPresent() || expect.isPresent(), "do", "problem.missing");
    by.ifPresent(actor -> problems.token("by", actor));
    as.ifPresent(
        name -> problems.require(name.matches("[A-Za-z][A-Za-z0-9_-]*"), "as", "problem.value"));
    expect.ifPresent(e -> e.check(problems));
  }

  /** Whether it works with the figures of the service, which then hold everything done so far. */
  boolean asksForFigures() {
    return doing.filter(name -> name.startsWith("quality.")).isPresent()
        || expect.stream()
            .flatMap(expected -> expected.aggregates().stream())
            .anyMatch(look -> look.type().startsWith("quality_"));
  }

  Actor actor() {
    String name = by.orElseThrow();
    if (name.equals("setup")) {
      return Actor.setup();
    }
    return name.startsWith(SYSTEM)
        ? Actor.system(name.substring(SYSTEM.length()))
        : Actor.employee(name);
  }

  JsonNode values() {
    return with.orElseGet(JsonNodeFactory.instance::objectNode);
  }
}
