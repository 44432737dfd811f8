package org.gasservice.core.complaint;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.workforce.OrgUnit;

/**
 * Where somebody stands in the company.
 *
 * @param person staff number
 * @param up the units from their own to the top; empty for somebody of no unit
 */
record Position(String person, List<OrgUnit> up) {

  Position {
    up = List.copyOf(up);
  }

  Optional<String> unit() {
    return up.stream().findFirst().map(OrgUnit::id);
  }

  /** Whether they stand in a unit or below it. */
  boolean within(String unit) {
    return up.stream().anyMatch(each -> each.id().equals(unit));
  }

  /** Whether somebody else leads a unit they stand in or below. */
  boolean below(String other) {
    return !person.equals(other)
        && up.stream().anyMatch(each -> each.head().filter(other::equals).isPresent());
  }

  /** The units above the highest one they lead; absent when they lead none. */
  Optional<List<OrgUnit>> aboveTheirUnit() {
    for (int i = up.size() - 1; i >= 0; i--) {
      if (up.get(i).head().filter(person::equals).isPresent()) {
        return Optional.of(up.subList(i + 1, up.size()));
      }
    }
    return Optional.empty();
  }
}
