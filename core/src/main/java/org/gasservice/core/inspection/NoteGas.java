package org.gasservice.core.inspection;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Brings the hazards of a point in line with what orders did to its gas ({@code inspection.note-gas}): shut off with a seal, or back. */
public record NoteGas(String point) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
