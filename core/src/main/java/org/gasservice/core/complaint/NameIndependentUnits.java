package org.gasservice.core.complaint;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Names the units outside the line, in order of preference ({@code complaint.name-independent-units}). */
public record NameIndependentUnits(List<String> units) implements Command {

  public NameIndependentUnits {
    units = units == null ? List.of() : List.copyOf(units);
  }

  @Override
  public void check(Problems problems) {
    problems.require(!units.isEmpty(), "units", "problem.missing");
    problems.require(units.size() <= IndependentUnits.MOST, "units", "problem.too-large");
    units.forEach(id -> problems.token("units", id));
  }
}
