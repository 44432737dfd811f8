package org.gasservice.core.order;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.CrewRole;

/**
 * How a command names a crew: a standing one, or people by name.
 *
 * @param crew a standing crew of a unit; then nobody else is named
 * @param lead staff number of who leads
 * @param others who goes along
 */
public record CrewChoice(
    Optional<CrewSent.CrewName> crew, Optional<String> lead, List<Crew.Member> others) {

  private static final int MOST = 20;

  public CrewChoice {
    crew = Given.optional(crew);
    lead = Given.optional(lead);
    others = Given.list(others);
  }

  /** One person alone. */
  public static CrewChoice of(String lead) {
    return new CrewChoice(Optional.empty(), Optional.of(lead), List.of());
  }

  public static CrewChoice standing(String unit, String crew) {
    return new CrewChoice(
        Optional.of(new CrewSent.CrewName(unit, crew)), Optional.empty(), List.of());
  }

  /** With somebody who goes along. */
  public CrewChoice with(String employee, CrewRole role) {
    List<Crew.Member> more = new java.util.ArrayList<>(others);
    more.add(new Crew.Member(employee, role));
    return new CrewChoice(crew, lead, more);
  }

  void check(Problems problems) {
    problems.require(crew.isPresent() != lead.isPresent(), "crew", "order.crew-or-lead");
    problems.require(crew.isEmpty() || others.isEmpty(), "crew.others", "order.crew-or-lead");
    lead.ifPresent(employee -> problems.token("crew.lead", employee));
    crew.ifPresent(named -> {
      problems.token("crew.crew.unit", named.unit());
      problems.token("crew.crew.crew", named.crew());
    });
    others.forEach(member -> problems.token("crew.others", member.employee()));
    problems.require(
        others.stream().noneMatch(member -> member.role() == CrewRole.LEAD),
        "crew.others",
        "order.one-lead");
    problems.require(
        others.stream().map(Crew.Member::employee).distinct().count() == others.size()
            && others.stream()
                .noneMatch(member -> lead.filter(member.employee()::equals).isPresent()),
        "crew.others",
        "order.named-twice");
    problems.require(others.size() < MOST, "crew.others", "order.too-many");
  }
}
