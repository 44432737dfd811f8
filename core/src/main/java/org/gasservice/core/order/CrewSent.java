package org.gasservice.core.order;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.CrewRole;

/**
 * Who is named for an order (承办班组).
 *
 * @param crew the standing crew they are, if one was named
 * @param members one lead and whoever goes along
 */
public record CrewSent(Optional<CrewName> crew, List<Crew.Member> members) {

  /** A standing crew of a unit. */
  public record CrewName(String unit, String crew) {}

  public CrewSent {
    crew = Given.optional(crew);
    members = Given.list(members);
  }

  /** Staff number of who answers for the visit. */
  public String lead() {
    return members.stream()
        .filter(member -> member.role() == CrewRole.LEAD)
        .map(Crew.Member::employee)
        .findFirst()
        .orElseThrow();
  }

  public boolean includes(String employee) {
    return members.stream().anyMatch(member -> member.employee().equals(employee));
  }

  /** Everybody whose certificate is asked for: all but helpers, who sign nothing. */
  public List<String> certified() {
    return members.stream()
        .filter(Crew.Member::certified)
        .map(Crew.Member::employee)
        .toList();
  }

  public boolean maySign(String employee) {
    return certified().contains(employee);
  }
}
