package org.gasservice.examples.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.standard.Composition;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Wording;

/**
 * First line of a scenario: what it shows.
 *
 * @param about in Chinese, a slash, and in English
 * @param clauses ids of the clauses it proves
 * @param include files beside this one whose steps come first, such as the people of a station
 * @param legalFloor whether the law is composed with the manual; by the manual alone when absent
 * @param targets what the company asks for in place of the manual's targets, by their ids, such as {@code "D4-4": "2"}
 */
public record ScenarioHead(
    String about,
    List<String> clauses,
    List<String> include,
    Optional<Boolean> legalFloor,
    Map<String, String> targets) {

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
    targets = targets == null ? Map.of() : Map.copyOf(targets);
  }

  /** The standard it is played under. */
  public ServiceStandard standard() {
    ServiceStandard base = base();
    return targets.isEmpty()
        ? base
        : base.withTargets(base.targets().stream()
            .map(target -> Optional.ofNullable(targets.get(target.id()))
                .map(text -> target.withQuantity(Quantity.parse(text)))
                .orElse(target))
            .toList());
  }

  private ServiceStandard base() {
    return legalFloor.orElse(false) ? WITH_FLOOR : ServiceStandard.manual();
  }

  void check(Problems problems) {
    problems.text("about", about);
    include.forEach(name -> problems.require(
        name.matches("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*"), "include", "problem.value"));
    targets.forEach((target, quantity) ->
        problems.require(fits(target, quantity), "targets." + target, "problem.value"));
  }

  private boolean fits(String target, String quantity) {
    return quantity.strip().matches(Quantity.PATTERN)
        && base().targets().stream().anyMatch(each -> each.id().equals(target));
  }

  static ScenarioHead none() {
    return new ScenarioHead("-", List.of(), List.of(), Optional.empty(), Map.of());
  }
}
