package org.gasservice.core.complaint;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * Says what a complaint is about and whom it concerns ({@code complaint.classify}) [D6-12a]. With that the level that answers for it is settled.
 *
 * @param people staff numbers it is about
 * @param units units it is about as a whole
 * @param parties staff numbers of others who took part in the facts
 * @param unit which would answer for it; whoever took it in when not said
 */
public record ClassifyComplaint(
    String complaint,
    Category category,
    List<String> people,
    List<String> units,
    List<String> parties,
    Optional<String> unit)
    implements ComplaintCommand {

  public ClassifyComplaint {
    people = people == null ? List.of() : List.copyOf(people);
    units = units == null ? List.of() : List.copyOf(units);
    parties = parties == null ? List.of() : List.copyOf(parties);
    unit = unit == null ? Optional.empty() : unit;
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    people.forEach(id -> problems.token("people", id));
    units.forEach(id -> problems.token("units", id));
    parties.forEach(id -> problems.token("parties", id));
    unit.ifPresent(id -> problems.token("unit", id));
  }

  Accused accused() {
    return new Accused(people, units, parties);
  }
}
