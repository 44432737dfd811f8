package org.gasservice.core.complaint;

import java.util.List;
import org.gasservice.core.command.Problems;

/** Names more people and units it turns out to concern ({@code complaint.name-accused}). Whoever handles it and is among them, or below them, no longer does. */
public record NameAccused(
    String complaint, List<String> people, List<String> units, List<String> parties)
    implements ComplaintCommand {

  public NameAccused {
    people = people == null ? List.of() : List.copyOf(people);
    units = units == null ? List.of() : List.copyOf(units);
    parties = parties == null ? List.of() : List.copyOf(parties);
  }

  @Override
  public void check(Problems problems) {
    problems.token("complaint", complaint);
    people.forEach(id -> problems.token("people", id));
    units.forEach(id -> problems.token("units", id));
    parties.forEach(id -> problems.token("parties", id));
  }

  Accused accused() {
    return new Accused(people, units, parties);
  }
}
