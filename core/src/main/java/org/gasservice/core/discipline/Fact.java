package org.gasservice.core.discipline;

import java.util.Collection;
import java.util.List;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Something on record that a judgement rests on (事实依据): an order, a complaint, a session.
 *
 * @param type name of the type of the aggregate, such as {@code service_order}
 * @param key of the aggregate
 */
public record Fact(String type, Key key) {

  /** Most facts of one proposal. */
  public static final int MOST = 20;

  static void check(Problems problems, Collection<Fact> facts) {
    problems.require(!facts.isEmpty(), "facts", "problem.missing");
    problems.require(facts.size() <= MOST, "facts", "problem.too-large");
    facts.forEach(fact -> problems.token("facts.type", fact.type()));
    problems.require(
        facts.stream().distinct().count() == facts.size(), "facts", "discipline.fact-twice");
  }

  List<Object> columns() {
    return List.of(type, key.root(), key.id());
  }
}
