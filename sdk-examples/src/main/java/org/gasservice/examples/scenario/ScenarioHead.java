package org.gasservice.examples.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.standard.Composition;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Wording;

/**
 * First line of a scenario: what it shows.
 *
 * @param about in Chinese, a slash, and in English
 * @param clauses ids of the clauses it proves
 * @param include files beside this one whose steps come first, such as the people of a station
 * @param legalFloor whether the law is composed with the manual; by the manual alone when absent
 */
public record ScenarioHead(
    String about, List<String> clauses, List<String> include, Optional<Boolean> legalFloor) {

  private static final ServiceStandard WITH_FLOOR = Composition.of(
          ServiceStandard.manual(), ServiceStandard.legalFloor())
      .as(
          "MANUAL-AND-LAW",
          1,
          new Wording("The manual and the law", "规范与法律"),
          LocalDate.parse("2011-03-01"))
      .standard();

  public ScenarioHead {
    clauses = clauses == null ? List.of() : List.copyOf(clauses);
    include = include == null ? List.of() : List.copyOf(include);
    legalFloor = legalFloor == null ? Optional.empty() : legalFloor;
  }

  /** The standard it is played under. */
  public ServiceStandard standard() {
    return legalFloor.orElse(false) ? WITH_FLOOR : ServiceStandard.manual();
  }

  void check(Problems problems) {
    problems.text("about", about);
    include.forEach(name -> problems.require(
        name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*"), "include", "problem.value"));
  }

  static ScenarioHead none() {
    return new ScenarioHead("-", List.of(), List.of(), Optional.empty());
  }
}
