package org.gasservice.examples.scenario;

import java.util.List;
import org.gasservice.core.command.Problems;

/**
 * First line of a scenario: what it shows.
 *
 * @param about in Chinese, a slash, and in English
 * @param clauses ids of the clauses it proves
 * @param include files beside this one whose steps come first, such as the people of a station
 */
public record ScenarioHead(String about, List<String> clauses, List<String> include) {

  public ScenarioHead {
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    include = include == null ? List.of() : List.copyOf(include);
  }

  void check(Problems problems) {
    problems.text("about", about);
    include.forEach(name -> problems.require(
        name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*"), "include", "problem.value"));
  }

  static ScenarioHead none() {
    return new ScenarioHead("-", List.of(), List.of());
  }
}
